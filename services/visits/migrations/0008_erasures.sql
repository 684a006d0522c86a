-- Which erasures wait, were approved and are done is read from these facts alone, whenever it is asked.
create index event_of_erasures on event (position) where type in (
    'ErasureAsked', 'ErasureApproved', 'ErasureWithdrawn', 'SubjectErased'
);
