"""From ./brygga up to ready, with the environment installed: a new home, and one that has been used."""

import time
from collections.abc import Sequence

from benchmarks.rooms import Bare
from benchmarks.row import Line
from deploy.local.home import Home
from tests.stack import running_stack, temporary_home

AT_MOST = 6.0


async def measure(_: Bare) -> Sequence[Line]:
    """Both, one after the other."""
    with temporary_home() as home:
        return [
            Line("a new home", await _start(home), "s", AT_MOST, at_most=True),
            Line("a used one", await _start(home), "s", AT_MOST, at_most=True),
        ]


async def _start(home: Home) -> float:
    began = time.perf_counter()
    async with running_stack(home):
        return time.perf_counter() - began
