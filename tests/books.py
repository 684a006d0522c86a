"""What the services wrote down, read behind their backs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import asyncpg
import orjson

from shared.events.words import SERVICES, Service
from tests.stack import Running

ENDS = "select " + ", ".join(f"(select position from {s}.log_head) as {s}" for s in SERVICES)
ENVELOPES = "select envelope from {}.event where position > $1 and position <= $2 order by position"


@dataclass(frozen=True, slots=True)
class Books:
    """Every service's log, over one connection that may read them all."""

    db: asyncpg.Connection

    async def ends(self) -> dict[Service, int]:
        """How long every log is."""
        found = await self.db.fetchrow(ENDS)
        assert found
        return {service: found[service] for service in SERVICES}

    async def since(self, service: Service, position: int, to: int = 2**62) -> list[dict[str, Any]]:
        """The envelopes after a position, oldest first."""
        rows = await self.db.fetch(ENVELOPES.format(service), position, to)
        return [orjson.loads(row["envelope"]) for row in rows]

    async def at(self, service: Service, position: int) -> dict[str, Any]:
        """The envelope at a position."""
        [found] = await self.since(service, position - 1, position)
        return found


@asynccontextmanager
async def open_books(brygga: Running) -> AsyncIterator[Books]:
    """The books of a running Brygga."""
    db = await asyncpg.connect(brygga.dsn("brygga_admin"))
    try:
        yield Books(db)
    finally:
        await db.close()
