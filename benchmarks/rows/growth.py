"""The log grown far beyond what anybody decides in an hour, by rows of the engine's own shape."""

import time
from collections.abc import Sequence
from uuid import uuid4

from benchmarks.history import batching
from benchmarks.rooms import Engine
from benchmarks.row import Line
from benchmarks.rows.flat import commits, decided
from shared.log.append import Decided, append

AT_ONCE = 200
TOLD = 500_000
"""Facts between two words of progress."""


async def measure(engine: Engine) -> Sequence[Line]:
    """Append at each length of the log of visits; the last of all rows, as nobody relays what it adds."""
    lines = []
    for size in engine.bench.lengths:
        await lengthen(engine, size)
        lines.append(await commits(engine, AT_ONCE, f", {size:,} facts in"))
    return lines


async def lengthen(engine: Engine, size: int) -> None:
    """Feed the log's own function until it holds so many facts: decided once, and said again and again."""
    async with batching(engine.foundation, "visits") as batcher:
        pattern = await decided(batcher, AT_ONCE)
        length, began = await batcher.db.fetchval("select position from log_head"), time.monotonic()
        while length < size:
            await append(batcher.db, [again(one) for one in pattern])
            length += len(pattern)
            if length % TOLD < len(pattern):
                engine.bench.say(f"{length:,} facts after {time.monotonic() - began:,.0f} s")


def again(one: Decided) -> Decided:
    """Somebody else who is nameless: the same in everything but the ids, in the envelope too."""
    [row] = one.rows
    key, event = uuid4(), uuid4()
    envelope = row.envelope.replace(str(one.key).encode(), str(key).encode())
    envelope = envelope.replace(str(row.event_id).encode(), str(event).encode())
    rows = (row._replace(event_id=event, envelope=envelope),)
    return one._replace(key=key, thing=key, stream=key, rows=rows)
