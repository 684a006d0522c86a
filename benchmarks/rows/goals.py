"""All goals, reckoned anew from the views each time; nothing is kept from one question to the next."""

from collections.abc import Sequence

from benchmarks.rooms import Engine
from benchmarks.row import Line
from benchmarks.rows.flat import flat


async def measure(engine: Engine) -> Sequence[Line]:
    """At each length of the history, to see how it grows."""
    return [line for _, line in await flat(engine)]
