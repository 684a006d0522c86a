-- Up to where it was decided which figures leave, so that a restart does not go through old years once more.
create table decided (
    only_row boolean primary key default true check (only_row),
    -- What that decision rested on: definitions and settings; of others nothing is decided yet.
    rests_on text not null,
    day date,
    since date,
    late bigint,
    at timestamptz
) with (fillfactor = 10);
insert into decided (rests_on) values ('');
grant select, update on decided to {app};
