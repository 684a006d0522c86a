"""Those who do the same: an event store from PyPI and one from npm, over the same PostgreSQL.

They are installed on first use into a folder of their own, and are no part of Brygga.
"""

import asyncio
import json
import os
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg

from benchmarks.row import Say
from deploy.local.home import ROOT
from deploy.local.ports import pick, refusal
from deploy.local.postgres import ADMIN, Postgres

FOLDER = ROOT / ".bench"
LOCK = ROOT / "requirements" / "bench.lock"
HERE = Path(__file__).parent / "peers"
ENVIRONMENT = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


@dataclass(frozen=True, slots=True)
class Peer:
    """A program that stores visits, and in which database of its own."""

    name: str
    program: tuple[str, ...]
    dsn: str

    async def append(self, writers: int, seconds: float) -> float:
        """Visits a second, stored by so many writers."""
        process = self._start("append", str(writers), str(seconds))
        told, _ = await asyncio.to_thread(process.communicate)
        said = json.loads(told)
        return float(said["events"] / said["seconds"])

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[int]:
        """The port on which it takes POST /visits."""
        [port] = pick(1)
        process = self._start("serve", str(port))
        try:
            async with asyncio.timeout(30):
                while refusal(port) is None:
                    await asyncio.sleep(0.1)
            yield port
        finally:
            process.terminate()
            process.communicate()

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        environment = {**ENVIRONMENT, "PEER_DSN": self.dsn}
        line = (*self.program, *words)
        return subprocess.Popen(line, stdout=subprocess.PIPE, env=environment)


async def peers(postgres: Postgres, say: Say) -> Sequence[Peer]:
    """Everybody who can be run here; who cannot is named with the reason."""
    found = []
    for name, install in (("eventsourcing", _python), ("emmett", _node)):
        try:
            program = await asyncio.to_thread(install, say)
        except (OSError, subprocess.CalledProcessError) as fault:
            say(f"without the peer {name}: {fault}")
        else:
            found.append(Peer(name, program, await _database(postgres, f"peer_{name}")))
    return found


async def _database(postgres: Postgres, name: str) -> str:
    admin = await asyncpg.connect(postgres.dsn(ADMIN))
    try:
        if not await admin.fetchval("select 1 from pg_database where datname = $1", name):
            await admin.execute(f"create database {name}")
    finally:
        await admin.close()
    return postgres.dsn(ADMIN, name)


def _python(say: Say) -> tuple[str, ...]:
    """The environment of eventsourcing, made where its lock has changed."""
    folder = FOLDER / "python"
    python = folder / "bin" / "python"
    if not _made(folder, LOCK):
        say("installing eventsourcing, the first time only")
        _run(sys.executable, "-m", "venv", "--clear", str(folder))
        _run(str(python), "-m", "pip", "install", "-q", "--require-hashes", "-r", str(LOCK))
        _note(folder, LOCK)
    return str(python), str(HERE / "eventsourcing_visits.py")


def _node(say: Say) -> tuple[str, ...]:
    """The modules of emmett, installed where their lock has changed; OSError where there is no Node."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        raise FileNotFoundError("there is no Node on PATH")
    source, folder = HERE / "emmett", FOLDER / "emmett"
    lock = source / "package-lock.json"
    if not _made(folder, lock):
        say("installing emmett, the first time only")
        shutil.copytree(source, folder, dirs_exist_ok=True)
        _run("npm", "ci", "--silent", "--no-audit", "--no-fund", folder=folder)
        _note(folder, lock)
    shutil.copy(source / "visits.mjs", folder)
    return node, str(folder / "visits.mjs")


def _made(folder: Path, lock: Path) -> bool:
    mark = folder / "lock"
    return mark.exists() and mark.read_bytes() == lock.read_bytes()


def _note(folder: Path, lock: Path) -> None:
    (folder / "lock").write_bytes(lock.read_bytes())


def _run(*words: str, folder: Path = ROOT) -> None:
    subprocess.run(words, cwd=folder, check=True, stdout=sys.stderr)
