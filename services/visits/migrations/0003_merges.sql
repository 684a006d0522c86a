-- Which ids are one person is read from these facts alone, before every answer about a person.
create index event_of_merges on event (position)
    where type in (
        'PersonsMerged', 'PersonsUnmerged', 'PersonWithdrawn',
        'PersonsDistinct', 'PersonsDistinctWithdrawn', 'ErasureApproved'
    );
-- The directory of people hears of both who may know of them and who is forgotten.
drop index event_of_people;
create index event_of_people on event (position) where type in (
    'PersonRegistered', 'PersonCorrected', 'PersonWithdrawn', 'ProtectedIdentitySet',
    'RestrictionSet', 'ErasureApproved', 'SubjectErased'
);
