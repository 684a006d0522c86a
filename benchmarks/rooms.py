"""Where a row is measured: with nothing, with a whole Brygga, or with PostgreSQL and the bus alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from uuid import uuid4

from benchmarks.history import History
from benchmarks.row import Line, Room, Say
from benchmarks.wire import request
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from shared.events.words import Service
from tests.stack import Foundation, Running, postgres_and_bus, running_stack, temporary_home
from tests.wire import Lines

OCCURRED = (datetime.now(UTC) - timedelta(hours=1)).isoformat()
VISIT = f'{{"site":"motesplatsen","occurred_at":"{OCCURRED}","supports":["it"]}}'


@dataclass(frozen=True, slots=True)
class Bare:
    """Nothing runs. A `long` run has ten times the history, the `longest` ten times the log besides."""

    say: Say
    long: bool = False
    longest: bool = False

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many facts the whole history has when it is measured."""
        return (10_000, 100_000, 1_000_000) if self.long else (10_000, 100_000)

    @property
    def lengths(self) -> tuple[int, ...]:
        """How many facts a log alone has when it is measured."""
        return (1_000_000, 10_000_000) if self.longest else (1_000_000,)

    async def leave(self) -> None:
        """Nothing to leave."""


@dataclass(frozen=True)
class Stack:
    """A whole Brygga in processes of its own, and somebody who calls it."""

    bench: Bare
    running: Running
    lines: Lines = field(default_factory=Lines)

    @cached_property
    def ports(self) -> dict[str, int]:
        """The services' own ports."""
        processes = self.running.home.last_status()["processes"]
        return {name: its["port"] for name, its in processes.items()}

    @cached_property
    def door(self) -> int:
        """The front door's port."""
        port: int = self.running.home.last_status()["port"]
        return port

    @cached_property
    def signed(self) -> str:
        """A header with a host's token."""
        return f"Authorization: Bearer {self.running.token('host')}"

    @property
    def postgres(self) -> Postgres:
        """The same database server for everybody who is measured."""
        return Postgres(self.running.home, Passwords(self.running.home.secrets))

    async def say(self, service: Service, asked: bytes) -> tuple[int, bytes]:
        """Status and body of one answer."""
        answer = await self.lines.ask(self.ports[service], asked)
        return answer.status, answer.body

    def visit(self, prefix: str = "") -> bytes:
        """Somebody nameless comes; a new key each time."""
        key = f"Idempotency-Key: {uuid4()}"
        return request(f"{prefix}/visits", VISIT.encode(), self.signed, key)

    def get(self, path: str, *headers: str) -> bytes:
        """A question."""
        return request(path, b"", self.signed, *headers, method="GET")

    async def leave(self) -> None:
        """Close what is open."""
        await self.lines.close()


@dataclass(frozen=True)
class Engine:
    """PostgreSQL and the bus, children of this process, and a history that is made when it is asked for."""

    bench: Bare
    foundation: Foundation
    flat: list[tuple[Line, Line]] = field(default_factory=list)
    """What was measured at each length."""

    @cached_property
    def history(self) -> History:
        """One history for all rows that need one."""
        return History(self.foundation, self.bench.say)

    async def leave(self) -> None:
        """Nothing is open."""

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many facts it has when it is measured."""
        return self.bench.sizes


@asynccontextmanager
async def entered(room: Room, bench: Bare) -> AsyncIterator[Bare | Stack | Engine]:
    """This room, and nothing left of it afterwards."""
    if room == "bare":
        yield bench
        return
    with temporary_home() as home:
        if room == "stack":
            async with running_stack(home) as running:
                yield Stack(bench, running)
        else:
            async with postgres_and_bus(home) as foundation:
                yield Engine(bench, foundation)
