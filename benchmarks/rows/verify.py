"""A whole log read and proved: every hash, every block, every version."""

import time
from collections.abc import Sequence

from benchmarks.rooms import Engine
from benchmarks.row import Line
from deploy.audit.chains import chains
from shared.undisturbed import undisturbed


async def measure(engine: Engine) -> Sequence[Line]:
    """The log of visits, reading included, by one process and by as many as ./brygga audit verify takes."""
    await engine.history.grow(engine.sizes[-1])
    lines = [await _proved(engine, 0, "by one process"), await _proved(engine, None, "by all")]
    return [lines[1], lines[0]]


async def _proved(engine: Engine, hands: int | None, whose: str) -> Line:
    began = time.perf_counter()
    with undisturbed():
        async with chains(engine.foundation.dsn, _nobody, ("visits",), hands) as log:
            facts = await log.length("visits")
    rate = facts / (time.perf_counter() - began)
    return Line(f"{facts:,} facts, {whose}", rate, "/s", 150_000)


def _nobody(_at: int, _of: int) -> None:
    """Nobody waits."""
