-- Which sites there are is read from these facts alone, by every instance once a second.
create index event_of_sites on event (position) where type in (
    'SiteOpened', 'SiteWithdrawn', 'SiteNoted', 'SiteNoteWithdrawn'
);
