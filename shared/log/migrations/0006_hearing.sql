-- Which ids are one person is read from these facts alone, before every answer about a person.
create index event_of_merge_notes on event (position) where type in (
    'PersonMergeNoted', 'PersonMergeNoteWithdrawn', 'PersonNoteWithdrawn', 'ErasureNoted'
);
