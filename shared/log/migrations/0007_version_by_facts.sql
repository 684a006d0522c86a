-- A stream's version is found by its newest fact, and kept nowhere else: one index less is written at a random
-- place for each command. Otherwise append is as before (0005; 0002 says what it promises).
create or replace function append(
    keys uuid[], macs bytea[], things uuid[], thing_versions integer[],
    streams uuid[], expected_versions integer[],
    read_of integer[], read_streams uuid[], read_versions integer[],
    event_of integer[], parts integer[], event_ids uuid[], types text[],
    schema_versions integer[], envelopes bytea[], sealeds text[]
) returns table (n integer, verdict text, id uuid, version integer, "position" bigint, at timestamptz)
language plpgsql security definer
set search_path from current
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan
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
        select a.*, a.ordinality::integer as n,
            row_number() over (partition by a.key order by a.ordinality) as nth
        from unnest(keys, macs, things, thing_versions, streams, expected_versions)
            with ordinality as a (key, mac, id, version, stream_id, expected, ordinality)
    ),
    reads as (
        select * from unnest(read_of, read_streams, read_versions) as r (n, stream_id, version)
    ),
    -- Of two in one call that meet on a stream, the later is decided again: it writes or reads what
    -- the earlier writes.
    later as (
        select touched.n from (
            select t.n, min(t.n) filter (where t.writes) over (partition by t.stream_id) as first
            from (
                select asked.n, asked.stream_id, true as writes from asked
                union all
                select reads.n, reads.stream_id, false from reads
            ) as t
        ) as touched
        where touched.first < touched.n
    ),
    stale as (
        select reads.n from reads
        where reads.version <> coalesce((
            select event.version from event where event.stream_id = reads.stream_id
            order by event.version desc, event.part desc limit 1
        ), 0)
    ),
    judged as (
        select a.*, c.id as known_id, c.version as known_version, c.position as known_position,
            case
                when c.key is not null and (c.request_mac is null or c.request_mac = a.mac) then 'replayed'
                when c.key is not null then 'key_reused'
                when a.expected <> coalesce((
                    select event.version from event where event.stream_id = a.stream_id
                    order by event.version desc, event.part desc limit 1
                ), 0) then 'conflict'
                when a.nth > 1 then 'conflict'
                when a.n in (select later.n from later) then 'conflict'
                when a.n in (select stale.n from stale) then 'conflict'
                else 'ok'
            end as verdict
        from asked a
        left join command c on c.key = a.key
    ),
    fit as (
        select array_agg(judged.verdict = 'ok' order by judged.n) as fits from judged
    ),
    numbered as (
        select e.*, streams[e.n] as stream_id, expected_versions[e.n] + 1 as version,
            sha256(e.envelope) as digest,
            head.position + row_number() over (order by e.n, e.part) as position
        from unnest(event_of, parts, event_ids, types, schema_versions, envelopes, sealeds)
            as e (n, part, event_id, type, schema_version, envelope, sealed)
        cross join fit
        where fit.fits[e.n]
    ),
    -- Where the log stands after each command, by its number.
    reached as (
        select array_agg(stood.position order by stood.n) as positions from (
            select ends.n, max(ends.position) as position from (
                select judged.n, head.position from judged
                union all
                select numbered.n, numbered.position from numbered
            ) as ends
            group by ends.n
        ) as stood
    ),
    events_in as (
        insert into event
        select position, event_id, stream_id, version, part, type, schema_version,
            envelope, sealed::jsonb, digest, moment
        from numbered
    ),
    commands_in as (
        insert into command
        select j.key, j.mac, j.id, j.stream_id, j.version, reached.positions[j.n]
        from judged j cross join reached
        where j.verdict = 'ok'
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
        coalesce(j.known_position, case when j.verdict = 'ok' then reached.positions[j.n] end), moment
    from judged j cross join reached
    order by j.n;
end $$;

drop table stream;
