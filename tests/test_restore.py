"""An old backup of the log meets a bus that knows more: it stops, says so, and is brought back."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import asyncpg
import httpx
import pytest

from deploy.local.home import Home
from tests.load import Load, all_is_well, every_acknowledged_once, quiet
from tests.sound import sound
from tests.stack import Running, running_stack, say, temporary_home

pytestmark = pytest.mark.fault

TRUNCATE = """
set session_replication_role = replica;
set search_path = visits;
with kept as (
        select last_position as at, hash from block
        where last_position <= {half} order by 1 desc limit 1
    ),
    e as (delete from event where position > (select at from kept)),
    b as (delete from block where last_position > (select at from kept)),
    c as (delete from command where position > (select at from kept))
update log_head set position = kept.at, block_hash = kept.hash from kept;
"""


@asynccontextmanager
async def some_evenings(home: Home) -> AsyncIterator[tuple[Running, Load]]:
    """A Brygga with a little history, quiet."""
    async with running_stack(home) as brygga:
        load = Load(brygga, every_command_tells=True)
        async with load.running():
            await asyncio.sleep(1.5)
        await quiet(brygga)
        yield brygga, load


async def test_an_old_log_under_a_newer_bus_stops_alarms_and_is_recovered() -> None:
    with temporary_home() as home:
        async with some_evenings(home):
            pass
        backup = Path(f"{home.database}.backup")
        copy_database(home.database, backup)
        async with some_evenings(home) as (_, load):
            pass
        shutil.rmtree(home.database)
        shutil.move(backup, home.database)
        async with running_stack(home) as brygga:
            assert await post(brygga) == (503, "log_behind_bus")
            assert await metric(brygga, "visits", "brygga_relay_alarm") == 1.0
            code, said = await told(home, "bus", "recover")
            assert code == 0, said
            assert "facts came back" in said
            await opened(brygga)
            await quiet(brygga)
            await sound(brygga.dsn, brygga.bus_url)
            load.brygga = brygga
            assert await every_acknowledged_once(load) > 50
            assert await metric(brygga, "visits", "brygga_relay_alarm") == 0.0


async def test_a_log_is_brought_back_from_the_ledger_where_the_bus_is_gone_too() -> None:
    with temporary_home() as home:
        async with some_evenings(home) as (brygga, load):
            length = (await sound(brygga.dsn, brygga.bus_url))["visits"]
            admin = await asyncpg.connect(brygga.dsn("brygga_admin"))
            await admin.execute(TRUNCATE.format(half=length // 2))
            await admin.close()
        shutil.rmtree(home.path / "nats")
        async with running_stack(home) as brygga:
            code, said = await told(home, "bus", "recover", "visits")
            assert code == 0, said
            load.brygga = brygga
            assert await all_is_well(load) > 50


async def test_a_log_that_went_another_way_is_left_alone() -> None:
    with temporary_home() as home:
        async with some_evenings(home) as (brygga, _):
            length = (await sound(brygga.dsn, brygga.bus_url))["visits"]
            admin = await asyncpg.connect(brygga.dsn("brygga_admin"))
            await admin.execute(TRUNCATE.format(half=length // 2))
            await admin.close()
        shutil.rmtree(home.path / "nats")
        async with running_stack(home) as brygga:
            assert (await post(brygga))[0] == 201
            code, said = await told(home, "bus", "recover", "visits")
            assert code == 37, said
            assert "Nothing was changed" in said


async def test_a_stream_is_rebuilt_from_where_everybody_has_heard() -> None:
    with temporary_home() as home:
        async with some_evenings(home) as (brygga, load):
            for words in (("rebuild", "visits"), ("rebuild", "referrals")):
                code, said = await told(home, "bus", *words)
                assert code == 0, said
            assert await all_is_well(load) > 50
            code, said = await told(home, "bus", "rebuild", "activities", "--from", "999999")
            assert code == 38, said
            code, said = await told(home, "bus", "rebuild", "nobody")
            assert code == 40, said
            assert (await post(brygga))[0] == 201


async def told(home: Home, *words: str) -> tuple[int, str]:
    """What a command ends with, and all that it says."""
    done = await asyncio.to_thread(say, home, *words)
    return done.returncode, done.stdout + done.stderr


async def post(brygga: Running) -> tuple[int, str | None]:
    """One visit's status, and the code of its problem."""
    headers = {"authorization": f"Bearer {brygga.token('host')}", "idempotency-key": str(uuid4())}
    visit = {"site": "motesplatsen", "occurred_at": datetime.now(UTC).isoformat()}
    async with httpx.AsyncClient(base_url=brygga.url, headers=headers) as client:
        answer = await client.post("/api/visits/visits", json=visit)
    return answer.status_code, answer.json().get("code")


async def opened(brygga: Running) -> None:
    """Wait until the door is open again."""
    async with asyncio.timeout(30):
        while True:
            if (await post(brygga))[0] == 201:
                return
            await asyncio.sleep(0.2)


async def metric(brygga: Running, service: str, name: str) -> float:
    async with httpx.AsyncClient(base_url=brygga.url) as client:
        text = (await client.get(f"/api/{service}/metrics")).text
    [line] = [line for line in text.splitlines() if line.startswith(f"{name} ")]
    return float(line.split()[1])


def copy_database(original: Path, copy: Path) -> None:
    """A cold backup, with owners and modes."""
    shutil.copytree(original, copy)
    for file in (copy, *copy.rglob("*")):
        its = (original / file.relative_to(copy)).stat()
        shutil.chown(file, its.st_uid, its.st_gid)
        file.chmod(its.st_mode)
