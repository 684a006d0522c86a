-- The directory of people also rests on who may know of them.
drop index event_of_people;
create index event_of_people on event (position) where type in (
    'PersonRegistered', 'PersonCorrected', 'PersonWithdrawn',
    'ProtectedIdentitySet', 'RestrictionSet', 'ErasureApproved', 'SubjectErased'
);
