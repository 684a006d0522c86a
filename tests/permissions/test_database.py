"""PostgreSQL: what each role may do with each thing, enumerated from the catalogue; all else is refused."""

import re
from collections.abc import Mapping
from typing import Final

import asyncpg
import pytest

from deploy.local.roles import ANALYST, KINDS
from services.reporting.exports.views import SHOWN
from shared.events.words import SERVICES, Service
from tests.permissions.trying import refused
from tests.stack import Running

ROLES: Final = (*(f"{service}_{kind}" for service in SERVICES for kind in KINDS), ANALYST)
READ: Final = frozenset({"SELECT"})
WRITE: Final = frozenset({"SELECT", "INSERT", "UPDATE", "DELETE"})
ADD: Final = frozenset({"SELECT", "INSERT"})
ALL: Final = WRITE | {"TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"}

Rights = frozenset[str]
Granted = dict[tuple[str, str], Rights]
"""By role and thing."""

APP: Final = {
    "migration": READ,
    "log_head": READ,
    "command": READ,
    "event": READ,
    "block": READ,
    "fold": WRITE,
    "heard": WRITE,
    "subject_key": ADD,
    "kek_epoch": READ,
    "forgotten": READ,
}
"""What a service may do with its record: read it, and keep its own checkpoints and keys."""
APP_OF: Final[Mapping[Service, Mapping[str, Rights]]] = {
    "visits": APP,
    "activities": APP,
    "referrals": APP,
    "reporting": APP
    | {"ledger": READ, "ledger_head": READ, "ledger_stream": READ}
    | dict.fromkeys(("tree", "tile", "leaf", "fact_index", "checkpoint"), READ)
    | {"decided": frozenset({"SELECT", "UPDATE"})},
}
COMPACTOR: Final[Mapping[str, Rights]] = {
    "position": READ,
    "event_id": READ,
    "sealed": frozenset({"SELECT", "UPDATE"}),
}
"""Columns of `event`: it may take ciphertext away, and find where."""
CALLS: Final[Mapping[Service, frozenset[str]]] = {
    "visits": frozenset({"append", "forget_subject"}),
    "activities": frozenset({"append", "forget_subject"}),
    "referrals": frozenset({"append", "forget_subject"}),
    "reporting": frozenset({"append", "forget_subject", "extend_ledger", "hold_ledger"})
    | {"extend_tree", "keep_checkpoint"},
}
TRIGGERS: Final = frozenset(
    {"refuse_change", "refuse_all_but_unsealing", "leave_out_what_may_not_be"}
)
COMPACTS: Final = frozenset({"destroyed_keys"})
"""What the compactor may ask: which keys are destroyed."""
REPORTS: Final = frozenset(f"report_{it.name}" for it in SHOWN)
"""What the views of schema reports ask, as whoever reads them; nobody can name them otherwise."""
LOOKS: Final = REPORTS | {"reported_at", "reported_from"}
"""They find the tables behind the views late, with the rights of the service that owns these."""
VIEWS: Final[Mapping[Service, frozenset[str]]] = {
    "visits": frozenset({"arrival", "card", "conflict", "headcount", "here", "opening", "told"}),
    "activities": frozenset(
        {
            "activity",
            "approval",
            "facilitation",
            "furnishing",
            "headcount",
            "hours",
            "occurrence",
            "partner",
            "session",
            "shift",
            "sign_up",
            "volunteer",
        }
    ),
    "referrals": frozenset({"category", "closing", "ground", "link", "listing"}),
    "reporting": frozenset(
        {
            "baseline",
            "access",
            "activity",
            "approval",
            "category_definition",
            "decision",
            "destination",
            "grant_entry",
            "documentation_mode",
            "escort",
            "facilitation",
            "furnishing",
            "group_definition",
            "group_setting",
            "goal_target",
            "indicator_version",
            "handover",
            "release",
            "disclosure",
            "headcount",
            "hours",
            "information",
            "leave",
            "lesson",
            "meeting",
            "merge",
            "opening",
            "outcome",
            "outreach",
            "participation",
            "partner",
            "person",
            "protection",
            "referral",
            "review",
            "review_signature",
            "roster",
            "roster_count",
            "roster_line",
            "seat",
            "session",
            "session_headcount",
            "support_period",
            "visit",
            "volunteer",
            "word",
        }
    ),
}
"""What a service shows of history, made and owned by the service itself, with its tables behind it."""

TABLES_SQL: Final = """
select rolname as role, nspname as schema, relname as thing, array_agg(privilege) as rights
from pg_roles, pg_class join pg_namespace on pg_namespace.oid = relnamespace,
    unnest($2::text[]) as privilege
where rolname = any($1) and nspname !~ '^(pg_|information_schema)'
    and relkind in ('r', 'p', 'v', 'm', 'f')
    and has_table_privilege(pg_roles.oid, pg_class.oid, privilege)
group by 1, 2, 3
"""
COLUMN_RIGHTS: Final = ("SELECT", "INSERT", "UPDATE", "REFERENCES")
COLUMNS_SQL: Final = """
select rolname as role, nspname as schema, relname || '.' || attname as thing,
    array_agg(privilege) as rights
from pg_roles, pg_class join pg_namespace on pg_namespace.oid = relnamespace
    join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped,
    unnest($2::text[]) as privilege
where rolname = any($1) and nspname !~ '^(pg_|information_schema)'
    and relkind in ('r', 'p', 'v', 'm', 'f')
    and has_column_privilege(pg_roles.oid, pg_class.oid, attnum, privilege)
    and not has_table_privilege(pg_roles.oid, pg_class.oid, privilege)
group by 1, 2, 3
"""
THINGS_SQL: Final = """
select nspname || '.' || relname as thing, relkind::text as kind, rolname as owner,
    (select attname from pg_attribute where attrelid = pg_class.oid and attnum = 1) as first
from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    join pg_roles on pg_roles.oid = relowner
where nspname !~ '^(pg_|information_schema)' and relkind not in ('i', 'I', 't')
"""
FUNCTIONS_SQL: Final = """
select rolname as role, nspname as schema, proname as thing, prosecdef as as_owner,
    coalesce(array_to_string(proconfig, ';'), '') as settings
from pg_roles, pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where rolname = any($1) and nspname !~ '^(pg_|information_schema)'
    and has_function_privilege(pg_roles.oid, pg_proc.oid, 'EXECUTE')
"""

EXPLAINED: Final[Mapping[str, str]] = {
    "SELECT": "explain select * from {0}",
    "INSERT": "explain insert into {0} default values",
    "UPDATE": "explain update {0} set {1} = {1}",
    "DELETE": "explain delete from {0}",
}
"""Checked against rights like the statement itself, and nothing happens."""


async def expected(admin: asyncpg.Connection) -> Granted:
    """Every right that any role has: what is not here is refused."""
    granted: Granted = {}
    tables = [row["thing"] for row in await admin.fetch(THINGS_SQL)]
    for service in SERVICES:
        for thing, rights in APP_OF[service].items():
            granted[f"{service}_owner", f"{service}.{thing}"] = ALL
            granted[f"{service}_app", f"{service}.{thing}"] = rights
        for view in VIEWS[service]:
            behind = re.compile(rf"{service}_views\.{view}(_v\d+_g\d+)?")
            for thing in filter(behind.fullmatch, tables):
                granted[f"{service}_app", thing] = ALL
    for shown in SHOWN:
        granted["reporting_app", f"reports.{shown.name}"] = ALL
        granted[ANALYST, f"reports.{shown.name}"] = READ
    return granted


def rights_to(thing: str) -> Rights:
    """What can be done to it at all: a view of what a function finds is written to by nobody."""
    return READ if thing.startswith("reports.") else ALL


async def granted(admin: asyncpg.Connection, sql: str, *rights: str) -> Granted:
    """What the catalogue says."""
    rows = await admin.fetch(sql, ROLES, rights)
    return {
        (row["role"], f"{row['schema']}.{row['thing']}"): frozenset(row["rights"]) for row in rows
    }


async def test_every_role_has_exactly_these_rights_to_tables_and_views(
    admin: asyncpg.Connection,
) -> None:
    assert await granted(admin, TABLES_SQL, *ALL) == await expected(admin)


async def test_a_right_to_single_columns_has_the_compactor_alone(admin: asyncpg.Connection) -> None:
    assert await granted(admin, COLUMNS_SQL, *COLUMN_RIGHTS) == {
        (f"{service}_compactor", f"{service}.event.{column}"): rights
        for service in SERVICES
        for column, rights in COMPACTOR.items()
    }


async def test_everything_there_is_has_its_owner_and_its_place_in_the_table(
    admin: asyncpg.Connection,
) -> None:
    rows = await admin.fetch(THINGS_SQL)
    owners = {
        thing: role for (role, thing), rights in (await expected(admin)).items() if rights == ALL
    }
    assert {row["thing"]: row["owner"] for row in rows} == owners
    assert {row["kind"] for row in rows} == {"r", "v"}, (
        "tables and views: no sequence, nothing else"
    )


async def test_each_role_may_call_exactly_these_functions_of_ours(
    admin: asyncpg.Connection,
) -> None:
    rows = await admin.fetch(FUNCTIONS_SQL, ROLES)
    wanted = {
        (f"{service}_{kind}", f"{service}.{name}")
        for service in SERVICES
        for kind, names in (
            ("app", CALLS[service]),
            ("compactor", COMPACTS),
            ("owner", CALLS[service] | TRIGGERS | COMPACTS),
        )
        for name in names
    }
    wanted |= {("reporting_app", f"reporting_views.{name}") for name in LOOKS}
    wanted |= {(ANALYST, f"reporting_views.{name}") for name in REPORTS}
    assert {(row["role"], f"{row['schema']}.{row['thing']}") for row in rows} == wanted


async def test_what_runs_with_its_owners_rights_looks_nowhere_but_in_its_owners_schema(
    admin: asyncpg.Connection,
) -> None:
    rows = await admin.fetch(FUNCTIONS_SQL, ROLES)
    lent = [row for row in rows if row["as_owner"]]
    names = {name for names in CALLS.values() for name in names} | COMPACTS | LOOKS
    assert {row["thing"] for row in lent} == names
    for row in lent:
        assert f"search_path={row['schema']}" in row["settings"].split(";")


@pytest.mark.parametrize("role", ROLES)
async def test_trying_shows_what_the_catalogue_says(
    brygga: Running, admin: asyncpg.Connection, role: str
) -> None:
    may, tried = await expected(admin), 0
    connection = await asyncpg.connect(brygga.dsn(role))
    try:
        await connection.execute("set default_transaction_read_only = off")
        for row in await admin.fetch(THINGS_SQL):
            rights = may.get((role, row["thing"]), frozenset())
            for right, sql in EXPLAINED.items():
                if right not in rights_to(row["thing"]):
                    continue
                tried += 1
                asked = sql.format(row["thing"], row["first"])
                assert await refused(connection, asked) == (right not in rights), asked
            if "TRUNCATE" in rights_to(row["thing"]) - rights:
                assert await refused(connection, f"truncate {row['thing']}")
    finally:
        await connection.close()
    assert tried > 200


@pytest.mark.parametrize("service", SERVICES)
async def test_the_compactor_reaches_these_columns_and_no_others(
    brygga: Running, admin: asyncpg.Connection, service: Service
) -> None:
    rows = await admin.fetch(
        "select attname from pg_attribute where attrelid = $1::text::regclass and attnum > 0",
        f"{service}.event",
    )
    assert len(rows) > 10
    connection = await asyncpg.connect(brygga.dsn(f"{service}_compactor"))
    try:
        for column in (row["attname"] for row in rows):
            rights = COMPACTOR.get(column, frozenset())
            read = f"explain select {column} from {service}.event"
            change = f"explain update {service}.event set {column} = null"
            assert await refused(connection, read) == ("SELECT" not in rights), read
            assert await refused(connection, change) == ("UPDATE" not in rights), change
    finally:
        await connection.close()


async def test_nobody_lends_anybody_a_right(admin: asyncpg.Connection) -> None:
    """No grant was made by others than owners, none may be passed on, none is for everybody."""
    rows = await admin.fetch(
        """
        select relname, grantor, grantee, relowner, is_grantable
        from pg_class join pg_namespace on pg_namespace.oid = relnamespace, aclexplode(relacl)
        where nspname !~ '^(pg_|information_schema)'
        """
    )
    assert rows
    for row in rows:
        assert row["grantor"] == row["relowner"]
        assert row["grantee"] != 0
        assert not row["is_grantable"] or row["grantee"] == row["relowner"]
