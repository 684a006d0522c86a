"""The order in which everything starts, and back again."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final, Literal

from deploy.local import services, signing_in
from deploy.local.bus import Bus
from deploy.local.child import Child, Program
from deploy.local.client import client
from deploy.local.door import door
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.initdb import make_database
from deploy.local.issuer import make_issuer
from deploy.local.logs import keep_small, last_words
from deploy.local.outside import outside
from deploy.local.passwords import Passwords
from deploy.local.ports import HOST, pick
from deploy.local.postgres import Postgres
from deploy.local.rights import PROVISIONER
from deploy.local.roles import provision_roles
from deploy.local.streams import connect, keep_streams, provision
from deploy.local.sweeping import keep_swept
from shared.events.words import SERVICES
from shared.migrate import migrate
from shared.supervise import end

Phase = Literal["starting", "ready", "stopping", "stopped"]
STARTS: Final = 8
"""So often a program may end before it was ever ready: some 20 seconds, their pauses included."""
LONGEST_START: Final = 120.0
WORDS: Final = 12
"""Lines shown of the log of what would not start."""
LOOK: Final = 0.05
"""Seconds between two looks at whether a starting program is ready."""


def nobody() -> None:
    """Nobody wants to know."""


def silence(_words: str) -> None:
    """Nobody listens."""


@dataclass(slots=True)
class Stack:
    """What runs on one home, and who wants to know of it."""

    home: Home
    phase: Phase = "starting"
    changed: Callable[[], None] = nobody
    say: Callable[[str], None] = silence
    children: list[Child] = field(default_factory=list)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    """Each ends only by a stop or by a fault of ours."""

    def enter(self, phase: Phase) -> None:
        """Let everybody know how far we are."""
        self.phase = phase
        self.changed()


@asynccontextmanager
async def everything(stack: Stack, port: int) -> AsyncIterator[None]:
    """All of Brygga, ready, with its front door at this port."""
    built = await asyncio.to_thread(client, stack.say)
    async with foundation(stack) as (postgres, bus):
        apart, *free = pick(1 + len(SERVICES))
        here = None if outside() else apart
        ports = dict(zip(SERVICES, free, strict=True))
        programs = [services.program(name, at, postgres, bus, port) for name, at in ports.items()]
        issuing = [signing_in.program(stack.home, here, f"http://{HOST}:{port}")] if here else []
        stack.say("Starting the services …")
        async with (
            running(stack, *programs, *issuing),
            running(stack, door(stack.home, port, ports, built, here)),
            _beside(stack, keep_small(stack.home)),
            _beside(stack, keep_swept(postgres)),
        ):
            yield


@asynccontextmanager
async def foundation(stack: Stack) -> AsyncIterator[tuple[Postgres, Bus]]:
    """PostgreSQL with every role and migration, and the bus with every user and stream."""
    passwords = Passwords(stack.home.secrets)
    postgres, bus = Postgres(stack.home, passwords), Bus(stack.home, passwords, *pick(2))
    services.make_vaults(stack.home)
    make_issuer(stack.home)
    if not stack.home.database.exists():
        stack.say("Making the database, the first time only …")
        await make_database(postgres)
    stack.say("Starting PostgreSQL and the bus …")
    async with running(stack, await postgres.program()):
        await provision_roles(postgres)
        await asyncio.gather(*(migrate(postgres.dsn(f"{name}_owner"), name) for name in SERVICES))
        async with running(stack, bus.program()), _streams(stack, bus):
            yield postgres, bus


@asynccontextmanager
async def running(stack: Stack, *programs: Program) -> AsyncIterator[None]:
    """Keep these programs alive, once all are ready; stop them on leaving, whatever happened."""
    children = [Child(program, stack.changed) for program in programs]
    stack.children += children
    stack.tasks += [child.start() for child in children]
    try:
        await asyncio.gather(*(_until_ready(stack, child) for child in children))
        yield
    finally:
        await asyncio.gather(*(child.stop() for child in children))


async def _until_ready(stack: Stack, child: Child) -> None:
    clock = asyncio.get_running_loop().time
    end = clock() + LONGEST_START
    while not await child.program.ready():
        if child.starts > STARTS or clock() > end:
            stack.say("".join(last_words(child.program.log, WORDS)).rstrip())
            raise Halt("would_not_start", name=child.program.name, log=child.program.log)
        await asyncio.sleep(LOOK)


@asynccontextmanager
async def _streams(stack: Stack, bus: Bus) -> AsyncIterator[None]:
    client = await connect(bus.url(PROVISIONER))
    try:
        await provision(client)
        async with _beside(stack, keep_streams(client)):
            yield
    finally:
        await client.close()


@asynccontextmanager
async def _beside(stack: Stack, work: Coroutine[None, None, None]) -> AsyncIterator[None]:
    """Let this go on meanwhile."""
    task = asyncio.create_task(work)
    stack.tasks.append(task)
    try:
        yield
    finally:
        await end([task])
