"""One supervisor for one home: a lock that the system lets go when its holder dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from deploy.local.home import Home


class Held(Exception):
    """Another process holds this home."""


@contextmanager
def hold(home: Home) -> Iterator[None]:
    """Hold the home alone; Held where another process does."""
    with home.lock.open("r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Held from None
        yield


def is_held(home: Home) -> bool:
    """Whether a supervisor runs on this home."""
    if not home.lock.exists():
        return False
    try:
        with hold(home):
            return False
    except Held:
        return True
