"""How a child's life begins: it dies with its parent, and PostgreSQL's belongs to another user."""

import ctypes
import os
import pwd
import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from deploy.local.exits import Halt

LIBC: Final = ctypes.CDLL(None, use_errno=True)
LIBC.mount.argtypes = [*[ctypes.c_char_p] * 3, ctypes.c_ulong, ctypes.c_char_p]
PR_SET_PDEATHSIG: Final = 1
CLONE_NEWNS: Final = 0x20000
MS_BIND: Final = 0x1000
MS_REC_PRIVATE: Final = 0x4000 | 0x40000


@dataclass(frozen=True, slots=True)
class User:
    """An ordinary user of this machine."""

    name: str
    uid: int
    gid: int

    def may_pass(self, folder: Path) -> bool:
        """Whether this user, in no further group, may go through a folder."""
        facts = folder.stat()
        shift = 6 if facts.st_uid == self.uid else 3 if facts.st_gid == self.gid else 0
        return bool(facts.st_mode >> shift & 1)


@dataclass(frozen=True, slots=True)
class Birth:
    """What a child does between fork and exec, given as preexec_fn."""

    parent: int
    death: signal.Signals = signal.SIGKILL
    """What it gets when the parent dies."""
    user: User | None = None
    closed: tuple[Path, ...] = ()
    """Folders the user may not pass; in the child's own view of the disk they are open and empty..."""
    rooms: tuple[Path, ...] = ()
    """...but for these."""
    yields: int = 0
    """By how much it lets others go first where there are too few processors (as `nice` counts)."""

    def __call__(self) -> None:
        """Become who the child shall be; what fails here fails the start."""
        os.nice(self.yields)
        if self.closed:
            _open_rooms(self.closed, self.rooms)
        if self.user:
            os.setgroups([])
            os.setgid(self.user.gid)
            os.setuid(self.user.uid)
        self._die_with_parent()

    def _die_with_parent(self) -> None:
        # After the change of user, which would clear it. There is nothing like it on macOS:
        # after a kill -9 of the supervisor its children have to be ended by hand there.
        if sys.platform == "linux":
            LIBC.prctl(PR_SET_PDEATHSIG, self.death)
            if os.getppid() != self.parent:
                os.kill(os.getpid(), self.death)


def ordinary_user() -> User | None:
    """Who PostgreSQL runs as when we are root; None where we are not."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return User(name, entry.pw_uid, entry.pw_gid)
    raise Halt("no_ordinary_user")


def closed_folders(user: User, rooms: Sequence[Path]) -> tuple[Path, ...]:
    """The topmost folders on the way to these rooms that the user may not pass."""
    ways = ([*reversed(room.parents)] for room in rooms)
    found = (next((folder for folder in way if not user.may_pass(folder)), None) for way in ways)
    return tuple(dict.fromkeys(folder for folder in found if folder))


def _open_rooms(closed: Sequence[Path], rooms: Sequence[Path]) -> None:
    """Show closed folders as open and empty but for the rooms, to this process alone.

    The rooms keep their paths, so nobody else needs to know; and nothing else of a closed folder
    (root's own, say) can be seen from here.
    """
    _call("unshare", CLONE_NEWNS)
    _call("mount", b"none", b"/", None, MS_REC_PRIVATE, None)
    os.umask(0o022)
    handles = [(room, os.open(room, os.O_RDONLY | os.O_DIRECTORY)) for room in rooms]
    for folder in closed:
        _call("mount", b"tmpfs", bytes(folder), b"tmpfs", 0, b"mode=755,size=64k")
    for room, handle in handles:
        if any(folder in room.parents for folder in closed):
            room.mkdir(parents=True, exist_ok=True)
            _call("mount", b"/proc/self/fd/%d" % handle, bytes(room), None, MS_BIND, None)
        os.close(handle)


def _call(name: str, *arguments: object) -> None:
    if getattr(LIBC, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), name)
