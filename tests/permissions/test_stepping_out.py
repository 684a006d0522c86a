"""PostgreSQL: no service steps out of its role, whatever it says."""

from typing import Final

import asyncpg
import pytest

from shared.events.words import SERVICES, Service
from tests.permissions.trying import refused
from tests.stack import Running

FORBIDDEN: Final = (
    # becoming somebody else
    "set role {other}_app",
    "set role {service}_owner",
    "set role brygga_admin",
    "set session authorization {other}_app",
    "set session authorization brygga_admin",
    "alter role {service}_app superuser",
    "alter role {service}_app createrole",
    "alter role {other}_app password 'mine'",
    "create role another",
    "grant {service}_owner to {service}_app",
    # making things where the record lies, or where nobody looks
    "create table {service}.another (x int)",
    "create view {service}.another as select 1",
    "create function {service}.another() returns int language sql as 'select 1'",
    "create table {other}.another (x int)",
    "create table {other}_views.another (x int)",
    "create temporary table another (x int)",
    "create schema another",
    "create extension vector",
    "create publication another for all tables",
    "create database another",
    # changing the record
    "alter table {service}.event disable trigger all",
    "alter table {service}.event add column x int",
    "drop table {service}.event cascade",
    "drop schema {service} cascade",
    "drop trigger event_is_never_deleted on {service}.event",
    "create trigger another before insert on {service}.event execute function {service}.refuse_change()",
    "create index on {service}.event (type)",
    "create rule another as on select to {service}.event do instead nothing",
    "lock table {service}.event in access exclusive mode",
    "set session_replication_role = replica",
    "select {service}.refuse_change()",
    # another service's record, vault and functions
    f"select {{other}}.append({', '.join(['null'] * 16)})",
    "select wrapped from {other}.subject_key",
    # the machine beneath
    "select pg_read_file('postgresql.conf')",
    "select pg_read_binary_file('PG_VERSION')",
    "select pg_ls_dir('.')",
    "select pg_stat_file('PG_VERSION')",
    "select pg_ls_logdir()",
    "select pg_ls_waldir()",
    "select lo_import('/etc/passwd')",
    "select lo_export(1, '/tmp/x')",
    "select lo_create(0)",
    "select lo_creat(-1)",
    "select lo_from_bytea(0, 'x')",
    "copy (select 1) to '/tmp/x'",
    "copy {service}.event from '/tmp/x'",
    "copy (select 1) to program 'true'",
    "select rolpassword from pg_authid",
    "select * from pg_shadow",
    "select stavalues1 from pg_statistic",
    "select pg_reload_conf()",
    "select pg_switch_wal()",
    "select pg_create_restore_point('x')",
    "select pg_create_physical_replication_slot('x')",
    "alter system set fsync = off",
    "set log_min_messages = debug5",
    "set log_min_error_statement = debug5",
    "set log_parameter_max_length = -1",
    "checkpoint",
)
"""What no service may do, whatever it says."""


@pytest.mark.parametrize("kind", ["app", "compactor"])
@pytest.mark.parametrize("service", SERVICES)
async def test_no_service_may_step_out_of_its_role(
    brygga: Running, service: Service, kind: str
) -> None:
    other = SERVICES[SERVICES.index(service) - 1]
    connection = await asyncpg.connect(brygga.dsn(f"{service}_{kind}"))
    try:
        for sql in FORBIDDEN:
            asked = sql.format(service=service, other=other)
            assert await refused(connection, asked), asked
    finally:
        await connection.close()


async def test_a_service_does_not_see_what_another_one_asks(
    brygga: Running, admin: asyncpg.Connection
) -> None:
    busy = await admin.fetchval("select count(*) from pg_stat_activity where usename ~ '_app$'")
    connection = await asyncpg.connect(brygga.dsn("visits_app"))
    try:
        seen = await connection.fetch(
            "select usename, query from pg_stat_activity where usename is not null"
        )
        stats = await connection.fetch("select schemaname from pg_stats")
    finally:
        await connection.close()
    others = [row["query"] for row in seen if row["usename"] != "visits_app"]
    assert busy > 3
    assert len(others) > 3
    assert set(others) == {"<insufficient privilege>"}
    assert {row["schemaname"] for row in stats}.isdisjoint(
        {f"{service}{kind}" for service in SERVICES[1:] for kind in ("", "_views")}
    )
