"""From the bus into the ledger and every view of it; and every view once more from the ledger."""

import time
from collections.abc import Sequence

from benchmarks.history import reporting
from benchmarks.rooms import Engine
from benchmarks.row import Line
from services.reporting.ledger import LEDGER
from services.reporting.projections import PROJECTIONS
from shared.log.generations import catch_up, rebuild
from shared.web.server import settle


async def live(engine: Engine) -> Sequence[Line]:
    """The ledger's writer at work on a full bus: heard, hashed, numbered, committed, folded."""
    grown = await engine.history.grow(engine.sizes[-1])
    words = f"{grown.folded.facts:,} facts, {len(PROJECTIONS)} views"
    return [Line(words, grown.folded.rate, "/s", 5_000)]


async def rebuilt(engine: Engine) -> Sequence[Line]:
    """A new generation of every view beside the old one, until all are switched, settled as services are."""
    await engine.history.grow(engine.sizes[-1])
    settle()
    db = await reporting(engine.foundation)
    async with db.acquire() as connection:
        for projection in PROJECTIONS:
            await rebuild(connection, projection)
    began = time.perf_counter()
    while await catch_up(db, PROJECTIONS, LEDGER):
        pass
    seconds = time.perf_counter() - began
    facts = await db.fetchval("select index from ledger_head")
    await db.close()
    words = f"{facts:,} facts into {len(PROJECTIONS)} views"
    return [Line(words, facts / seconds, "/s", 15_000)]
