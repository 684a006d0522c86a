-- The audit logs over the ledger (DESIGN section 8): `events` has every envelope as its leaves, `access` the
-- readings. Full tiles only: what is partial follows from the ledger. Nothing here is ever changed.

-- How far each tree has come, and up to which ledger index it has looked for leaves.
create table tree (
    log text primary key,
    size bigint not null,
    reached bigint not null,
    root bytea not null,
    frontier bytea[] not null
) with (fillfactor = 10);
insert into tree
    select log, 0, 0, sha256(''), '{}' from unnest(array['events', 'access']) log;

-- 256 hashes each: leaf hashes at level 0, above it the roots of the full tiles below (C2SP tlog-tiles).
create table tile (
    log text not null,
    level integer not null check (level between 0 and 63),
    index bigint not null,
    hashes bytea not null check (octet_length(hashes) = 8192),
    primary key (log, level, index)
);
alter table tile alter column hashes set statistics 0, alter column hashes set storage external;

-- Where a leaf of a log that does not have every envelope lies in the ledger, both counted from where they
-- are: leaves from 0, the ledger from 1.
create table leaf (
    log text not null,
    leaf bigint not null,
    index bigint not null,
    primary key (log, leaf),
    unique (log, index)
);

-- Where a fact lies, by its id; of two with one id, where the first lies. What cannot be read is not here.
create table fact_index (
    event_id uuid primary key,
    index bigint not null
);

create table checkpoint (
    log text not null,
    size bigint not null,
    root bytea not null,
    signed_at timestamptz not null,
    note text not null,
    primary key (log, size)
);

create trigger tile_is_never_changed before update or delete on tile
    for each row execute function refuse_change();
create trigger tile_is_never_truncated before truncate on tile
    for each statement execute function refuse_change();
create trigger leaf_is_never_changed before update or delete on leaf
    for each row execute function refuse_change();
create trigger leaf_is_never_truncated before truncate on leaf
    for each statement execute function refuse_change();
create trigger fact_index_is_never_changed before update or delete on fact_index
    for each row execute function refuse_change();
create trigger fact_index_is_never_truncated before truncate on fact_index
    for each statement execute function refuse_change();
create trigger checkpoint_is_never_changed before update or delete on checkpoint
    for each row execute function refuse_change();
create trigger checkpoint_is_never_truncated before truncate on checkpoint
    for each statement execute function refuse_change();

-- Let a tree grow from size `expected`, or nothing: whoever comes second finds another size and fails.
create function extend_tree(
    which text, expected bigint, new_size bigint, looked_to bigint, new_root bytea, new_frontier bytea[],
    levels integer[], tiles bigint[], contents bytea[],
    leaves bigint[], indexes bigint[], event_ids uuid[]
) returns bigint language plpgsql security definer set search_path from current as $$
declare
    held bigint;
begin
    select size into held from tree where log = which for update;
    if held is distinct from expected then
        raise exception 'the tree moved on' using errcode = 'serialization_failure';
    end if;
    if new_size < expected then
        raise exception 'a tree never shrinks' using errcode = 'check_violation';
    end if;
    insert into tile
        select which, level, index, hashes from unnest(levels, tiles, contents) as grown (level, index, hashes);
    insert into leaf
        select which, at, index from unnest(leaves, indexes) as grown (at, index) where which <> 'events';
    insert into fact_index
        select event_id, index from unnest(event_ids, indexes) as grown (event_id, index)
        where which = 'events' and event_id is not null
        on conflict do nothing;
    update tree set size = new_size, reached = looked_to, root = new_root, frontier = new_frontier
        where log = which;
    return new_size;
end $$;

-- Keep a signed checkpoint of the tree as it stands; of a tree that moved on, nothing.
create function keep_checkpoint(which text, at bigint, head bytea, moment timestamptz, signed text)
returns boolean language plpgsql security definer set search_path from current as $$
begin
    perform from tree where log = which and size = at and root = head for share;
    if not found then
        return false;
    end if;
    insert into checkpoint values (which, at, head, moment, signed) on conflict do nothing;
    return found;
end $$;

revoke all on function extend_tree, keep_checkpoint from public;
grant execute on function extend_tree, keep_checkpoint to {app};
grant select on tree, tile, leaf, fact_index, checkpoint to {app};
