-- The ledger: reporting's own ordered copy of everything it heard. A record, never changed.

create table ledger (
    index bigint primary key,
    service text not null,
    position bigint not null,
    type text not null,
    recorded_at timestamptz not null,
    envelope bytea not null,
    unique (service, position)
);
alter table ledger alter column envelope set statistics 0;

-- The RFC 6962 tree over all envelopes: its root, and the hashes of its full subtrees, largest first.
create table ledger_head (
    only_row boolean primary key default true check (only_row),
    index bigint not null,
    root bytea not null,
    frontier bytea[] not null
) with (fillfactor = 10);
insert into ledger_head values (true, 0, sha256(''), '{}');

-- What stands at each end of each stream: the ledger's checkpoints.
create table ledger_stream (
    service text primary key,
    position bigint not null,
    digest bytea not null
) with (fillfactor = 10);
insert into ledger_stream
    select service, 0, '' from unnest(array['visits', 'activities', 'referrals', 'reporting']) service;

create trigger ledger_is_never_changed before update or delete on ledger
    for each row execute function refuse_change();
create trigger ledger_is_never_truncated before truncate on ledger
    for each statement execute function refuse_change();

-- Add entries behind index `expected`, or nothing: whoever comes second finds another head and fails.
create function extend_ledger(
    expected bigint, services text[], positions bigint[], types text[],
    recorded timestamptz[], envelopes bytea[], new_root bytea, new_frontier bytea[]
) returns bigint language plpgsql security definer set search_path from current as $$
declare
    head bigint;
    reached bigint;
begin
    select index into head from ledger_head for update;
    if head <> expected then
        raise exception 'the ledger moved on' using errcode = 'serialization_failure';
    end if;
    insert into ledger
        select expected + n, service, position, type, recorded_at, envelope
        from unnest(services, positions, types, recorded, envelopes)
            with ordinality as entry (service, position, type, recorded_at, envelope, n);
    if exists (
        select from unnest(services, positions) as entry (service, position)
        join ledger_stream using (service)
        group by service, ledger_stream.position
        having min(entry.position) <> ledger_stream.position + 1
            or max(entry.position) <> ledger_stream.position + count(*)
    ) then
        raise exception 'a gap in a stream' using errcode = 'check_violation';
    end if;
    update ledger_stream
        set position = last.position, digest = sha256(last.envelope)
        from (
            select distinct on (service) service, position, envelope
            from unnest(services, positions, envelopes) as entry (service, position, envelope)
            order by service, position desc
        ) last
        where ledger_stream.service = last.service;
    update ledger_head
        set index = expected + cardinality(services), root = new_root, frontier = new_frontier
        returning index into reached;
    return reached;
end $$;

-- Keep the ledger from growing until the caller's transaction ends.
create function hold_ledger() returns bigint
language sql security definer set search_path from current as $$
    select index from ledger_head for update
$$;

revoke all on function extend_ledger, hold_ledger from public;
grant execute on function extend_ledger, hold_ledger to {app};
grant select on ledger, ledger_head, ledger_stream to {app};
