-- Forgetting is found in the log, by facts of these kinds: approved here, or heard to be done elsewhere.
create index event_of_forgetting on event (position)
    where type in ('ErasureApproved', 'ErasureNoted', 'SubjectErased');

-- Destroy what opens anything about a person: their keys, those of things that are about nobody else, and
-- the MACs of what was asked about them. Only what the log says was approved, by two people, here or where
-- that is decided; may be called again at any time. True once no page and no segment holds a key that was
-- destroyed here.
create function forget_subject(person uuid) returns boolean
language plpgsql security definer set search_path from current as $$
declare
    named constant bytea := convert_to(format('"person":"%s"', person), 'UTF8');
    anybody constant bytea := convert_to('"person":"', 'UTF8');
    streams uuid[];
    shared uuid[];
    subjects uuid[];
begin
    if not exists (
        select from event where stream_id = person and type in ('ErasureApproved', 'ErasureNoted')
    ) then
        raise exception 'nobody approved that' using errcode = 'insufficient_privilege';
    end if;
    streams := array(
        select person union select stream_id from event where position(named in envelope) > 0
    );
    -- A stream that names somebody else as well, or is somebody else's own, keeps its keys.
    shared := array(
        select distinct stream_id from event
        where stream_id = any(streams) and stream_id <> person
            and position(anybody in envelope) > 0 and position(named in envelope) = 0
    );
    subjects := array(select unnest(streams) except select unnest(shared));
    lock table subject_key in share row exclusive mode;
    insert into forgotten (subject) select unnest(subjects) on conflict do nothing;
    with gone as (
        update subject_key set wrapped = null
        where subject = any(subjects) and wrapped is not null returning subject
    )
    update forgotten set at = clock_timestamp(), swept_at = null, compacted_at = null
    where subject in (select subject from gone);
    update command set request_mac = null
    where (stream_id = any(streams) or id = any(streams)) and request_mac is not null;
    return not exists (
        select from forgotten where subject = any(subjects) and swept_at is null
    );
end $$;
revoke all on function forget_subject from public;
grant execute on function forget_subject to {app};
