"""Finding people by name among ten thousand, with the record of the reading committed before the answer."""

import random
import time
from collections.abc import Sequence
from uuid import uuid4

import orjson

from benchmarks.names import people, typed
from benchmarks.rooms import Stack
from benchmarks.row import Line, percentile
from benchmarks.wire import NotWell, request

PEOPLE = 10_000
SEARCHES = 500
AT_ONCE = 500


async def measure(stack: Stack) -> Sequence[Line]:
    """One search after the other, as a desk does; the first one, which fills the index, by itself."""
    draw = random.Random(5)
    crowd = people(PEOPLE, draw)
    for some in range(0, PEOPLE, AT_ONCE):
        await _register(stack, crowd[some : some + AT_ONCE])
        stack.bench.say(f"{some + AT_ONCE:,} people")
    first = await _search(stack, "Amina")
    times = [await _search(stack, typed(*draw.choice(crowd), draw)) for _ in range(SEARCHES)]
    return [
        Line("p95", percentile(times, 95) * 1000, "ms", 20, at_most=True),
        Line("the first, which fills the index", first * 1000, "ms"),
    ]


async def _register(stack: Stack, crowd: Sequence[tuple[str, str]]) -> None:
    told = {"target_group": "abo", "site": "motesplatsen"}
    items = [
        {
            "key": str(uuid4()),
            "command": "RegisterPerson",
            "data": {"given_name": given, "family_name": family, **told},
        }
        for given, family in crowd
    ]
    _, body = await stack.say("visits", request("/batch", orjson.dumps(items), stack.signed))
    if any(item["status"] != "ok" for item in orjson.loads(body)):
        raise NotWell(body[:500])


async def _search(stack: Stack, name: str) -> float:
    question = request("/people/search", orjson.dumps({"name": name}), stack.signed)
    began = time.perf_counter()
    status, body = await stack.say("visits", question)
    if status != 200:
        raise NotWell(body[:500])
    return time.perf_counter() - began
