-- The vault: one wrapped data key per subject, class and year (DESIGN section 10).
-- A destroyed key leaves its row without the key, so that nobody can make another in its place.
create table subject_key (
    key_id uuid primary key,
    subject uuid not null,
    class text not null,
    year integer not null,
    wrapped bytea,
    unique (subject, class, year)
);
alter table subject_key alter column wrapped set statistics 0;
grant select, insert on subject_key to {app};
