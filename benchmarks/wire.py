"""Requests over kept connections, as cheaply as Python can: who asks must not slow down who answers."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from typing_extensions import override

from benchmarks.row import percentile

END = b"\r\n\r\n"
LENGTH = b"content-length: "
WELL = (b"200", b"201")
PATIENCE = 30.0

Ask = Callable[[], bytes]
"""Gives the next request, whole."""


class NotWell(Exception):
    """A request was refused: what would be measured is not what was asked for."""


@dataclass(slots=True)
class Taken:
    """How long each answer took, and how long everything took."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.times) / self.seconds

    def milliseconds(self, percent: int) -> float:
        """The time that so many of a hundred answers did not exceed."""
        return percentile(self.times, percent) * 1000


class _Line(asyncio.Protocol):
    """One connection that asks again as soon as it is answered."""

    def __init__(self, ask: Ask, until: float, taken: Taken) -> None:
        self._ask, self._until, self._taken = ask, until, taken
        self._heard, self._began = b"", 0.0
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @override
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._go_on()

    @override
    def data_received(self, data: bytes) -> None:
        self._heard += data
        if not _whole(self._heard):
            return
        self._taken.times.append(time.perf_counter() - self._began)
        if self._heard[9:12] in WELL:
            self._go_on()
        else:
            self._end(NotWell(self._heard[:500]))

    @override
    def connection_lost(self, _: Exception | None) -> None:
        self._end(NotWell("the connection was closed"))

    def _go_on(self) -> None:
        self._heard, self._began = b"", time.perf_counter()
        if self._began > self._until:
            self._end(None)
        else:
            self._transport.write(self._ask())

    def _end(self, fault: Exception | None) -> None:
        if self.ended.done():
            return
        if fault:
            self.ended.set_exception(fault)
        else:
            self.ended.set_result(None)
        self._transport.close()


async def ask(port: int, ask: Ask, connections: int, seconds: float) -> Taken:
    """Ask over so many connections for so many seconds; NotWell where an answer is another than 200, 201."""
    taken, loop = Taken(), asyncio.get_running_loop()
    began = time.perf_counter()
    lines = [
        (
            await loop.create_connection(
                lambda: _Line(ask, began + seconds, taken), "127.0.0.1", port
            )
        )
        for _ in range(connections)
    ]
    async with asyncio.timeout(seconds + PATIENCE):
        await asyncio.gather(*(line.ended for _, line in lines))
    taken.seconds = time.perf_counter() - began
    return taken


def request(path: str, body: bytes, *headers: str, method: str = "POST") -> bytes:
    """A request as it goes over the line."""
    said = (f"{method} {path} HTTP/1.1", "Host: 127.0.0.1", "Content-Type: application/json")
    lines = "\r\n".join((*said, f"Content-Length: {len(body)}", *headers))
    return lines.encode() + END + body


def _whole(heard: bytes) -> bool:
    head = heard.find(END)
    if head < 0:
        return False
    lower = heard[:head].lower()
    at = lower.find(LENGTH)
    if at < 0:
        return heard.endswith(b"0" + END)
    length = lower[at + len(LENGTH) :].split(b"\r\n", 1)[0]
    return len(heard) >= head + len(END) + int(length)
