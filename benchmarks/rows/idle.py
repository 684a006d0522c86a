"""How fresh figures are when nothing else happens: a visit answered, and seen in the goals."""

import asyncio
import time
from collections.abc import Sequence

import orjson

from benchmarks.rooms import Stack
from benchmarks.row import Line, percentile
from benchmarks.wire import NotWell

VISITS = 200


async def measure(stack: Stack) -> Sequence[Line]:
    """From the receipt's last byte to the answer of GET /goals, asked for with it (Brygga-After)."""
    index = await _index(stack)
    times = [await _one(stack, index + n) for n in range(1, VISITS + 1)]
    return [
        Line("p50", percentile(times, 50) * 1000, "ms", 10, at_most=True),
        Line("p99", percentile(times, 99) * 1000, "ms", 50, at_most=True),
    ]


async def _one(stack: Stack, index: int) -> float:
    status, body = await stack.say("visits", stack.visit())
    began = time.perf_counter()
    after = f"Brygga-After: visits={orjson.loads(body)['position']}"
    answer = await stack.say("reporting", stack.get("/goals", after))
    took = time.perf_counter() - began
    if (status, answer[0]) != (201, 200) or _as_of(answer[1]) < index:
        raise NotWell(status)
    return took


def _as_of(goals: bytes) -> int:
    return int(orjson.loads(goals)[0]["as_of"])


async def _index(stack: Stack) -> int:
    """Where the ledger is once everything that was recorded so far is in it."""
    while True:
        _, body = await stack.say("reporting", stack.get("/status"))
        told = orjson.loads(body)
        if all(stream["lag"] == 0 for stream in told["streams"].values()):
            return int(told["ledger"]["index"])
        await asyncio.sleep(0.05)
