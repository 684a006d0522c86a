-- How far each view of history has come, and how far other services have been heard.

create table fold (
    name text not null,
    version integer not null,
    generation integer not null,
    checkpoint bigint not null default 0,
    live boolean not null default false,
    parked_at bigint,
    fault text,
    folded_at timestamptz,
    primary key (name, version, generation)
);

create table heard (
    hearer text not null,
    service text not null,
    position bigint not null,
    digest bytea not null,
    primary key (hearer, service)
);

grant select, insert, update, delete on fold, heard to {app};
