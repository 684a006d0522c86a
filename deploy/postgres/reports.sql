-- The reporting team's role, which reads schema reports and nothing else; run by brygga_admin at every start.
-- The views in it are made by reporting itself, which knows what they promise.

do $$
begin
    if not exists (select from pg_roles where rolname = 'reporting_ro') then
        create role reporting_ro;
    end if;
    execute format(
        'alter role reporting_ro login nosuperuser nocreatedb nocreaterole noreplication nobypassrls '
        'connection limit 10 password %L', current_setting('brygga.reporting_ro')
    );
end $$;
grant connect on database brygga to reporting_ro;

create schema if not exists reports authorization reporting_app;
grant usage on schema reports to reporting_ro;

alter role reporting_ro set search_path = reports;
alter role reporting_ro set default_transaction_read_only = on;
alter role reporting_ro set statement_timeout = '60s';
alter role reporting_ro set lock_timeout = '5s';
alter role reporting_ro set idle_in_transaction_session_timeout = '60s';
-- Only brygga_admin can change this one: a join gone wrong does not fill the disk.
alter role reporting_ro set temp_file_limit = '512MB';

-- How many rows a table has, and how often it was written to, PostgreSQL tells everybody: of tables of
-- persons that is a count of persons (R14). What is decided by waiting (who leads, who migrates) could be
-- held up by anybody who may lock. Both are for Brygga's own roles alone.
do $$
declare
    one record;
    ours text;
begin
    select string_agg(quote_ident(rolname), ', ') into ours from pg_roles
    where rolname ~ '_(owner|app|compactor)$';
    for one in
        select pg_proc.oid::regprocedure as its from pg_proc
        where pronamespace = 'pg_catalog'::regnamespace and (
            proname ~ '^pg_(try_)?advisory_'
            or proname in ('pg_relation_size', 'pg_table_size', 'pg_total_relation_size', 'pg_indexes_size')
            or (proname ~ '^pg_stat_get_' and proargtypes = '26'::oidvector)
            or proname = 'pg_logical_emit_message'
        ) and has_function_privilege('public', pg_proc.oid, 'execute')
    loop
        execute format('revoke execute on function %s from public', one.its);
        execute format('grant execute on function %s to %s', one.its, ours);
    end loop;
    if has_column_privilege('public', 'pg_class', 'reltuples', 'select') then
        execute format('grant select on pg_catalog.pg_class to %s', ours);
        revoke select on pg_catalog.pg_class from public;
        execute (
            select format('grant select (%s) on pg_catalog.pg_class to public', string_agg(attname, ', '))
            from pg_attribute
            where attrelid = 'pg_class'::regclass and not attisdropped
                and attname not in ('reltuples', 'relpages', 'relallvisible', 'relallfrozen')
        );
    end if;
end $$;
