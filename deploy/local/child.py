"""One program, kept alive: started, watched, started again with backoff, stopped when asked."""

import asyncio
import os
import signal
import subprocess
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from deploy.local.birth import Birth
from deploy.local.home import ROOT

FIRST_PAUSE: Final = 0.2
LONGEST_PAUSE: Final = 5.0
CALM: Final = 30.0
"""Seconds a program must have run for its next end to count as the first."""
KEPT: Final = ("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR")
"""What a child inherits from our environment: nothing that could lead it elsewhere (PGHOST, a proxy)."""


async def nothing() -> None:
    """Nothing to do before a start."""


@dataclass(frozen=True, slots=True)
class Program:
    """What is to run: how it starts, how one sees that it is ready, how it is asked to stop."""

    name: str
    command: tuple[str, ...]
    log: Path
    ready: Callable[[], Awaitable[bool]]
    ready_at: str | None = None
    """Where anybody may ask the same."""
    environment: Mapping[str, str] = field(default_factory=dict, repr=False)
    folder: Path = ROOT
    birth: Birth = field(default_factory=lambda: Birth(os.getpid()))
    before: Callable[[], Awaitable[None]] = nothing
    """Run before each start."""
    port: int | None = None
    farewell: signal.Signals = signal.SIGTERM
    patience: float = 10.0
    """Seconds between the farewell and SIGKILL."""


@dataclass(slots=True)
class Child:
    """A program and the process that runs it now."""

    program: Program
    changed: Callable[[], None]
    """Called whenever the process is another one."""
    starts: int = 0
    since: datetime | None = None
    _process: asyncio.subprocess.Process | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _keeping: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """The process that runs now, if one does."""
        return self._process.pid if self._process else None

    def start(self) -> asyncio.Task[None]:
        """Begin to keep the program alive; the task that does so ends only with `stop` or by a fault."""
        self._keeping = asyncio.create_task(self._keep(), name=self.program.name)
        return self._keeping

    async def stop(self) -> None:
        """Ask the process to end, wait as long as it may take, then end it."""
        self._stop.set()
        self._ask_to_end()
        if self._keeping is None:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(self._keeping), self.program.patience)
        if self._process:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        await self._keeping

    async def _keep(self) -> None:
        pause, clock = 0.0, asyncio.get_running_loop().time
        while not self._stop.is_set():
            began = clock()
            await self._live()
            pause = next_pause(pause, clock() - began)
            with suppress(TimeoutError):
                await asyncio.wait_for(self._stop.wait(), pause)

    async def _live(self) -> None:
        """One life: from start to end. A start that the system refuses is a short one."""
        try:
            await self.program.before()
            self._process = await self._spawn()
        except (OSError, subprocess.SubprocessError) as error:
            self._note(f"{self.program.name} could not be started: {error}")
            return
        finally:
            self.starts += 1
        self.since = datetime.now(UTC)
        self.changed()
        if self._stop.is_set():
            self._ask_to_end()
        ended = await self._process.wait()
        self._process = None
        self._note(f"{self.program.name} ended with {ended}")
        self.changed()

    async def _spawn(self) -> asyncio.subprocess.Process:
        with self.program.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                *self.program.command,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.program.folder,
                env={**inherited(), **self.program.environment},
                process_group=0,
                preexec_fn=self.program.birth,
            )

    def _ask_to_end(self) -> None:
        if self._process:
            with suppress(ProcessLookupError):
                self._process.send_signal(self.program.farewell)

    def _note(self, words: str) -> None:
        with suppress(OSError), self.program.log.open("a") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} supervisor: {words}\n")


def next_pause(last: float, lived: float) -> float:
    """Seconds to wait before the next start: each time twice as long, anew after a calm life."""
    calm = last == 0 or lived > CALM
    return FIRST_PAUSE if calm else min(last * 2, LONGEST_PAUSE)


def inherited() -> dict[str, str]:
    """The part of our environment that every child gets."""
    return {name: os.environ[name] for name in KEPT if name in os.environ}
