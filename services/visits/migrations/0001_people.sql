-- The directory of people is filled from these facts alone, at start and before every search.
create index event_of_people on event (position)
    where type in ('PersonRegistered', 'PersonCorrected', 'PersonWithdrawn');
