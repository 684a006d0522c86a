"""Brygga as the promise tests use it: whole, or only PostgreSQL and the bus; always ended again."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from deploy.local import issuer, services, status
from deploy.local.birth import Birth
from deploy.local.bus import Bus
from deploy.local.exits import Halt
from deploy.local.home import ROOT, Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.stack import Stack, foundation
from shared.events.words import Service

NEVER = "24"
"""No figure leaves by itself, so that no log grows unless a test makes it."""
PATIENCE = 180.0
"""Seconds for everything to be ready, or gone, on a busy machine."""


@dataclass(frozen=True, slots=True)
class Running:
    """A whole Brygga in processes of its own."""

    home: Home
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """The front door."""
        url: str = self.home.last_status()["url"]
        return url

    def token(self, *roles: str, site: Sequence[str] = (), sub: str | None = None) -> str:
        """A token for these roles."""
        return issuer.token(self.home, roles, sites=site, sub=sub)

    async def status(self) -> dict[str, Any]:
        """What `./brygga status --json` says."""
        return await status.look(self.home)

    def dsn(self, role: str) -> str:
        """Where to connect as `visits_owner`, `visits_app`, …"""
        return Postgres(self.home, Passwords(self.home.secrets)).dsn(role)

    def bus_url(self, user: str) -> str:
        """Where to connect to the bus as a service or as `provisioner`."""
        port: int = self.home.last_status()["processes"]["nats"]["port"]
        return Bus(self.home, Passwords(self.home.secrets), port, 0).url(user)

    def pid(self, name: str) -> int | None:
        """The process that runs a program now; None between two lives."""
        pid: int | None = self.home.last_status()["processes"][name]["pid"]
        return pid

    async def ready(self) -> None:
        """Wait until every process is ready."""
        async with asyncio.timeout(PATIENCE):
            while True:
                if await self._is_ready():
                    return
                await asyncio.sleep(0.05)

    async def stop(self) -> int:
        """Ask the supervisor to stop, as Ctrl-C does; its exit code once everything is gone."""
        return await self._end(signal.SIGINT)

    async def kill(self) -> int:
        """Kill the supervisor with SIGKILL, and nobody else."""
        return await self._end(signal.SIGKILL)

    async def _end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return await asyncio.to_thread(self.process.wait, PATIENCE)

    async def _is_ready(self) -> bool:
        code = self.process.poll()
        assert code is None, f"up ended with {code}; see {self.home.logs}"
        if self.home.last_status().get("phase") != "ready":
            return False  # asking every process again and again would slow down what it waits for
        with suppress(Halt):
            return bool((await self.status())["ready"])
        return False


@dataclass(frozen=True, slots=True)
class Foundation:
    """PostgreSQL and the bus alone, with every role, migration, user and stream."""

    stack: Stack
    postgres: Postgres
    bus: Bus

    def dsn(self, role: str) -> str:
        """Where to connect as `visits_owner`, `visits_app`, `visits_compactor`, …"""
        return self.postgres.dsn(role)

    def bus_url(self, user: str) -> str:
        """Where to connect as a service or as `provisioner`; its inbox prefix is `_INBOX_<user>`."""
        return self.bus.url(user)

    def keys(self, service: Service) -> Path:
        """The folder of a service's vault."""
        return self.stack.home.keys / service

    def environment(self, service: Service, port: int) -> dict[str, str]:
        """What the supervisor would tell a service: for one started by the test itself."""
        return services.environment(service, port, self.postgres, self.bus)

    def pid(self, name: str) -> int | None:
        """The process of `postgres` or `nats`; killed, it comes back by itself."""
        return next(child.pid for child in self.stack.children if child.program.name == name)


async def until(holds: Callable[[], bool], within: float = PATIENCE) -> None:
    """Wait until something holds; TimeoutError where it does not within so many seconds."""
    async with asyncio.timeout(within):
        while True:
            if holds():
                return
            await asyncio.sleep(0.05)


@contextmanager
def temporary_home() -> Iterator[Home]:
    """A home that PostgreSQL's user can reach, removed with its keys afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="brygga-"))
    folder.chmod(0o711)
    home = Home(folder / "home", folder / "home-keys")
    try:
        yield home
    finally:
        shutil.rmtree(home.socket, ignore_errors=True)
        shutil.rmtree(folder, ignore_errors=True)


def command(home: Home, *words: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """`./brygga <words>` on this home, without the launcher: its words and its environment."""
    environment = {name: its for name, its in os.environ.items() if not name.startswith("BRYGGA_")}
    places = {"BRYGGA_HOME": str(home.path), "BRYGGA_KEYS_HOME": str(home.keys)}
    return (sys.executable, "-m", "deploy.local", *words), environment | places


def say(home: Home, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one command on this home to its end."""
    line, environment = command(home, *words)
    return subprocess.run(
        line,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def start(home: Home, *words: str, told: Mapping[str, str] = MappingProxyType({})) -> Running:
    """`./brygga up` on this home, told this besides, from a process that dies with this one."""
    line, environment = command(home, "up", *words)
    process = subprocess.Popen(
        line,
        cwd=ROOT,
        env={"BRYGGA_RELEASE_HOUR": NEVER, **environment, **told},
        stdin=subprocess.DEVNULL,
        preexec_fn=Birth(os.getpid(), signal.SIGTERM),  # noqa: PLW1509 - it only calls the system
    )
    return Running(home, process)


@asynccontextmanager
async def running_stack(
    home: Home, *words: str, told: Mapping[str, str] = MappingProxyType({})
) -> AsyncIterator[Running]:
    """A whole Brygga, ready; ended afterwards whatever happened."""
    running = start(home, *words, told=told)
    try:
        await running.ready()
        yield running
    finally:
        if running.process.poll() is None:
            await running.stop()


@asynccontextmanager
async def postgres_and_bus(home: Home) -> AsyncIterator[Foundation]:
    """PostgreSQL and the bus, children of this process; ended afterwards whatever happened."""
    home.prepare()
    stack = Stack(home)
    async with foundation(stack) as (postgres, bus):
        yield Foundation(stack, postgres, bus)
