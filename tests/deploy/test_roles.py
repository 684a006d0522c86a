import hmac
from base64 import b64decode, b64encode
from typing import Final

import asyncpg
import pytest

from deploy.local.postgres import ADMIN
from deploy.local.roles import ANALYST, KINDS, verifier
from shared.events.words import SERVICES
from tests.stack import Foundation

OURS: Final = {f"{service}_{kind}" for service in SERVICES for kind in KINDS}
ROLES: Final = OURS | {ANALYST}
SCHEMAS: Final = {f"{service}{kind}" for service in SERVICES for kind in ("", "_views")} | {
    "reports"
}
LIMITS: Final = {
    "statement_timeout=30s",
    "lock_timeout=5s",
    "idle_in_transaction_session_timeout=30s",
}


async def ask(foundation: Foundation, sql: str, *values: object) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(foundation.dsn(ADMIN))
    try:
        rows: list[asyncpg.Record] = await connection.fetch(sql, *values)
        return rows
    finally:
        await connection.close()


async def test_there_are_exactly_these_roles_and_none_is_mighty(foundation: Foundation) -> None:
    rows = await ask(
        foundation,
        """
        select rolname, rolcanlogin, rolsuper or rolcreatedb or rolcreaterole or rolreplication
            or rolbypassrls as mighty from pg_roles where rolname !~ '^pg_'
        """,
    )
    assert {row["rolname"] for row in rows} == ROLES | {ADMIN}
    assert all(row["rolcanlogin"] for row in rows)
    assert [row["rolname"] for row in rows if row["mighty"]] == [ADMIN]


async def test_no_role_belongs_to_another(foundation: Foundation) -> None:
    sql = "select from pg_auth_members where roleid >= 16384 or member >= 16384"
    assert await ask(foundation, sql) == []


async def test_every_password_is_kept_as_a_scram_verifier(foundation: Foundation) -> None:
    rows = await ask(foundation, "select rolpassword from pg_authid where rolcanlogin")
    assert len(rows) == len(ROLES) + 1
    assert all(row["rolpassword"].startswith("SCRAM-SHA-256$4096:") for row in rows)


def test_the_verifier_signs_as_in_the_example_of_rfc_7677() -> None:
    made = verifier("pencil", b64decode("W22ZaJ0SNY7soEsUEjb6gQ=="))
    server_key = b64decode(made.rpartition(":")[2])
    nonce = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"
    exchange = f"n=user,r=rOprNGfwEbeRWgbNEkqO,r={nonce},s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,c=biws,r={nonce}"
    signature = hmac.digest(server_key, exchange.encode(), "sha256")
    assert b64encode(signature) == b"6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="


async def test_a_wrong_password_opens_nothing(foundation: Foundation) -> None:
    dsn = foundation.dsn("visits_app")
    name, _, rest = dsn.partition("visits_app:")
    with pytest.raises(asyncpg.InvalidPasswordError):
        await asyncpg.connect(f"{name}visits_app:guess@{rest.partition('@')[2]}")


async def test_only_the_named_roles_enter_and_only_this_database(foundation: Foundation) -> None:
    rows = await ask(
        foundation,
        """
        select rolname, datname, privilege from pg_roles, pg_database,
            unnest(array['connect', 'temporary', 'create']) as privilege
        where not rolsuper and has_database_privilege(rolname, datname, privilege)
            and rolname !~ '^pg_'
        """,
    )
    assert {tuple(row) for row in rows} == {(role, "brygga", "connect") for role in ROLES}


@pytest.mark.parametrize("role", ["visits_app", ANALYST])
@pytest.mark.parametrize("database", ["postgres", "template1"])
async def test_nobody_but_the_administrator_enters_another_database(
    foundation: Foundation, database: str, role: str
) -> None:
    dsn = foundation.postgres.dsn(role, database)
    with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError):
        await asyncpg.connect(dsn)


async def test_each_schema_has_its_owner_and_lets_in_nobody_else(foundation: Foundation) -> None:
    rows = await ask(
        foundation,
        """
        select nspname, rolname, privilege from pg_namespace, pg_roles,
            unnest(array['usage', 'create']) as privilege
        where nspname !~ '^pg_' and nspname <> 'information_schema'
            and not rolsuper and rolname !~ '^pg_'
            and has_schema_privilege(rolname, nspname, privilege)
        """,
    )
    wanted = {("reports", "reporting_app", "usage"), ("reports", "reporting_app", "create")}
    wanted.add(("reports", ANALYST, "usage"))
    for service in SERVICES:
        wanted |= {(service, f"{service}_owner", right) for right in ("usage", "create")}
        wanted |= {(f"{service}_views", f"{service}_app", right) for right in ("usage", "create")}
        # Given by the service's first migration.
        wanted |= {(service, f"{service}_{kind}", "usage") for kind in ("app", "compactor")}
    assert {tuple(row) for row in rows} == wanted


async def test_there_is_no_public_schema(foundation: Foundation) -> None:
    rows = await ask(
        foundation,
        "select nspname from pg_namespace where nspname !~ '^(pg_|information_schema)'",
    )
    assert {row["nspname"] for row in rows} == SCHEMAS


async def test_no_function_of_ours_may_be_called_by_everybody(foundation: Foundation) -> None:
    rows = await ask(
        foundation,
        """
        select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) as may
        where oid >= 16384 and may.grantee = 0
        """,
    )
    assert rows == []


async def test_roles_have_their_path_and_their_limits(foundation: Foundation) -> None:
    rows = await ask(foundation, "select rolname, rolconfig from pg_roles where oid >= 16384")
    settings = {row["rolname"]: set(row["rolconfig"]) for row in rows}
    for service in SERVICES:
        views = f"search_path={service}, {service}_views"
        assert settings[f"{service}_owner"] == {f"search_path={service}"}
        assert settings[f"{service}_app"] == {views, *LIMITS}
        assert settings[f"{service}_compactor"] == {f"search_path={service}", *LIMITS}
    assert settings[ANALYST] == {
        "search_path=reports",
        "default_transaction_read_only=on",
        "statement_timeout=60s",
        "lock_timeout=5s",
        "idle_in_transaction_session_timeout=60s",
        "temp_file_limit=512MB",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fsync", "on"),
        ("synchronous_commit", "on"),
        ("listen_addresses", ""),
        ("wal_recycle", "off"),
        ("wal_init_zero", "off"),
        ("jit", "off"),
        ("autovacuum", "on"),
        ("data_checksums", "on"),
        ("log_statement", "none"),
        ("log_min_messages", "log"),
        ("log_error_verbosity", "terse"),
        ("log_min_error_statement", "panic"),
        ("log_parameter_max_length", "0"),
        ("log_parameter_max_length_on_error", "0"),
    ],
)
async def test_postgresql_runs_with_the_settings_that_were_promised(
    foundation: Foundation, name: str, value: str
) -> None:
    rows = await ask(foundation, "select current_setting($1) as its", name)
    assert rows[0]["its"] == value


async def test_an_error_leaves_no_value_in_the_log(foundation: Foundation) -> None:
    connection = await asyncpg.connect(foundation.dsn("visits_app"))
    try:
        with pytest.raises(asyncpg.InvalidTextRepresentationError, match="secret-name"):
            await connection.execute("select 'secret-name'::integer")
        with pytest.raises(asyncpg.DivisionByZeroError):
            await connection.fetch("select 1 / length(replace($1, $1, ''))", "secret-name")
    finally:
        await connection.close()
    assert "secret-name" not in foundation.stack.home.log("postgres").read_text()
