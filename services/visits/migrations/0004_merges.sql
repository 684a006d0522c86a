-- Which ids are one person is read from these facts alone, before every answer about a person.
create index event_of_merges on event (position)
    where type in (
        'PersonsMerged', 'PersonsUnmerged', 'PersonWithdrawn',
        'PersonsDistinct', 'PersonsDistinctWithdrawn', 'ErasureApproved'
    );
