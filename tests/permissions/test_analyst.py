"""PostgreSQL: the reporting team's role reads schema reports, and whatever it says, nothing else."""

from collections.abc import AsyncIterator
from typing import Final

import asyncpg
import pytest

from deploy.local.roles import ANALYST
from services.reporting.exports.views import SHOWN
from shared.events.words import SERVICES
from tests.permissions.trying import refused
from tests.stack import Running

FORBIDDEN: Final = (
    # what other schemas hold
    *(f"select * from {service}.event" for service in SERVICES),
    *(f"select wrapped from {service}.subject_key" for service in SERVICES),
    "select * from reporting.ledger",
    "select * from reporting.fold",
    "select * from reporting_views.person",
    "select * from reporting_views.visit",
    "select count(*) from reporting_views.referral",
    "select name from visits_views.card",
    "select 'visits.event'::regclass",
    "select query_to_xml('select * from visits.event', true, false, '')",
    "select table_to_xml('visits.event', true, false, '')",
    "select schema_to_xml('reporting_views', true, false, '')",
    "select * from reporting_views.report_session()",
    "select reporting_views.reported_at()",
    "select reporting_views.reported_from('select * from {person} as person', array['person'], 1)",
    "do $$ begin perform from reporting_views.person; end $$",
    # counts of persons that PostgreSQL keeps for itself
    "select relname, reltuples from pg_class",
    "select relpages from pg_class",
    "select * from pg_class",
    "select relname, n_live_tup from pg_stat_all_tables",
    "select n_tup_ins from pg_stat_user_tables",
    "select * from pg_stat_xact_user_tables",
    "select * from pg_statio_user_tables",
    "select * from pg_stat_user_indexes",
    "select pg_stat_get_live_tuples(oid) from pg_class where relname ~ '^person'",
    "select pg_relation_size(oid) from pg_class where relname ~ '^person'",
    "select pg_table_size(oid) from pg_class where relname ~ '^person'",
    "select pg_total_relation_size(oid) from pg_class where relname ~ '^person'",
    "select pg_indexes_size(oid) from pg_class where relname ~ '^person'",
    "select stavalues1 from pg_statistic",
    # holding up others
    "select pg_advisory_lock(1)",
    "select pg_advisory_xact_lock_shared(1, 2)",
    "select pg_try_advisory_lock(hashtext('brygga.leader'), hashtext('ledger'))",
    "lock table reports.session in access exclusive mode",
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reporting_app'",
    "select pg_cancel_backend(pid) from pg_stat_activity where usename = 'reporting_app'",
    # becoming somebody else
    "set role reporting_app",
    "set role brygga_admin",
    "set session authorization reporting_app",
    "alter role reporting_ro superuser",
    "alter role reporting_app password 'mine'",
    "grant reporting_app to reporting_ro",
    "create role another",
    # making things, wherever
    "create table reports.another (x int)",
    "create view reports.another as select 1",
    "create function reports.another() returns int language sql as 'select 1'",
    "create temporary table another (x int)",
    "create schema another",
    "create extension vector",
    "drop view reports.session",
    "comment on view reports.session is 'x'",
    "select lo_create(0)",
    "select lo_creat(-1)",
    "select lo_from_bytea(0, 'x')",
    "select pg_logical_emit_message(false, 'x', 'y')",
    # the machine beneath
    "select pg_read_file('postgresql.conf')",
    "select pg_ls_dir('.')",
    "select pg_stat_file('PG_VERSION')",
    "select pg_ls_waldir()",
    "select lo_import('/etc/passwd')",
    "copy (select 1) to '/tmp/x'",
    "copy (select 1) to program 'true'",
    "select rolpassword from pg_authid",
    "select pg_reload_conf()",
    "set temp_file_limit = -1",
    "set log_min_messages = debug5",
    "checkpoint",
)
"""What an analyst may not do, whatever they say."""


@pytest.fixture(scope="module")
async def analyst(brygga: Running, admin: asyncpg.Connection) -> AsyncIterator[asyncpg.Connection]:
    del admin  # it waits for the views
    connection = await asyncpg.connect(brygga.dsn(ANALYST))
    yield connection
    await connection.close()


@pytest.mark.parametrize("sql", FORBIDDEN)
async def test_an_analyst_reaches_nothing_but_reports(
    analyst: asyncpg.Connection, sql: str
) -> None:
    assert await refused(analyst, f"set transaction read write; {sql}")


async def test_an_analyst_reads_every_view_and_none_tells_of_a_person(
    analyst: asyncpg.Connection,
) -> None:
    for shown in SHOWN:
        await analyst.fetch(f"select * from {shown.name}")
    columns = await analyst.fetch(
        "select table_name, column_name from information_schema.columns where table_schema = 'reports'"
    )
    assert {row["table_name"] for row in columns} == {shown.name for shown in SHOWN}
    assert {row["column_name"] for row in columns}.isdisjoint({"person", "volunteer", "sub"})


async def test_an_analyst_begins_read_only_and_with_limits(analyst: asyncpg.Connection) -> None:
    with pytest.raises(asyncpg.ReadOnlySQLTransactionError):
        await analyst.execute("create table another (x int)")
    assert await analyst.fetchval("show statement_timeout") == "1min"


async def test_an_analyst_sees_nothing_of_what_others_ask(analyst: asyncpg.Connection) -> None:
    seen = await analyst.fetch(
        "select usename, query from pg_stat_activity where usename <> current_user"
    )
    assert len(seen) > 3
    assert {row["query"] for row in seen} == {"<insufficient privilege>"}
    columns = await analyst.fetch("select schemaname, attname from pg_stats")
    assert {row["schemaname"] for row in columns} <= {"pg_catalog", "information_schema"}
    assert {row["attname"] for row in columns}.isdisjoint({"reltuples", "relpages"})


async def test_what_is_read_under_any_index_is_of_the_views_alone(
    analyst: asyncpg.Connection,
) -> None:
    """The one word that reaches the service's functions is a number, or refused."""
    for said in ("0) union select 1 --", "(select 1)", "1; drop view reports.session", "٣"):
        await analyst.execute("select set_config('brygga.as_of', $1, false)", said)
        with pytest.raises(asyncpg.InvalidParameterValueError):
            await analyst.fetch("select * from session")
    await analyst.execute("reset brygga.as_of")
