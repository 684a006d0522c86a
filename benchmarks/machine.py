"""On what was measured: without that a number says nothing."""

import os
import platform
import tempfile
import time
from pathlib import Path

from benchmarks.row import percentile

WRITES = 100
BLOCK = b"\0" * 8192


def machine() -> str:
    """Processor, cores, how long the disk takes to have 8 KB for certain, and what else it had to do."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{_processor()}, {cores} cores, Python {platform.python_version()}; the disk has 8 KB for"
        f" certain in {_sync():.2f} ms (p50); load before we began {os.getloadavg()[0]:.1f}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(": ")[2] for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


def _sync() -> float:
    with tempfile.NamedTemporaryFile(prefix="brygga-") as file:
        return percentile([_one(file.fileno()) for _ in range(WRITES)], 50)


def _one(handle: int) -> float:
    began = time.perf_counter()
    os.write(handle, BLOCK)
    os.fsync(handle)
    return (time.perf_counter() - began) * 1000
