"""The services' own logs, proved in stretches by as many processes as there are processors.

All of it in one snapshot of each log, which this process holds. Whoever has nothing to do takes the next
stretch; where one is in doubt the log is read through fact by fact, and the place is named.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from deploy.local.birth import Birth
from deploy.local.home import ROOT
from shared.events.words import SERVICES, Service
from shared.log.continuing import Doubt
from shared.log.proving import Stretch, Tally, added_up, stretches, tally
from shared.log.verify import read_through

FEW: Final = 50_000
"""Facts for which nobody else is called: they are read sooner than another process has begun."""
MOST: Final = 3
"""Other processes at most; PostgreSQL needs processors too."""
LENGTH: Final = "select position from log_head"
HAND: Final = ("-m", "deploy.audit.hand")

Dsn = Callable[[str], str]
Prove = Callable[["Job"], Awaitable[Tally | None]]
Say = Callable[[int, int], None]
"""Told how many facts are read, and of how many."""


@dataclass(frozen=True, slots=True)
class Job:
    """A stretch of one service's log, in the snapshot in which it is to be proved."""

    service: Service
    dsn: str = field(repr=False)
    snapshot: str
    stretch: Stretch

    @property
    def line(self) -> bytes:
        """As another process is told."""
        told = self.dsn, self.snapshot, self.stretch.after, self.stretch.upto
        return json.dumps(told).encode() + b"\n"


@dataclass(slots=True)
class Chains:
    """What waits to be proved, and what was; None: in doubt."""

    logs: Mapping[Service, asyncpg.Connection]
    say: Say
    facts: int = 0
    waiting: deque[Job] = field(default_factory=deque)
    _read: int = 0
    _found: dict[Service, list[Tally | None]] = field(default_factory=lambda: defaultdict(list))
    _others: list[asyncio.Task[None]] = field(default_factory=list)

    async def length(self, service: Service) -> int:
        """The length of a log that is sound; Unsound where it is not, with the place."""
        await self._work(self._here)
        await asyncio.gather(*self._others)
        await self._work(self._here)
        try:
            return await added_up(self.logs[service], self._found[service])
        except Doubt:
            return await read_through(self.logs[service])

    def lend(self, hands: Sequence[Process]) -> None:
        """Let other processes work too, from now on."""
        self._others = [asyncio.create_task(self._lent(one)) for one in hands]

    async def end(self, hands: Sequence[Process]) -> None:
        """Nobody works any more."""
        for hand in hands:
            with suppress(ProcessLookupError):
                hand.kill()
            await hand.wait()
        await asyncio.gather(*self._others)

    async def _work(self, prove: Prove) -> None:
        """Take one after the other until none waits; what fails waits again, for others."""
        while self.waiting:
            job = self.waiting.popleft()
            try:
                found = await prove(job)
            except (
                BaseException
            ):  # whatever it was, and also where we are stopped: the stretch is not lost
                self.waiting.append(job)
                raise
            self._found[job.service].append(found)
            self._read += found.facts if found else 0
            self.say(self._read, self.facts)

    async def _lent(self, hand: Process) -> None:
        with suppress(OSError, ValueError):  # it has gone, and we do what it did not
            await self._work(lambda job: _asked(hand, job))

    async def _here(self, job: Job) -> Tally | None:
        try:
            return await tally(self.logs[job.service], job.stretch)
        except Doubt:
            return None


@asynccontextmanager
async def chains(
    dsn: Dsn, say: Say, services: Sequence[Service] = SERVICES, hands: int | None = None
) -> AsyncIterator[Chains]:
    """These logs, with so many other processes at work on them; None: as is worth while."""
    async with AsyncExitStack() as stack:
        logs = {it: await _snapshot(stack, dsn(f"{it}_owner")) for it in services}
        found = Chains(logs, say)
        for service, db in logs.items():
            found.facts += await db.fetchval(LENGTH)
            snapshot = await db.fetchval("select pg_export_snapshot()")
            where = service, dsn(f"{service}_owner"), snapshot
            found.waiting += [Job(*where, one) for one in await stretches(db)]
        worth = min(MOST, (os.cpu_count() or 1) - 1) if found.facts > FEW else 0
        others = [await _hand() for _ in range(worth if hands is None else hands)]
        stack.push_async_callback(found.end, others)
        found.lend(others)
        yield found


async def _snapshot(stack: AsyncExitStack, dsn: str) -> asyncpg.Connection:
    db = await asyncpg.connect(dsn)
    stack.push_async_callback(db.close)
    await stack.enter_async_context(db.transaction(isolation="repeatable_read", readonly=True))
    return db


async def _hand() -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, *HAND),
        cwd=ROOT,
        stdin=PIPE,
        stdout=PIPE,
        stderr=DEVNULL,
        preexec_fn=Birth(os.getpid()),
    )


async def _asked(hand: Process, job: Job) -> Tally | None:
    """What another process says of a stretch; ValueError where it has gone."""
    if not (hand.stdin and hand.stdout):
        raise ValueError
    hand.stdin.write(job.line)
    await hand.stdin.drain()
    counts = json.loads(await hand.stdout.readline())
    return counts and Tally(*counts)
