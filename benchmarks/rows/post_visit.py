"""One visit a request, over HTTP: at the service's port, through the front door, and with the peers."""

from collections.abc import Sequence
from typing import Any

from benchmarks import wire
from benchmarks.peers import Peer, peers
from benchmarks.rooms import Stack
from benchmarks.row import Line
from benchmarks.wire import Taken

MANY = 64
WARM, LONG = 1.5, 6.0
AT_LEAST, AT_MOST = 3000, 60


async def measure(stack: Stack) -> Sequence[Line]:
    """Visits a second over 64 connections and over one; the peers' endpoints keep no keys and open no token."""
    others = await peers(stack.postgres, stack.bench.say)
    ours = {n: await _taken(stack.ports["visits"], "", stack, n) for n in (MANY, 1)}
    door = await _taken(stack.door, "/api/visits", stack, MANY)
    theirs = {n: await _best(stack, others, n) for n in (MANY, 1)}
    return [
        Line("64 connections", ours[MANY].rate, "/s", AT_LEAST, **theirs[MANY]),
        Line("p99", ours[MANY].milliseconds(99), "ms", AT_MOST, at_most=True),
        Line("p50", ours[MANY].milliseconds(50), "ms"),
        Line("1 connection", ours[1].rate, "/s", **theirs[1]),
        Line("64 through the front door", door.rate, "/s"),
        Line("its p99", door.milliseconds(99), "ms"),
    ]


async def _taken(port: int, prefix: str, stack: Stack, connections: int) -> Taken:
    await wire.ask(port, lambda: stack.visit(prefix), connections, WARM)
    return await wire.ask(port, lambda: stack.visit(prefix), connections, LONG)


async def _best(stack: Stack, others: Sequence[Peer], connections: int) -> dict[str, Any]:
    """The rate and the name of the faster peer."""
    rates = {}
    for peer in others:
        async with peer.serving() as port:
            rates[peer.name] = (await _taken(port, "", stack, connections)).rate
        stack.bench.say(f"{peer.name}, {connections} connections: {rates[peer.name]:,.0f}/s")
    best = max(rates, key=rates.__getitem__, default="")
    return {"peer": rates.get(best), "of": best}
