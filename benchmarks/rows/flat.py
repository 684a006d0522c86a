"""What must not grow with the log, measured at each length of the history."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

import asyncpg

from benchmarks.history import batching, reporting, wish
from benchmarks.rooms import Engine
from benchmarks.row import Line, percentile
from services.reporting.figures import GOAL_VIEWS, Question, goals
from services.reporting.indicators.period import period
from services.reporting.looking import looking
from services.visits.commands.visits import RecordVisit
from shared.log.append import Decided, append
from shared.log.batcher import Batcher
from shared.log.judge import independent, judge, place
from shared.log.write import write

ZONE = "Europe/Stockholm"
QUESTIONS = 30


async def flat(engine: Engine) -> Sequence[tuple[Line, Line]]:
    """Of append and of the goals, a line for each length; once for all rows."""
    for size in engine.sizes[len(engine.flat) :]:
        await engine.history.grow(size)
        engine.flat.append(
            (await commits(engine, 200, f", {size:,} facts in"), await _asked(engine))
        )
    return engine.flat


async def commits(engine: Engine, size: int, when: str) -> Line:
    """Rows that were decided beforehand, so that only the commit is timed."""
    async with batching(engine.foundation, "visits") as batcher:
        ready = await decided(batcher, 500 if size == 1 else 10_000)
        began = time.perf_counter()
        for some in range(0, len(ready), size):
            await append(batcher.db, ready[some : some + size])
        rate = len(ready) / (time.perf_counter() - began)
    return Line(f"{size} a commit{when}", rate, "/s")


async def decided(batcher: Batcher, count: int) -> list[Decided]:
    """So many nameless visits, decided and sealed and not yet appended."""
    wishes = [wish(batcher, uuid4(), visit()) for _ in range(count)]
    placed = await place(batcher.db, wishes, batcher.deciders)
    judged = await judge(batcher.db, independent(placed))
    agreed = [(one, one.decision) for one in judged if not isinstance(one.decision, Exception)]
    return await write(batcher.db, "visits", batcher.vault, agreed)


def visit() -> RecordVisit:
    """Somebody nameless."""
    return RecordVisit(site="motesplatsen", occurred_at=datetime.now(UTC), supports=("it",))


async def _asked(engine: Engine) -> Line:
    db = await reporting(engine.foundation)
    await db.execute("vacuum (analyze)")
    times = [await _one(db) for _ in range(QUESTIONS)]
    index = await db.fetchval("select index from ledger_head")
    await db.close()
    return Line(f"p95, {index:,} facts", percentile(times, 95) * 1000, "ms", 200, at_most=True)


async def _one(db: asyncpg.Pool) -> float:
    began = time.perf_counter()
    async with looking(db, None, ZONE, GOAL_VIEWS) as look:
        await goals(look, Question(period(look, None, None), None, exact=True))
    return time.perf_counter() - began
