"""A whole log read and proved: every hash, every block, every version."""

import time
from collections.abc import Sequence

import asyncpg

from benchmarks.rooms import Engine
from benchmarks.row import Line
from shared.log.verify import verify


async def measure(engine: Engine) -> Sequence[Line]:
    """The log of visits, reading included."""
    await engine.history.grow(engine.sizes[-1])
    db = await asyncpg.connect(engine.foundation.dsn("visits_owner"))
    began = time.perf_counter()
    facts = await verify(db)
    seconds = time.perf_counter() - began
    await db.close()
    return [Line(f"{facts:,} facts", facts / seconds, "/s", 150_000)]
