"""Migrations: each once, in order, whole or not at all, never edited; a fresh schema is the one in use."""

import asyncio
import re
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from deploy.local.home import ROOT
from deploy.local.postgres import ADMIN, binary
from shared import migrate as module
from shared.database import PASSING
from shared.events.words import SERVICES, Service
from shared.migrate import MigrationChanged, migrate, migrations, pending
from tests.engine import EMPTY, column, empty
from tests.stack import Foundation, Running

OWNER: Final = "activities_owner"
APPLIED: Final = "select name from activities.migration order by applied_at"
HERE: Final = "select to_regclass('activities.' || $1)::text"
SLEEPING: Final = (
    "select pid from pg_stat_activity where usename = 'activities_owner' and query ~ 'pg_sleep'"
)


async def forget(foundation: Foundation, service: Service) -> None:
    """A service's schema as it is before the first migration."""
    admin = await asyncpg.connect(foundation.dsn(ADMIN))
    await admin.execute(EMPTY.format(s=service))
    await admin.close()


@pytest.fixture
async def bare(foundation: Foundation) -> AsyncIterator[Foundation]:
    """Without the schema of activities; made again afterwards."""
    await forget(foundation, "activities")
    yield foundation
    await empty(foundation, "activities")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The migrations, copied to where a test may add to them and edit them."""
    for folder in ROOT.glob("s*/*/migrations"):
        shutil.copytree(folder, tmp_path / folder.relative_to(ROOT))
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return tmp_path


def add(files: Path, sql: str, name: str = "0001_another.sql") -> Path:
    folder = files / "services" / "activities" / "migrations"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(sql)
    return folder / name


def dump(dsn: str, service: Service) -> str:
    """What a service's schema is made of, as PostgreSQL itself writes it down."""
    line = (binary("pg_dump"), "--schema-only", "--schema", service, dsn)
    told = subprocess.run(line, capture_output=True, text=True, check=True).stdout
    return re.sub(r"^\\(un)?restrict .*$", "", told, flags=re.MULTILINE)


async def test_ten_started_at_once_apply_each_file_once(bare: Foundation) -> None:
    dsn = bare.dsn(OWNER)
    applied = await asyncio.gather(*(migrate(dsn, "activities") for _ in range(10)))
    names = [migration.name for migration in migrations("activities")]
    assert sorted(name for one in applied for name in one) == sorted(names)
    assert sum(bool(one) for one in applied) == 1
    assert await column(dsn, APPLIED) == names


@pytest.mark.parametrize("service", SERVICES)
async def test_applying_again_applies_nothing(foundation: Foundation, service: Service) -> None:
    assert await migrate(foundation.dsn(f"{service}_owner"), service) == []


@pytest.mark.parametrize("service", SERVICES)
def test_every_file_is_addressed_to_its_service_and_to_nobody_else(service: Service) -> None:
    found = migrations(service)
    assert [it.name for it in found] == list(dict.fromkeys(it.name for it in found))
    for migration in found:
        sql = module._addressed(migration.sql, service)
        assert not re.search(r"\{(schema|app|compactor)\}", sql)
        roles = set(re.findall(r"\b(\w+)_(?:app|owner|compactor)\b", sql))
        assert roles <= {service}, migration.name


async def test_an_edited_file_that_was_applied_is_refused_by_its_name(
    bare: Foundation, files: Path
) -> None:
    dsn = bare.dsn(OWNER)
    await migrate(dsn, "activities")
    edited = files / "shared/log/migrations/0002_append.sql"
    edited.write_text(edited.read_text() + "\n-- a remark\n")
    add(files, "create table later (x int);")
    with pytest.raises(MigrationChanged, match=re.escape("log/0002_append.sql")):
        await migrate(dsn, "activities")
    assert await column(dsn, HERE, "later") == [None]


async def test_a_new_file_is_missing_until_it_is_applied(bare: Foundation, files: Path) -> None:
    dsn = bare.dsn(OWNER)
    await migrate(dsn, "activities")
    add(files, "create table later (x int);")
    pool = await asyncpg.create_pool(dsn, min_size=0)
    assert await pending(pool, "activities") == ["activities/0001_another.sql"]
    assert await migrate(dsn, "activities") == ["activities/0001_another.sql"]
    assert await pending(pool, "activities") == []
    await pool.close()


@pytest.mark.parametrize(
    "fails",
    [
        "select 1 / 0",
        "insert into migration (name, checksum) values ('activities/0001_another.sql', 'mine')",
    ],
    ids=["in the file", "when it is noted"],
)
async def test_a_migration_that_fails_leaves_nothing_half_done(
    bare: Foundation, files: Path, fails: str
) -> None:
    dsn = bare.dsn(OWNER)
    before = [migration.name for migration in migrations("activities")]
    file = add(files, f"create table half (x int); insert into half values (1); {fails};")
    add(files, "create table after (x int);", "0002_after.sql")
    for _ in range(2):
        with pytest.raises((asyncpg.DivisionByZeroError, asyncpg.UniqueViolationError)):
            await migrate(dsn, "activities")
        assert await column(dsn, APPLIED) == before
        assert await column(dsn, HERE, "half") == [None]
        assert await column(dsn, HERE, "after") == [None]
    file.write_text("create table half (x int);")
    assert await migrate(dsn, "activities") == [
        "activities/0001_another.sql",
        "activities/0002_after.sql",
    ]


async def test_a_migration_that_is_cut_off_leaves_nothing_half_done_and_bars_nobody(
    bare: Foundation, files: Path
) -> None:
    dsn = bare.dsn(OWNER)
    file = add(files, "create table half (x int); select pg_sleep(600);")
    first = asyncio.create_task(migrate(dsn, "activities"))
    second = asyncio.create_task(migrate(dsn, "activities"))
    admin = await asyncpg.connect(bare.dsn(ADMIN))
    async with asyncio.timeout(20):
        while not (pids := await admin.fetch(SLEEPING)):  # noqa: ASYNC110 - asked of PostgreSQL
            await asyncio.sleep(0.01)
    file.write_text("create table half (x int);")
    assert await admin.fetchval("select pg_terminate_backend($1)", pids[0]["pid"])
    ended = await asyncio.wait({first, second}, return_when=asyncio.FIRST_EXCEPTION)
    [failed] = [task for task in ended[0] if task.exception()]
    assert isinstance(failed.exception(), PASSING)
    [left] = {first, second} - {failed}
    assert await left == ["activities/0001_another.sql"]
    await admin.close()


@pytest.mark.parametrize("service", SERVICES)
async def test_a_fresh_schema_equals_the_one_in_use(
    foundation: Foundation, brygga: Running, service: Service
) -> None:
    await empty(foundation, service)
    fresh = dump(foundation.dsn(ADMIN), service)
    assert len(fresh) > 3000
    assert fresh == dump(brygga.dsn(ADMIN), service)


def rooms() -> list[tuple[Service, str]]:
    """Every room that has migrations, for every service that has it."""
    return [
        (service, room)
        for service in SERVICES
        for room in ("shared/log", "shared/privacy", f"services/{service}")
        if list((ROOT / room / "migrations").glob("*.sql"))
    ]


@pytest.mark.parametrize(("service", "room"), rooms())
async def test_a_file_that_came_later_leads_to_the_same_schema(
    foundation: Foundation, files: Path, service: Service, room: str
) -> None:
    """A schema in use met the newest file of a room last; a fresh one meets it on its way."""
    await empty(foundation, service)
    fresh, dsn = dump(foundation.dsn(ADMIN), service), foundation.dsn(f"{service}_owner")
    *_, newest = sorted((files / room / "migrations").glob("*.sql"))
    late = newest.rename(files / "late.sql")
    await forget(foundation, service)
    assert len(await migrate(dsn, service)) > 2
    late.rename(newest)
    assert len(await migrate(dsn, service)) == 1
    assert dump(foundation.dsn(ADMIN), service) == fresh


async def test_the_comparison_sees_a_difference(foundation: Foundation) -> None:
    await empty(foundation, "activities")
    before = dump(foundation.dsn(ADMIN), "activities")
    await column(foundation.dsn(OWNER), "alter table activities.heard alter position drop not null")
    assert dump(foundation.dsn(ADMIN), "activities") != before
    await empty(foundation, "activities")
    assert dump(foundation.dsn(ADMIN), "activities") == before
