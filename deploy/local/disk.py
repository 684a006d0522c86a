"""Room on the disk, and files that are whole or not there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import Final

from deploy.local.exits import Halt

FRESH_MEGABYTES: Final = 250
"""What a first start writes: a database of 40 MB, its log, the bus, and room to work."""
LATER_MEGABYTES: Final = 64
"""Two segments of PostgreSQL's log and some words of everybody."""
NO_ROOM: Final = 32
"""Megabytes left below which a program that failed, failed for want of room."""


def free_megabytes(folder: Path) -> int:
    """Free space under a folder, or under the nearest one above it that exists."""
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free // 1_000_000


def full(folder: Path, needed: int = LATER_MEGABYTES) -> Halt:
    """The ending for a disk without room."""
    return Halt("disk_full", folder=folder, free=free_megabytes(folder), needed=needed)


def require_room(folder: Path, needed: int) -> None:
    """Halt where fewer megabytes are free than needed."""
    if free_megabytes(folder) < needed:
        raise full(folder, needed)


@contextmanager
def writing(
    folder: Path, needed: int = LATER_MEGABYTES, ending: str = "home_not_writable"
) -> Iterator[None]:
    """Turn what the system says about a folder into the sentence a person needs."""
    try:
        yield
    except OSError as error:
        if error.errno in {ENOSPC, EDQUOT}:
            raise full(folder, needed) from error
        raise Halt(ending, folder=folder, reason=error.strerror) from error


@contextmanager
def minding_room(folder: Path) -> Iterator[None]:
    """Whatever fails while there is no room left, failed for want of room: say that instead."""
    try:
        yield
    except Exception as fault:  # whatever fails for want of room has many names; all else goes on
        if free_megabytes(folder) < NO_ROOM:
            raise full(folder) from fault
        raise


def make_folder(path: Path, mode: int) -> None:
    """Make a folder with exactly this mode, or give it to the one that is there."""
    path.mkdir(parents=True, exist_ok=True, mode=mode)
    path.chmod(mode)


def text_of(file: Path) -> str:
    """What a file says; Halt where it cannot be read or is no text."""
    try:
        return decoded(file.read_bytes(), file)
    except OSError as error:
        raise Halt("unreadable_sheet", file=file, reason=error.strerror) from None


def decoded(content: bytes, file: Path) -> str:
    """The text that bytes are; Halt where they are none."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        raise Halt("unreadable_sheet", file=file, reason="it is no text in UTF-8") from None


def replace(path: Path, text: str) -> None:
    """Put a whole private file in place: a crash leaves the old one or the new one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
