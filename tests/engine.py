"""One service's engine on a real database and a real bus, without its doors: emptied before each use."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import asyncpg

from deploy.local import streams
from services.activities.deciders import DECIDERS as ACTIVITIES
from services.referrals.deciders import DECIDERS as REFERRALS
from services.reporting.deciders import DECIDERS as REPORTING
from services.visits.deciders import DECIDERS as VISITS
from shared.command import Command
from shared.events.words import SERVICES, Service
from shared.log.append import Receipt
from shared.log.judge import Deciders
from shared.log.wish import Wish
from shared.migrate import migrate
from shared.node import Node, running
from shared.settings import Settings
from tests.stack import PATIENCE, Foundation

DECIDERS: dict[Service, Deciders] = {
    "visits": VISITS,
    "activities": ACTIVITIES,
    "referrals": REFERRALS,
    "reporting": REPORTING,
}
EMPTY = """
do $$ declare made record; begin
    for made in select schemaname, tablename from pg_tables where schemaname = '{s}_views' loop
        execute format('drop table %I.%I cascade', made.schemaname, made.tablename);
    end loop;
end $$;
drop schema {s} cascade;
create schema {s} authorization {s}_owner;
"""


async def empty(foundation: Foundation, *services: Service) -> None:
    """Forget everything that these services (all, if none is named) ever recorded, and what was heard."""
    admin = await asyncpg.connect(foundation.dsn("brygga_admin"))
    client = await streams.connect(foundation.bus_url("provisioner"))
    try:
        for service in services or SERVICES:
            await admin.execute(EMPTY.format(s=service))
            await migrate(foundation.dsn(f"{service}_owner"), service)
            await streams.rebuild(client, service)
    finally:
        await client.close()
        await admin.close()


def settings(foundation: Foundation, service: Service) -> Settings:
    """What the supervisor would tell a service."""
    told = foundation.environment(service, 0)
    names = {name.removeprefix("BRYGGA_").lower(): value for name, value in told.items()}
    wanted: dict[str, Any] = {k: v for k, v in names.items() if k in Settings.model_fields}
    wanted.pop("sites", None)
    return Settings(**{**wanted, "service": service})


@asynccontextmanager
async def node(foundation: Foundation, service: Service) -> AsyncIterator[Node]:
    """A running batcher and relay of one service."""
    async with running(settings(foundation, service), DECIDERS[service]) as one:
        yield one


@dataclass(slots=True)
class Asker:
    """Asks a node directly, as a door would."""

    node: Node
    keys: list[UUID] = field(default_factory=list)

    async def ask(self, command: Command, key: UUID | None = None, mac: bytes = b"") -> Receipt:
        """The receipt of a command; raises what the log raises."""
        now = datetime.now(UTC)
        key = key or uuid4()
        self.keys.append(key)
        at = getattr(command, "occurred_at", None) or now
        wish = Wish(
            command=command,
            key=key,
            mac=mac or self.node.vault.mac(key.bytes),
            actor="tester",
            at=at,
            day=at.date(),
            trace=f"00-{key.hex}-{key.hex[:16]}-01",
        )
        return await self.node.batcher.submit(wish)


async def column(dsn: str, sql: str, *args: object) -> list[Any]:
    """The first column of a query's rows."""
    db = await asyncpg.connect(dsn)
    try:
        return [row[0] for row in await db.fetch(sql, *args)]
    finally:
        await db.close()


def positions(receipts: Sequence[Receipt]) -> list[int]:
    """The positions that receipts tell, in order."""
    return sorted(receipt.position for receipt in receipts)


async def eventually(holds: Callable[[], Awaitable[bool]], within: float = PATIENCE) -> None:
    """Wait until something holds that must be asked for; TimeoutError where it does not in time."""
    async with asyncio.timeout(within):
        while True:
            if await holds():
                return
            await asyncio.sleep(0.02)
