"""Every service twice, over one database and one bus, behind one front door; whoever is killed stays dead."""

import asyncio
import signal
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from deploy.local import door, issuer, services
from deploy.local.child import Program, inherited
from deploy.local.home import ROOT, Home
from deploy.local.ports import HOST, pick
from deploy.local.stack import Stack, running
from shared.events.words import SERVICES, Service
from tests.engine import eventually
from tests.stack import NEVER, Foundation


@dataclass(slots=True)
class Instance:
    """One process of every service."""

    foundation: Foundation
    ports: dict[Service, int]
    processes: dict[Service, Process] = field(default_factory=dict)

    async def start(self) -> None:
        """Start them, and wait until each is ready."""
        for name in SERVICES:
            self.processes[name] = await self._spawn(name)
        for name in SERVICES:
            await eventually(self._program(name).ready)

    async def kill(self) -> None:
        """Kill them with SIGKILL, whatever they are doing."""
        for process in self.processes.values():
            if process.returncode is None:
                process.send_signal(signal.SIGKILL)
        await asyncio.gather(*(process.wait() for process in self.processes.values()))

    async def _spawn(self, name: Service) -> Process:
        program = self._program(name)
        with program.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *program.command,
                stdout=log,
                stderr=log,
                cwd=ROOT,
                env={**inherited(), **program.environment},
                preexec_fn=program.birth,
            )

    def _program(self, name: Service) -> Program:
        bus, postgres = self.foundation.bus, self.foundation.postgres
        program = services.program(name, self.ports[name], postgres, bus, 0)
        return replace(program, environment={**program.environment, "BRYGGA_RELEASE_HOUR": NEVER})


@dataclass(frozen=True, slots=True)
class Twice:
    """Two instances, and the front door that leads to both."""

    foundation: Foundation
    port: int
    instances: tuple[Instance, Instance]

    @property
    def home(self) -> Home:
        """Where everything is kept."""
        return self.foundation.stack.home

    @property
    def url(self) -> str:
        """The front door."""
        return f"http://{HOST}:{self.port}"

    def at(self, number: int, service: Service) -> str:
        """A service's own address at one of the two."""
        return f"http://{HOST}:{self.instances[number].ports[service]}"

    def token(self, *roles: str, site: Sequence[str] = (), sub: str | None = None) -> str:
        """A token for these roles."""
        return issuer.token(self.home, roles, sites=site, sub=sub)

    def dsn(self, role: str) -> str:
        """Where to connect to the database."""
        return self.foundation.dsn(role)

    def bus_url(self, user: str) -> str:
        """Where to connect to the bus."""
        return self.foundation.bus_url(user)


@asynccontextmanager
async def two_instances(foundation: Foundation) -> AsyncIterator[Twice]:
    """Everything twice, ready; ended afterwards whatever happened."""
    issuer.make_issuer(foundation.stack.home)
    port, *ports = pick(1 + 2 * len(SERVICES))  # at once: what is picked later may be the same
    first, second = (
        Instance(foundation, dict(zip(SERVICES, its, strict=True)))
        for its in (ports[: len(SERVICES)], ports[len(SERVICES) :])
    )
    try:
        await asyncio.gather(first.start(), second.start())
        async with running(Stack(foundation.stack.home), _door(foundation, port, first, second)):
            yield Twice(foundation, port, (first, second))
    finally:
        await asyncio.gather(first.kill(), second.kill())


def _door(foundation: Foundation, port: int, *instances: Instance) -> Program:
    """The same front door as ever, told of two addresses for each service."""
    one = door.door(foundation.stack.home, port, {}, foundation.stack.home.path, 0)
    both = {
        f"BRYGGA_DOOR_{name.upper()}": " ".join(f"{HOST}:{its.ports[name]}" for its in instances)
        for name in SERVICES
    }
    return replace(one, environment={**one.environment, **both})
