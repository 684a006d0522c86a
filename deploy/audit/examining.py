"""Everything that can be examined from here: trees, checkpoints, ledger, the four logs, what is outside."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, aclosing, asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from deploy.audit.bus import Away, Url, carried
from deploy.audit.chains import Chains, chains
from deploy.audit.outside import Outside
from deploy.audit.reconciling import Reconciling
from services.reporting.reckoning import Reading
from shared.database import Connection
from shared.events.words import SERVICES, Service
from shared.log.verify import Unsound
from shared.tlog.checkpoint import LOGS, Log
from shared.tlog.note import Key
from shared.tlog.recheck import Fault
from shared.tlog.tiles import WIDTH
from shared.undisturbed import undisturbed

HEAD: Final = "select index from ledger_head"
MOST: Final = 50
"""Faults of one kind of examination that are named; where one thing is wrong, much that follows is."""
MESSAGES: Final = 200
"""Of each stream's newest messages as many are compared, unless all are asked for."""

Dsn = Callable[[str], str]
Say = Callable[[str, int, int], None]
"""Told what is read, how far, and of how much."""


def silent(_what: str, _at: int, _of: int) -> None:
    """Nobody wants to know."""


@dataclass(slots=True)
class Examination:
    """What to examine, and what was found: `leaves` how many facts the ledger has."""

    dsn: Dsn
    keys: dict[Log, Key]
    outside: Sequence[Outside] = ()
    since: int = 0
    say: Say = silent
    bus: Url | None = None
    """Where the bus is, for each service; None: it is left alone."""
    messages: int = MESSAGES
    hands: int | None = None
    """Other processes that read the services' logs; None: as many as are worth while."""
    leaves: int = 0
    away: bool = False
    """Whether the bus did not answer, and so was not compared."""
    found: list[Fault] = field(default_factory=list)

    async def run(self) -> list[Fault]:
        """All of it; every fault, with where it is."""
        self.found = [fault for one in self.outside if (fault := one.fault())]
        async with _open(self.dsn) as logs, self._chains() as proving:
            self.leaves = await logs["reporting"].fetchval(HEAD)
            for log in LOGS:
                await self._take(self._tree(logs["reporting"], log))
            await self._take(self._reconciled(logs))
            for service in SERVICES:
                await self._chain(service, proving)
            await self._carried(logs)
        return self.found

    async def _take(self, faults: AsyncGenerator[Fault, None]) -> None:
        count = 0
        async with aclosing(faults) as finding:
            async for fault in finding:
                self.found.append(fault)
                count += 1
                if count >= MOST:
                    return

    async def _tree(self, db: Connection, log: Log) -> AsyncGenerator[Fault, None]:
        outside = [one.checkpoint for one in self.outside if one.log == log]
        reading = Reading(log, self.keys[log], outside, lambda n: self.say(log, n, self.leaves))
        if log == "events":
            await reading.begin(db, self.since)
        async with aclosing(reading.on(db)) as finding:
            async for fault in finding:
                yield fault

    def _reconciled(self, logs: dict[Service, asyncpg.Connection]) -> AsyncGenerator[Fault, None]:
        since = self.since // WIDTH * WIDTH
        return Reconciling(
            logs["reporting"], logs, since, lambda n: self.say("ledger", n, self.leaves)
        ).faults()

    async def _carried(self, logs: dict[Service, asyncpg.Connection]) -> None:
        if self.bus is None:
            return
        try:
            await self._take(carried(self.bus, logs, self.messages))
        except Away:
            self.away = True

    def _chains(self) -> AbstractAsyncContextManager[Chains]:
        return chains(self.dsn, lambda at, of: self.say("logs", at, of), hands=self.hands)

    async def _chain(self, service: Service, proving: Chains) -> None:
        try:
            await proving.length(service)
        except Unsound as fault:
            reason, _, at = str(fault).rpartition(" at ")
            self.found.append(Fault(service, int(at), reason))


@asynccontextmanager
async def _open(dsn: Dsn) -> AsyncIterator[dict[Service, asyncpg.Connection]]:
    """A connection to each service's record, as its owner."""
    async with AsyncExitStack() as stack:
        logs: dict[Service, asyncpg.Connection] = {}
        for service in SERVICES:
            logs[service] = await asyncpg.connect(dsn(f"{service}_owner"))
            stack.push_async_callback(logs[service].close)
        yield logs


def examine(examination: Examination) -> list[Fault]:
    """Run it to its end."""
    with undisturbed():
        return asyncio.run(examination.run())
