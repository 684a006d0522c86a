-- The roles and schemas of one service, {service}; run by brygga_admin at every start, in database brygga.
-- Passwords arrive as SCRAM verifiers in settings of this session, so no statement carries one.

do $$
declare
    role text;
begin
    foreach role in array array['{service}_owner', '{service}_app', '{service}_compactor'] loop
        if not exists (select from pg_roles where rolname = role) then
            execute format('create role %I', role);
        end if;
        execute format(
            'alter role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password %L',
            role, current_setting('brygga.' || role)
        );
        execute format('grant connect on database brygga to %I', role);
    end loop;
end $$;

create schema if not exists {service} authorization {service}_owner;
-- Views that the service rebuilds and switches by itself.
create schema if not exists {service}_views authorization {service}_app;

-- What a role makes is its own until it grants it: without this everybody could call its functions.
alter default privileges for role {service}_owner revoke execute on functions from public;
alter default privileges for role {service}_app revoke execute on functions from public;

alter role {service}_owner set search_path = {service};
alter role {service}_app set search_path = {service}, {service}_views;
alter role {service}_compactor set search_path = {service};

alter role {service}_app set statement_timeout = '30s';
alter role {service}_app set lock_timeout = '5s';
alter role {service}_app set idle_in_transaction_session_timeout = '30s';
alter role {service}_compactor set statement_timeout = '30s';
alter role {service}_compactor set lock_timeout = '5s';
alter role {service}_compactor set idle_in_transaction_session_timeout = '30s';
