"""Any indicator: every one of them over the whole ledger, reckoned anew from the views each time."""

import time
from collections.abc import Sequence

import asyncpg

from benchmarks.history import reporting
from benchmarks.rooms import Engine
from benchmarks.row import Line, percentile
from benchmarks.rows.flat import ZONE
from services.reporting.figures import Question, indicator, used_by
from services.reporting.indicators.catalogue import newest
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import period
from services.reporting.looking import looking

FIRST = 3
"""Questions to each, by which the slowest is found."""
QUESTIONS = 20
"""Questions to the slowest."""
AT_MOST = 1000


async def measure(engine: Engine) -> Sequence[Line]:
    """The slowest of all, as it is asked first; and the slowest by all dimensions that it has."""
    await engine.history.grow(engine.sizes[-1])
    return await slowest(engine)


async def slowest(engine: Engine) -> Sequence[Line]:
    """Of what there is, without letting it grow."""
    db = await reporting(engine.foundation)
    engine.bench.say(f"{len(LIBRARY)} indicators")
    await db.execute("vacuum (analyze)")
    index = await db.fetchval("select index from ledger_head")
    every = [newest(versions) for versions in LIBRARY.values()]
    plain = await _slowest(engine, db, [(one, ()) for one in every])
    told = await _slowest(engine, db, [(one, tuple(one.by)) for one in every if one.by])
    await db.close()
    return [
        Line(f"p95 of {plain[0]}, {index:,} facts", plain[1], "ms", AT_MOST, at_most=True),
        Line(f"p95 of {told[0]} by all it has", told[1], "ms"),
    ]


async def _slowest(
    engine: Engine, db: asyncpg.Pool, asked: Sequence[tuple[Definition, tuple[str, ...]]]
) -> tuple[str, float]:
    """Which it is, and its p95 in milliseconds."""
    took = {one: min([await _one(db, *one) for _ in range(FIRST)]) for one in asked}
    ordered = sorted(asked, key=took.__getitem__, reverse=True)
    for definition, by in ordered[:5]:
        engine.bench.say(f"{definition.id} {took[definition, by] * 1000:,.0f} ms")
    times = [await _one(db, *ordered[0]) for _ in range(QUESTIONS)]
    return ordered[0][0].id, percentile(times, 95) * 1000


async def _one(db: asyncpg.Pool, definition: Definition, by: tuple[str, ...]) -> float:
    began = time.perf_counter()
    async with looking(db, None, ZONE, used_by(definition.id)) as look:
        await indicator(
            look, Question(period(look, None, None), None, exact=True, by=by), definition
        )
    return time.perf_counter() - began
