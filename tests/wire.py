"""HTTP/1.1 as bytes over kept connections: whatever a test wants to send, and exactly what came back."""

import asyncio
import json
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from httptools import HttpParserError, HttpResponseParser

PATIENCE = 30.0
"""Seconds that an answer may take."""
HOST = "127.0.0.1"
CHUNK = 64 * 1024
STREAM = "text/event-stream"


class Cut(Exception):
    """The connection ended before the answer did."""


@dataclass(slots=True)
class Answer:
    """What came back: header names in lower case."""

    status: int = 0
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    ended: bool = False
    kept: bool = True
    """Whether the connection may be used again."""

    def json(self) -> Any:  # noqa: ANN401 - JSON is anything
        """The body as JSON."""
        return json.loads(self.body)

    def header(self, name: str) -> str | None:
        """The first header of this name."""
        return next((text for known, text in self.headers if known == name), None)

    @property
    def receipt(self) -> tuple[str, int, int]:
        """Of an accepted command: the thing's id, the log's position, the thing's version."""
        assert self.status in {200, 201}, self
        told = self.json()
        return told["id"], told["position"], told["version"]

    @property
    def code(self) -> str:
        """Of a problem: its stable code."""
        assert self.header("content-type") == "application/problem+json", self
        return str(self.json()["code"])

    @property
    def pointers(self) -> list[str]:
        """Of a problem: the fields at fault."""
        return [error["pointer"] for error in self.json().get("errors", [])]

    @property
    def everything(self) -> bytes:
        """All that was said, headers too."""
        lines = (f"{name}: {text}" for name, text in self.headers)
        return "\n".join([str(self.status), *lines, ""]).encode() + self.body


@dataclass(slots=True)
class _Hearing:
    """Fills answers as a parser reads them; one that nobody asked for is only counted."""

    answers: list[Answer] = field(default_factory=list)
    parser: HttpResponseParser = field(init=False)

    def __post_init__(self) -> None:
        self.parser = HttpResponseParser(self)

    @property
    def answer(self) -> Answer:
        return self.answers[-1]

    @property
    def ended(self) -> bool:
        return bool(self.answers) and self.answers[0].ended

    def on_message_begin(self) -> None:
        self.answers.append(Answer())

    def on_header(self, name: bytes, value: bytes) -> None:
        self.answer.headers.append((name.decode("latin-1").lower(), value.decode("latin-1")))

    def on_headers_complete(self) -> None:
        """What streams is told at its beginning: it has no end."""
        self.answer.status = self.parser.get_status_code()
        if (self.answer.header("content-type") or "").startswith(STREAM):
            self.answer.kept, self.answer.ended = False, True

    def on_body(self, body: bytes) -> None:
        self.answer.body += body

    def on_message_complete(self) -> None:
        self.answer.ended = True


@dataclass(slots=True)
class _Line:
    """One connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def ask(self, request: bytes) -> Answer:
        self.writer.write(request)
        hearing = _Hearing()
        with suppress(ConnectionError, HttpParserError):
            while not hearing.ended and (heard := await self.reader.read(CHUNK)):
                hearing.parser.feed_data(heard)
        if not hearing.ended:
            raise Cut
        first, *unasked = hearing.answers
        first.kept &= not unasked and first.header("connection") != "close"
        return first

    async def close(self) -> None:
        self.writer.close()
        with suppress(ConnectionError):
            await self.writer.wait_closed()


@dataclass(slots=True)
class Lines:
    """Connections to ports of this machine, used again; one that was closed meanwhile is replaced."""

    _idle: dict[int, deque[_Line]] = field(default_factory=dict)

    async def ask(self, port: int, request: bytes) -> Answer:
        """Send one request and read its answer to the end; Cut where there is none."""
        async with asyncio.timeout(PATIENCE):
            idle = self._idle.setdefault(port, deque())
            while idle:
                with suppress(Cut):
                    return await self._ask(port, idle.pop(), request)
            return await self._ask(port, await _open(port), request)

    async def close(self) -> None:
        """Close what is idle."""
        for idle in self._idle.values():
            while idle:
                await idle.pop().close()

    @asynccontextmanager
    async def stream(
        self, port: int, request: bytes
    ) -> AsyncIterator[AsyncIterator[tuple[str, Any]]]:
        """Server-sent events as (name, data), read as long as the block runs."""
        line = await _open(port)
        try:
            line.writer.write(request)
            async with aclosing(_events(line.reader)) as events:
                yield events
        finally:
            await line.close()

    async def _ask(self, port: int, line: _Line, request: bytes) -> Answer:
        try:
            answer = await line.ask(request)
        except BaseException:
            await line.close()
            raise
        if answer.kept:
            self._idle[port].append(line)
        else:
            await line.close()
        return answer


async def _open(port: int) -> _Line:
    return _Line(*await asyncio.open_connection(HOST, port))


async def _events(reader: asyncio.StreamReader) -> AsyncGenerator[tuple[str, Any], None]:
    hearing = _Hearing()
    while heard := await reader.read(CHUNK):
        hearing.parser.feed_data(heard)
        *whole, hearing.answer.body = hearing.answer.body.split(b"\n\n")
        for text in whole:
            said = dict(line.partition(": ")[::2] for line in text.decode().splitlines())
            if "data" in said:
                yield said["event"], json.loads(said["data"])
