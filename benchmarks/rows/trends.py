"""Goals month by month over five years, which is the most that is told."""

import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

import asyncpg

from benchmarks.history import reporting
from benchmarks.rooms import Engine
from benchmarks.row import Line, percentile
from benchmarks.rows.flat import ZONE
from services.reporting.figures import GOAL_VIEWS, Question
from services.reporting.indicators.definitions import GOALS
from services.reporting.indicators.period import period
from services.reporting.looking import looking
from services.reporting.trends import trend

FIVE_YEARS: Final = timedelta(days=5 * 365)
FIRST: Final = 2
"""Questions to each, by which the slowest is found."""
QUESTIONS: Final = 10
"""Questions to the slowest."""
AT_MOST: Final = 1000


async def measure(engine: Engine) -> Sequence[Line]:
    """The slowest of all goals."""
    await engine.history.grow(engine.sizes[-1])
    return await slowest(engine)


async def slowest(engine: Engine) -> Sequence[Line]:
    """Of what there is, without letting it grow."""
    db = await reporting(engine.foundation)
    await db.execute("vacuum (analyze)")
    index = await db.fetchval("select index from ledger_head")
    took = {goal: min([await _one(db, goal) for _ in range(FIRST)]) for goal in GOALS}
    for goal, seconds in took.items():
        engine.bench.say(f"{goal} {seconds * 1000:,.0f} ms")
    goal = max(GOALS, key=took.__getitem__)
    times = [await _one(db, goal) for _ in range(QUESTIONS)]
    await db.close()
    p95 = percentile(times, 95) * 1000
    return [Line(f"p95 of {goal}, 60 months, {index:,} facts", p95, "ms", AT_MOST, at_most=True)]


async def _one(db: asyncpg.Pool, goal: str) -> float:
    began = time.perf_counter()
    async with looking(db, None, ZONE, GOAL_VIEWS) as look:
        until = period(look, None, None).until
        asked = period(look, until - FIVE_YEARS, until)
        await trend(look, goal, Question(asked, None, exact=True))
    return time.perf_counter() - began
