"""The ledger's one writer: hear four streams, number what was heard, fold it, commit it as one."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Final

import asyncpg
from prometheus_client import Gauge, Histogram

from shared.database import Connection
from shared.events.envelope import digest
from shared.events.words import SERVICES, Service
from shared.log.bus import Bus
from shared.log.entry import Entry
from shared.log.generations import Source, level_with
from shared.log.projector import all_or_each, apply
from shared.log.reached import Reached
from shared.log.tail import Checkpoint, Heard, Tail
from shared.projection import AnyProjection
from shared.supervise import beside
from shared.tlog.merkle import Frontier

LAST = Gauge(
    "brygga_fold_last_applied_timestamp_seconds",
    "When the ledger last grew (Unix time); alert FoldSilent together with a backlog.",
)
FRESHNESS = Histogram(
    "brygga_capture_to_report_seconds",
    "Seconds from a fact's recording to its being in the figures; alert FiguresLate (p99).",
    buckets=(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300),
)

MOST: Final = 1000
"""Facts taken in at once, or some more."""
GATHER: Final = 0.1
FEW: Final = 10
"""After more than a few facts so many seconds pass: taking in one costs nearly as much as a hundred do."""

HEAD: Final = "select index, frontier from ledger_head"
STREAMS: Final = "select service, position, digest from ledger_stream"
EXTEND: Final = "select extend_ledger($1, $2, $3, $4, $5, $6, $7, $8)"
LEDGER: Final = Source(
    after="""
select index, service, type, recorded_at, envelope from ledger
where index > $1 order by index limit $2
""",
    end="select index from ledger_head",
    hold="select hold_ledger()",
)


@dataclass(slots=True)
class Ledger:
    """Takes in what the bus carries; `grown` is called with the new index after every commit.

    `taken` tells those who wait for what a service said (Brygga-After).
    """

    db: asyncpg.Pool
    bus: Bus
    projections: Sequence[AnyProjection]
    grown: Callable[[int], None]
    taken: Mapping[Service, Reached] = field(default_factory=dict)
    _waiting: asyncio.Queue[list[Heard]] = field(default_factory=lambda: asyncio.Queue(8))
    _heard: dict[Service, Checkpoint] = field(default_factory=dict)

    async def run(self) -> None:
        """Take in for ever; raises on any doubt, and begins anew from what is committed.

        A stream that is away, or in doubt, is asked again by itself: the others go on.
        """
        self._waiting = asyncio.Queue(8)
        self._heard = await self._checkpoints()
        tails = {f"tail.{service}": partial(self._hear, service) for service in SERVICES}
        async with beside(tails):
            await self._take_in()

    async def _checkpoints(self) -> dict[Service, Checkpoint]:
        rows = await self.db.fetch(STREAMS)
        return {row["service"]: Checkpoint(row["position"], row["digest"]) for row in rows}

    async def _hear(self, service: Service) -> None:
        tail = Tail(self.bus, service, "reporting")
        async with aclosing(tail.follow(self._heard[service])) as heard:
            async for facts in heard:
                await self._waiting.put(facts)
                self._heard[service] = Checkpoint(facts[-1].position, digest(facts[-1].envelope))

    async def _take_in(self) -> None:
        async with self.db.acquire() as db:
            [head] = await db.fetch(HEAD)
            tree = Frontier(head["index"], tuple(head["frontier"]))
            async for facts in self._batches():
                tree = await commit(db, self.projections, tree, facts)
                _show(facts)
                self.grown(tree.size)
                tell(self.taken, {fact.service: fact.position for fact in facts})
                await asyncio.sleep(GATHER if FEW < len(facts) < MOST else 0)

    async def _batches(self) -> AsyncIterator[list[Heard]]:
        """Whatever waits, from all streams together, up to the size of one fold."""
        while True:
            facts = await self._waiting.get()
            while len(facts) < MOST and not self._waiting.empty():
                facts = facts + self._waiting.get_nowait()
            yield facts


def tell(taken: Mapping[Service, Reached], ends: Mapping[Service, int]) -> None:
    """Tell those who wait how far each service's stream is in the ledger."""
    for service in taken.keys() & ends.keys():
        taken[service].move(ends[service])


async def commit(
    db: Connection, projections: Sequence[AnyProjection], tree: Frontier, facts: Sequence[Heard]
) -> Frontier:
    """The ledger's rows, its tree, its checkpoints and every fold that keeps up: all, or nothing."""
    grown = tree.extended(fact.envelope for fact in facts)
    columns = *_columns(facts), grown.root(), grown.subtrees

    async def attempt(*, each: bool) -> None:
        async with db.transaction():
            await db.execute(EXTEND, tree.size, *columns)
            folds = await level_with(db, projections, tree.size)
            await apply(db, folds, _entries(tree.size, facts), grown.size, each=each)

    await all_or_each(attempt)
    return grown


def _columns(facts: Sequence[Heard]) -> tuple[list[object], ...]:
    return (
        [fact.service for fact in facts],
        [fact.position for fact in facts],
        [fact.type for fact in facts],
        [fact.recorded_at for fact in facts],
        [fact.envelope for fact in facts],
    )


def _entries(index: int, facts: Sequence[Heard]) -> list[Entry]:
    return [
        Entry(at, fact.service, fact.type, fact.recorded_at, fact.envelope)
        for at, fact in enumerate(facts, index + 1)
    ]


def _show(facts: Sequence[Heard]) -> None:
    """Once for all that was recorded at one moment."""
    now = datetime.now(UTC)
    LAST.set(now.timestamp())
    for moment in {fact.recorded_at for fact in facts}:
        FRESHNESS.observe((now - moment).total_seconds())
