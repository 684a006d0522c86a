"""The logs of the children: kept small, shown, and followed."""

import asyncio
import os
import shutil
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Final

from deploy.local.exits import Halt
from deploy.local.home import Home

LARGEST: Final = 8_000_000
"""Bytes of one log; one older file of the same size is kept beside it."""
PAUSE: Final = 10.0
GLANCE: Final = 0.3
ALL: Final = 5
ONE: Final = 100
"""Lines shown of each log, and of a single one."""


async def keep_small(home: Home) -> None:
    """Look for ever whether a log has grown too large."""
    while True:
        for log in home.logs.glob("*.log"):
            with suppress(OSError):
                shorten(log)
        await asyncio.sleep(PAUSE)


def shorten(log: Path) -> None:
    """Move what a large log holds to the file beside it; who writes to it just goes on.

    The children append, so they follow to the new end. Lines written between the two steps are lost.
    """
    if log.stat().st_size > LARGEST:
        shutil.copyfile(log, log.with_suffix(".log.1"))
        os.truncate(log, 0)


def show(home: Home, name: str | None, *, follow: bool) -> None:
    """Print the last lines of one log or of all, and go on with `follow`; Halt where there is none."""
    logs = {log.stem: log for log in sorted(home.logs.glob("*.log"))}
    if not logs:
        raise Halt("never_started", home=home.path)
    if name is not None and name not in logs:
        raise Halt("no_such_log", name=name, names=", ".join(logs))
    chosen = {name: logs[name]} if name else logs
    read = {log: _last(log, title, ONE if name else ALL) for title, log in chosen.items()}
    with suppress(KeyboardInterrupt):
        while follow:
            time.sleep(GLANCE)
            read = {log: _since(log, log.stem, upto) for log, upto in read.items()}


def last_words(log: Path, lines: int) -> list[str]:
    """The last lines of a log; none where there is no log."""
    with suppress(OSError), log.open(errors="replace") as file:
        return list(deque(file, lines))
    return []


def _last(log: Path, title: str, lines: int) -> int:
    """Print the last lines; how far the log was read."""
    upto = log.stat().st_size
    for line in last_words(log, lines):
        print(f"{title:12}{line}", end="")
    return upto


def _since(log: Path, title: str, upto: int) -> int:
    """Print what came after; from the start where the log was shortened meanwhile."""
    with log.open(errors="replace") as file:
        file.seek(upto if log.stat().st_size >= upto else 0)
        for line in iter(file.readline, ""):
            print(f"{title:12}{line}", end="", flush=True)
        return file.tell()
