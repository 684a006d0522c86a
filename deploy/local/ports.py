"""Ports on the loopback address."""

import errno
import os
import random
import re
import socket
from typing import Final

from deploy.local.exits import Halt

HOST: Final = "127.0.0.1"
CHOICE: Final = range(20_000, 32_000)
"""Below what systems hand out to outgoing connections, so that a restarting child finds its port free."""
DOORS: Final = range(18_000, 20_000)
"""Apart from the others: a front door's port is picked long before anybody listens there."""
SHARE: Final = "BRYGGA_PORTS"
"""`1/2` is every second of them, `2/2` the others: for Bryggas that start on one machine at the same time."""
SHARED: Final = re.compile(r"([1-9][0-9]?)/([1-9][0-9]?)")


def refusal(port: int) -> str | None:
    """Why nobody can listen on this port now; None where one can."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            taken = getattr(error, "errno", None) == errno.EADDRINUSE
            return "another program listens there" if taken else _reason(error)
    return None


def _reason(error: Exception) -> str:
    number = getattr(error, "errno", None)
    return os.strerror(number).lower() if number else "it is not a port"


def pick(count: int, among: range = CHOICE) -> list[int]:
    """So many different ports that are free now."""
    ours = _share(among)
    shuffled = random.sample(ours, len(ours))
    free = (port for port in shuffled if refusal(port) is None)
    return [next(free) for _ in range(count)]


def _share(among: range) -> range:
    told = os.environ.get(SHARE, "1/1")
    known = SHARED.fullmatch(told)
    part, of = map(int, known.groups()) if known else (1, 0)
    if part > of:
        raise Halt("no_such_share", name=SHARE, told=told)
    return among[part - 1 :: of]


def front_door(wanted: int | None, last: int | None) -> int:
    """The port asked for or Halt; without a wish the one of last time, or else any free one."""
    if wanted is not None:
        if reason := refusal(wanted):
            raise Halt("port_taken", port=wanted, reason=reason)
        return wanted
    if last is not None and refusal(last) is None:
        return last
    return pick(1, DOORS)[0]
