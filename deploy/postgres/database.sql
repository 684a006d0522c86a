-- Database brygga belongs to nobody but those who are let in by name; run at every start.
revoke all on database brygga from public;
revoke all on database postgres from public;
revoke all on database template0, template1 from public;
drop schema if exists public;
-- Large objects lie in no schema, so no grant of ours would reach them: nobody makes any.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
