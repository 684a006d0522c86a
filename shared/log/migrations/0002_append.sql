-- Append decided commands: one transaction, one round trip, a verdict for each.
--
-- Commands, reads and events come as parallel arrays; read_of and event_of say which command
-- (counted from 1) a read or an event belongs to. Two statements on purpose: under READ COMMITTED
-- the second sees what was committed while the first waited for the lock.
create function append(
    keys uuid[], macs bytea[], things uuid[], thing_versions integer[],
    streams uuid[], expected_versions integer[],
    read_of integer[], read_streams uuid[], read_versions integer[],
    event_of integer[], parts integer[], event_ids uuid[], types text[],
    schema_versions integer[], envelopes bytea[], sealeds text[]
) returns table (n integer, verdict text, id uuid, version integer, "position" bigint, at timestamptz)
language plpgsql security definer
set search_path from current
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
as $$
#variable_conflict use_column
declare
    head log_head;
    moment timestamptz;
begin
    select * into head from log_head for update;
    moment := greatest(clock_timestamp(), head.recorded_at);
    return query
    with asked as (
        select a.*, a.ordinality::integer as n
        from unnest(keys, macs, things, thing_versions, streams, expected_versions)
            with ordinality as a (key, mac, id, version, stream_id, expected, ordinality)
    ),
    judged as (
        select a.*, c.id as known_id, c.version as known_version, c.position as known_position,
            case
                when c.key is not null and (c.request_mac is null or c.request_mac = a.mac) then 'replayed'
                when c.key is not null then 'key_reused'
                when coalesce(s.version, 0) <> a.expected then 'conflict'
                -- Of two in one call that meet on a stream or a key, the later is decided again.
                when exists (
                    select from asked b
                    where b.n < a.n and (b.stream_id = a.stream_id or b.key = a.key)
                ) then 'conflict'
                when exists (
                    select from unnest(read_of, read_streams, read_versions) as r (n, stream_id, version)
                    left join stream on stream.stream_id = r.stream_id
                    where r.n = a.n and (
                        coalesce(stream.version, 0) <> r.version
                        or exists (select from asked b where b.n < a.n and b.stream_id = r.stream_id)
                    )
                ) then 'conflict'
                else 'ok'
            end as verdict
        from asked a
        left join command c on c.key = a.key
        left join stream s on s.stream_id = a.stream_id
    ),
    numbered as (
        select e.*, j.stream_id, j.expected + 1 as version, sha256(e.envelope) as digest,
            head.position + row_number() over (order by e.n, e.part) as position
        from unnest(event_of, parts, event_ids, types, schema_versions, envelopes, sealeds)
            as e (n, part, event_id, type, schema_version, envelope, sealed)
        join judged j on j.n = e.n and j.verdict = 'ok'
    ),
    reached as (
        select j.*, coalesce((select max(position) from numbered where numbered.n = j.n), head.position) as position
        from judged j
        where j.verdict = 'ok'
    ),
    events_in as (
        insert into event
        select position, event_id, stream_id, version, part, type, schema_version,
            envelope, sealed::jsonb, digest, moment
        from numbered
    ),
    streams_in as (
        insert into stream
        select distinct stream_id, version from numbered
        on conflict (stream_id) do update set version = excluded.version
    ),
    commands_in as (
        insert into command
        select key, mac, id, stream_id, version, position from reached
    ),
    sealed_block as (
        select max(position) as last, min(position) as first,
            sha256(head.block_hash || string_agg(
                digest || int8send((extract(epoch from moment) * 1000000)::bigint), '' order by position
            )) as hash
        from numbered
        having count(*) > 0
    ),
    blocks_in as (
        insert into block select last, first, hash from sealed_block
    ),
    head_moved as (
        update log_head set position = last, block_hash = hash, recorded_at = moment
        from sealed_block
    )
    select j.n, j.verdict,
        coalesce(j.known_id, j.id), coalesce(j.known_version, j.version),
        coalesce(j.known_position, r.position), moment
    from judged j left join reached r on r.n = j.n
    order by j.n;
end $$;

revoke all on function append from public;
grant execute on function append to {app};
