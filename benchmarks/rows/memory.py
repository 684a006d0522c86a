"""What everything needs at rest: the proportional share of every process, the supervisor's too."""

from collections.abc import Sequence

import psutil

from benchmarks.rooms import Stack
from benchmarks.row import Line

MEGABYTE = 1_000_000
AT_MOST = 700


async def measure(stack: Stack) -> Sequence[Line]:
    """Of the supervisor and all that it started; Linux alone tells the share."""
    supervisor = psutil.Process(stack.running.process.pid)
    everybody = [supervisor, *supervisor.children(recursive=True)]
    share = sum(_share(process) for process in everybody)
    return [Line(f"{len(everybody)} processes", share / MEGABYTE, "MB", AT_MOST, at_most=True)]


def _share(process: psutil.Process) -> int:
    told = process.memory_full_info()
    share: int = getattr(told, "pss", told.uss)
    return share
