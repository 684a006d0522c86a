"""Five hundred visits a request, as an importer or a tablet that was offline sends them."""

from collections.abc import Sequence
from uuid import uuid4

from benchmarks import wire
from benchmarks.rooms import VISIT, Stack
from benchmarks.row import Line
from benchmarks.wire import request

COMMANDS = 500
CONNECTIONS = 4
SECONDS = 8.0


async def measure(stack: Stack) -> Sequence[Line]:
    """Commands a second over four connections; bodies are made beforehand for the most part."""
    taken = await wire.ask(stack.ports["visits"], lambda: _body(stack), CONNECTIONS, SECONDS)
    return [
        Line("500 commands a request", taken.rate * COMMANDS, "commands/s", 12_000),
        Line("p99 of a request", taken.milliseconds(99), "ms"),
    ]


def _body(stack: Stack) -> bytes:
    item = f'"command":"RecordVisit","data":{VISIT}'
    items = ",".join(f'{{"key":"{uuid4()}",{item}}}' for _ in range(COMMANDS))
    return request("/batch", f"[{items}]".encode(), stack.signed)
