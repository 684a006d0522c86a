"""Of several instances one leads, and stops the moment it no longer may."""

import asyncio

import asyncpg
import pytest

from shared.log.leader import leading
from shared.node import Node
from tests.engine import node
from tests.stack import Foundation

CUT = """
select pg_terminate_backend(pid) from pg_locks
where locktype = 'advisory' and classid::bigint = hashtext('brygga.leader')::bigint & 4294967295
    and objid::bigint = hashtext($1)::bigint & 4294967295
"""
WORK = "the work of a test"


async def for_ever() -> None:
    """Work that never ends by itself."""
    await asyncio.Event().wait()


async def lead(one: Node, began: asyncio.Event) -> None:
    async def work() -> None:
        began.set()
        await for_ever()

    await leading(one.held, WORK, work)


async def test_who_lost_the_lock_with_its_connection_stops_without_having_asked(
    foundation: Foundation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shared.log.leader.ALIVE", 3600.0)
    admin = await asyncpg.connect(foundation.dsn("brygga_admin"))
    async with node(foundation, "visits") as one, asyncio.timeout(60):
        began, next_began = asyncio.Event(), asyncio.Event()
        leads = asyncio.create_task(lead(one, began))
        await began.wait()
        waits = asyncio.create_task(lead(one, next_began))
        await admin.execute(CUT, WORK)
        with pytest.raises((asyncpg.PostgresError, asyncpg.InterfaceError)):
            await leads
        await next_began.wait()
        waits.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waits
    await admin.close()
