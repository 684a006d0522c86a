"""How fresh figures are when nothing else happens: a visit answered, and seen in the goals."""

import asyncio
import time
from collections.abc import Sequence

import orjson

from benchmarks.rooms import Stack
from benchmarks.row import Line, percentile
from benchmarks.wire import NotWell

VISITS = 200
LOOK = 0.0005


async def measure(stack: Stack) -> Sequence[Line]:
    """From the receipt's last byte to the first answer of GET /goals that rests on it."""
    index = await _index(stack)
    times = [await _one(stack, index + n) for n in range(1, VISITS + 1)]
    return [
        Line("p50", percentile(times, 50) * 1000, "ms", 10, at_most=True),
        Line("p99", percentile(times, 99) * 1000, "ms", 50, at_most=True),
    ]


async def _one(stack: Stack, index: int) -> float:
    status, _ = await stack.say("visits", stack.visit())
    if status != 201:
        raise NotWell(status)
    began = time.perf_counter()
    while (await stack.say("reporting", stack.get(f"/goals?as_of={index}")))[0] != 200:
        await asyncio.sleep(LOOK)
    return time.perf_counter() - began


async def _index(stack: Stack) -> int:
    """Where the ledger is once everything that was recorded so far is in it."""
    while True:
        _, body = await stack.say("reporting", stack.get("/status"))
        told = orjson.loads(body)
        if all(stream["lag"] == 0 for stream in told["streams"].values()):
            return int(told["ledger"]["index"])
        await asyncio.sleep(0.05)
