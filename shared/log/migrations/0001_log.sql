-- A service's log: what it decided, in order, for ever (DESIGN section 4).

create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null,
    block_hash bytea not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);
insert into log_head values (true, 0, sha256(''), '-infinity');

create table stream (
    stream_id uuid primary key,
    version integer not null check (version > 0)
) with (fillfactor = 70);

-- One row for every accepted command. request_mac is keyed, so it says nothing without the vault;
-- it is null where the request can no longer be compared (erased, or brought back from the bus).
create table command (
    key uuid primary key,
    request_mac bytea,
    id uuid not null,
    stream_id uuid not null,
    version integer not null,
    position bigint not null
);

create table event (
    position bigint primary key,
    event_id uuid not null unique,
    stream_id uuid not null,
    version integer not null,
    part integer not null,
    type text not null,
    schema_version integer not null,
    envelope bytea not null check (octet_length(envelope) <= 60000),
    sealed jsonb,
    digest bytea not null,
    recorded_at timestamptz not null,
    unique (stream_id, version, part)
);
alter table event alter column sealed set statistics 0, alter column envelope set statistics 0;
alter table command alter column request_mac set statistics 0;

-- A block is one flush. Its hash covers the hash before it and every digest with its recorded time.
create table block (
    last_position bigint primary key,
    first_position bigint not null,
    hash bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is never changed' using errcode = 'insufficient_privilege';
end $$;

-- The compactor may take ciphertext away once its key is destroyed, and nothing else.
create function refuse_all_but_unsealing() returns trigger language plpgsql as $$
begin
    if new.sealed is null and current_user = '{compactor}'
        and row(new.position, new.event_id, new.stream_id, new.version, new.part, new.type,
                new.schema_version, new.envelope, new.digest, new.recorded_at)
            is not distinct from
            row(old.position, old.event_id, old.stream_id, old.version, old.part, old.type,
                old.schema_version, old.envelope, old.digest, old.recorded_at)
    then
        return new;
    end if;
    raise exception 'the log is never changed' using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_never_updated before update on event
    for each row execute function refuse_all_but_unsealing();
create trigger event_is_never_deleted before delete on event
    for each row execute function refuse_change();
create trigger event_is_never_truncated before truncate on event
    for each statement execute function refuse_change();
create trigger block_is_never_changed before update or delete on block
    for each row execute function refuse_change();
create trigger block_is_never_truncated before truncate on block
    for each statement execute function refuse_change();

grant usage on schema {schema} to {app}, {compactor};
grant select on migration, log_head, stream, command, event, block to {app};
grant select (position, event_id, sealed), update (sealed) on event to {compactor};
