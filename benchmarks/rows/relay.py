"""From the log onto the bus, where nats-server syncs before it acknowledges."""

from collections.abc import Sequence

from benchmarks.rooms import Engine
from benchmarks.row import Line


async def measure(engine: Engine) -> Sequence[Line]:
    """The visits of the history, in atomic batches of a thousand."""
    grown = await engine.history.grow(engine.sizes[-1])
    return [Line(f"{grown.relayed.facts:,} facts", grown.relayed.rate, "/s", 15_000)]
