"""Into the log: rows alone at 1, 50 and 200 a commit; whole commands by 1 and 64 writers beside peers."""

import asyncio
import time
from collections.abc import Sequence
from uuid import uuid4

from benchmarks.history import batching, wish
from benchmarks.peers import Peer, peers
from benchmarks.rooms import Engine
from benchmarks.row import Line
from benchmarks.rows.flat import commits, flat, visit
from shared.log.batcher import Batcher

SECONDS = 4.0
WRITERS = (1, 64)


async def measure(engine: Engine) -> Sequence[Line]:
    """At each length of the history, to see that it stays flat; the peers begin empty."""
    lines = [line for line, _ in await flat(engine)]
    lines += [await commits(engine, size, "") for size in (1, 50)]
    others = await peers(engine.foundation.postgres, engine.bench.say)
    return [*lines, *[await _beside(engine, others, writers) for writers in WRITERS]]


async def _beside(engine: Engine, others: Sequence[Peer], writers: int) -> Line:
    rates = {peer.name: await peer.append(writers, SECONDS) for peer in others}
    told = ", ".join(f"{name} {rate:,.0f}/s" for name, rate in rates.items())
    engine.bench.say(f"{writers} at once: {told}")
    best = max(rates, key=rates.__getitem__, default="")
    rate = await _written(engine, writers)
    words = f"decided and committed, {writers} at once"
    return Line(words, rate, "/s", peer=rates.get(best), of=best)


async def _written(engine: Engine, writers: int) -> float:
    """Each writer asks for a visit and waits until it is committed, again and again."""
    async with batching(engine.foundation, "visits") as batcher:
        began = time.perf_counter()
        counts = await asyncio.gather(*(_writer(batcher, began + SECONDS) for _ in range(writers)))
        return sum(counts) / (time.perf_counter() - began)


async def _writer(batcher: Batcher, until: float) -> int:
    count = 0
    while time.perf_counter() < until:
        await batcher.submit(wish(batcher, uuid4(), visit()))
        count += 1
    return count
