"""The bus can be wiped at any time: it is refilled from the record, and nobody at the desk notices."""

import asyncio
import os
import shutil
import signal
from collections.abc import AsyncIterator

import httpx
import pytest

from tests.load import Load, all_is_well
from tests.stack import Running, running_stack, temporary_home

pytestmark = pytest.mark.fault


@pytest.fixture
async def own() -> AsyncIterator[Running]:
    """A Brygga that may be broken."""
    with temporary_home() as home:
        async with running_stack(home) as running:
            yield running


async def test_the_bus_store_is_deleted_under_load_and_no_request_fails(own: Running) -> None:
    load = Load(own, patient=False)
    async with load.running():
        for _ in range(3):
            await asyncio.sleep(1.5)
            await wipe(own)
        await asyncio.sleep(1.5)
    assert load.failed == []
    assert await all_is_well(load) > 100
    assert await figures(own) == await expected(load)


async def wipe(brygga: Running) -> None:
    """Kill nats-server and delete all that it had stored."""
    pid = brygga.pid("nats")
    if pid is not None:
        os.kill(pid, signal.SIGKILL)
    shutil.rmtree(brygga.home.path / "nats" / "jetstream", ignore_errors=True)


async def figures(brygga: Running) -> dict[str, int]:
    headers = {"authorization": f"Bearer {brygga.token('analyst')}"}
    async with httpx.AsyncClient(base_url=brygga.url, headers=headers) as client:
        [first, *_] = (await client.get("/api/reporting/goals", params={"rung": "informed"})).json()
    return {"linked": first["value"], "visitors": first["denominator"]}


async def expected(load: Load) -> dict[str, int]:
    """What the load did, reckoned from the logs' own facts: who visited, and who of them was linked."""
    visitors = set(await persons(load, "visits", "VisitRecorded"))
    linked = set(await persons(load, "referrals", "ReferralMade"))
    return {"linked": len(visitors & linked), "visitors": len(visitors)}


async def persons(load: Load, service: str, type_: str) -> list[str]:
    from tests.engine import column

    sql = (
        "select convert_from(envelope, 'utf8')::json -> 'data' ->> 'person' from event"
        " where type = $1 and convert_from(envelope, 'utf8')::json -> 'data' ->> 'person' is not null"
    )
    return await column(load.brygga.dsn(f"{service}_owner"), sql, type_)
