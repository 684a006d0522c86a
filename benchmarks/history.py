"""A history as long as is asked for, made by the real engine: decided, appended, relayed, folded, timed.

What is told, and how often, is in `telling`.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Final
from uuid import UUID

import asyncpg

from benchmarks.row import Say
from benchmarks.telling import NOW, Asked, Teller
from services.activities.commands.hours import ApproveHours
from services.reporting.ledger import Ledger
from services.reporting.projections import PROJECTIONS
from shared.command import Command
from shared.database import connect
from shared.events.words import SERVICES, Service
from shared.log.batcher import Batcher
from shared.log.bus import Bus
from shared.log.generations import register
from shared.log.relay import Relay
from shared.log.wish import Wish
from shared.privacy.keys import open_vault
from shared.supervise import beside, first_of
from tests.engine import DECIDERS
from tests.stack import Foundation

AT_ONCE: Final = 1000

LENGTH: Final = """
select (select position from visits.log_head) + (select position from activities.log_head)
    + (select position from referrals.log_head) + (select position from reporting.log_head)
"""


@dataclass(frozen=True, slots=True)
class Step:
    """So many facts took so many seconds."""

    facts: int
    seconds: float

    @property
    def rate(self) -> float:
        """Facts a second."""
        return self.facts / self.seconds


@dataclass(frozen=True, slots=True)
class Grown:
    """One growth of the history: to which length, and what each step of it took."""

    size: int
    decided: Step
    relayed: Step
    folded: Step


@dataclass(slots=True)
class History:
    """Made once for all rows, and longer on request."""

    foundation: Foundation
    say: Say
    growths: list[Grown] = field(default_factory=list)
    _asked: int = 0
    _teller: Teller = field(default_factory=Teller)

    @property
    def size(self) -> int:
        """How many facts the ledger holds."""
        return self.growths[-1].size if self.growths else 0

    async def grow(self, size: int) -> Grown:
        """Bring it to about this length; what the last growth took."""
        if self._asked < size:
            self._asked = size
            self.say(f"a history of {size:,} facts: deciding and appending")
            decided = await self._decide(size - await self._length())
            self.say(f"relaying ({decided.rate:,.0f} facts/s decided and appended)")
            relayed = await self._relay("visits")
            for service in SERVICES[1:]:
                await self._relay(service)
            self.say(f"folding ({relayed.rate:,.0f} facts/s relayed)")
            folded = await self._fold()
            self.growths.append(Grown(self.size + folded.facts, decided, relayed, folded))
        return self.growths[-1]

    async def _length(self) -> int:
        """How many facts the logs hold, those of other rows too."""
        admin = await asyncpg.connect(self.foundation.dsn("brygga_admin"))
        try:
            return int(await admin.fetchval(LENGTH))
        finally:
            await admin.close()

    async def _decide(self, count: int) -> Step:
        rounds = list(self._teller.rounds(count))
        began = time.perf_counter()
        for service, its in groupby(rounds, attrgetter("service")):
            async with asking(self.foundation, service) as ask:
                for one in its:
                    await ask(one.asked)
        seconds = time.perf_counter() - began
        return Step(sum(len(one.asked) for one in rounds), seconds)

    async def _relay(self, service: Service) -> Step:
        foundation = self.foundation
        db = await connect(foundation.dsn(f"{service}_app"), service)
        bus = Bus(foundation.bus_url(service), service)
        end = await db.fetchval("select position from log_head")
        before = (await bus.end(service)).last

        async def arrived() -> None:
            while (await bus.end(service)).last < end:
                await asyncio.sleep(0.01)

        began = time.perf_counter()
        await first_of(Relay(service, db, bus).run, arrived)
        step = Step(end - before, time.perf_counter() - began)
        await bus.close()
        await db.close()
        return step

    async def _fold(self) -> Step:
        """All that lies on the bus, heard, numbered and folded by the ledger's writer."""
        db = await reporting(self.foundation)
        bus = Bus(self.foundation.bus_url("reporting"), "reporting")
        async with db.acquire() as connection:
            await register(connection, PROJECTIONS)
        ends = [(await bus.end(service)).last for service in SERVICES]
        reached, all_in = asyncio.Event(), sum(ends)

        def grown(index: int) -> None:
            if index >= all_in:
                reached.set()

        async def arrived() -> None:
            await reached.wait()

        began = time.perf_counter()
        await first_of(Ledger(db, bus, PROJECTIONS, grown).run, arrived)
        step = Step(all_in - self.size, time.perf_counter() - began)
        await bus.close()
        await db.close()
        return step


async def reporting(foundation: Foundation) -> asyncpg.Pool:
    """Connections as reporting has them."""
    return await connect(foundation.dsn("reporting_app"), "reporting")


Ask = Callable[[Sequence[Asked]], Awaitable[None]]


@asynccontextmanager
async def batching(foundation: Foundation, service: Service) -> AsyncIterator[Batcher]:
    """A service's way into its log, without relay and doors."""
    db = await connect(foundation.dsn(f"{service}_app"), service)
    vault = open_vault(foundation.keys(service))
    batcher = Batcher(service, db, vault, DECIDERS[service], [], lambda: False)
    async with beside({"batcher": batcher.run}):
        yield batcher
    await db.close()


@asynccontextmanager
async def asking(foundation: Foundation, service: Service) -> AsyncIterator[Ask]:
    """Asks a service for many things, a thousand at a time, in order."""
    async with batching(foundation, service) as batcher:

        async def ask(commands: Sequence[Asked]) -> None:
            for some in range(0, len(commands), AT_ONCE):
                wishes = [wish(batcher, *one) for one in commands[some : some + AT_ONCE]]
                await asyncio.gather(*map(batcher.submit, wishes))

        yield ask


def wish(batcher: Batcher, key: UUID, command: Command) -> Wish:
    """What a door would make of this command."""
    at = getattr(command, "occurred_at", None) or NOW
    mac, trace = batcher.vault.mac(key.bytes), f"00-{key.hex}-{key.hex[:16]}-01"
    actor = "deputy" if isinstance(command, ApproveHours) else "benchmark"
    return Wish(command, key, mac, actor, at, at.date(), trace)
