-- Under which of the vault's own keys each data key is wrapped, and for whom none is made again.
alter table subject_key add column epoch integer not null default 1;

-- No key is made under an epoch before this one.
create table kek_epoch (
    only_row boolean primary key default true check (only_row),
    current integer not null
);
insert into kek_epoch values (true, 1);

-- Whose keys are destroyed. `at` is when the last of them was; `swept_at` is when no page and no
-- segment of the write-ahead log held one any more; `compacted_at` is when their ciphertext was gone.
create table forgotten (
    subject uuid primary key,
    at timestamptz not null default clock_timestamp(),
    swept_at timestamptz,
    compacted_at timestamptz
);

-- Whoever moves the epoch or forgets a subject locks subject_key against inserts first, so what is
-- read here is what holds.
create function leave_out_what_may_not_be() returns trigger language plpgsql
set search_path from current as $$
begin
    if new.epoch < (select current from kek_epoch)
        or exists (select from forgotten where subject = new.subject)
    then
        return null;
    end if;
    return new;
end $$;
create trigger key_is_made_only_where_it_may_be before insert on subject_key
    for each row execute function leave_out_what_may_not_be();

-- The compactor learns which ciphertext nobody can open any more, and nothing of keys that live.
create function destroyed_keys() returns setof uuid language sql stable security definer
set search_path from current as $$ select key_id from subject_key where wrapped is null $$;
revoke all on function destroyed_keys from public;

-- The compactor takes away a fact's ciphertexts, or some of them where it was about several people.
create or replace function refuse_all_but_unsealing() returns trigger language plpgsql as $$
begin
    if (new.sealed is null or new.sealed <@ old.sealed) and current_user = '{compactor}'
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

grant select on kek_epoch, forgotten to {app};
grant execute on function destroyed_keys to {compactor};
