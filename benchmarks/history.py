"""A history as long as is asked for, made by the real engine: decided, appended, relayed, folded, timed.

Of a hundred facts three are persons, one is a leave, eight are referrals and eight their next rung; the rest
are visits, half of them nameless.
"""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID, uuid4

import asyncpg

from benchmarks.row import Say
from services.referrals.commands.destinations import ListDestination
from services.referrals.commands.referrals import AdvanceReferral, MakeReferral
from services.reporting.ledger import Ledger
from services.reporting.projections import PROJECTIONS
from services.visits.commands.leaves import StartParentalLeave
from services.visits.commands.people import RegisterPerson
from services.visits.commands.visits import RecordVisit
from shared.command import Command
from shared.database import connect
from shared.events.words import LADDER, Service
from shared.hearing import NotePerson
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
SITE: Final = "motesplatsen"
NOW: Final = datetime.now(UTC)

LENGTH: Final = """
select (select position from visits.log_head) + (select position from referrals.log_head)
"""

Asked = tuple[UUID, Command]


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
    _persons: list[UUID] = field(default_factory=list)
    _places: list[UUID] = field(default_factory=list)
    _dice: random.Random = field(default_factory=lambda: random.Random(20261123))

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
            await self._relay("referrals")
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
        persons = [self._person() for _ in range(count * 3 // 100)]
        self._persons += [key for key, _ in persons]
        places = [] if self._places else [self._place() for _ in range(20)]
        self._places += [key for key, _ in places]
        visits = [self._visit() for _ in range(count * 77 // 100)]
        leaves = [self._leave(key) for key, _ in persons[::3]]
        notes: list[Asked] = [(uuid4(), NotePerson(person=k, noted=uuid4())) for k, _ in persons]
        made = [self._referral() for _ in range(count * 8 // 100)]
        steps = [self._advance(key) for key, _ in made]
        began = time.perf_counter()
        async with asking(self.foundation, "visits") as ask:
            await ask([*persons, *leaves, *visits])
        async with asking(self.foundation, "referrals") as ask:
            await ask([*notes, *places])
            await ask([*made, *steps])
        every = (persons, leaves, visits, notes, places, made, steps)
        return Step(sum(map(len, every)), time.perf_counter() - began)

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
        ends = [(await bus.end(service)).last for service in ("visits", "referrals")]
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

    def _person(self) -> Asked:
        group = self._dice.choice(("abo", "ebo", "kvotflykting", "okand"))
        told = {"given_name": "Amina", "family_name": "Noor", "target_group": group, "site": SITE}
        return uuid4(), RegisterPerson.model_validate(told)

    def _visit(self) -> Asked:
        person = self._dice.choice(self._persons) if self._dice.random() < 0.5 else None
        return uuid4(), RecordVisit(
            person=person, site=SITE, occurred_at=self._moment(), supports=("it",)
        )

    def _leave(self, person: UUID) -> Asked:
        since = self._moment().date()
        return uuid4(), StartParentalLeave(person=person, **{"from": since})

    def _place(self) -> Asked:
        category = self._dice.choice(("bibliotek", "idrott", "simskola", "sfi"))
        listing = {"name": "Biblioteket", "category": category, "owner": "same_authority"}
        return uuid4(), ListDestination.model_validate(listing)

    def _referral(self) -> Asked:
        about = {
            "person": self._dice.choice(self._persons),
            "destination": self._dice.choice(self._places),
            "initiated_by": "visitor",
        }
        return uuid4(), MakeReferral.model_validate(about | {"occurred_at": self._moment()})

    def _advance(self, referral: UUID) -> Asked:
        rung = self._dice.choice(LADDER[1:])
        return uuid4(), AdvanceReferral(referral=referral, rung=rung, expected_version=1)

    def _moment(self) -> datetime:
        return NOW - timedelta(minutes=self._dice.randrange(60, 2 * 365 * 24 * 60))


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
    return Wish(command, key, mac, "benchmark", at, at.date(), trace)
