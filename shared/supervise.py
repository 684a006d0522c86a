"""Keep background loops going: each is small, observable, and started again when it fails."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Final

import structlog
from prometheus_client import Counter

log = structlog.get_logger(__name__)

FIRST_PAUSE: Final = 0.1
LONGEST_PAUSE: Final = 5.0
CALM: Final = 30.0
"""Seconds a loop must have run for its next failure to count as the first."""

LOOP_FAILURES = Counter(
    "brygga_loop_failures_total",
    "Background loops that failed and were started again; alert LoopFailing when it keeps rising.",
    ["loop"],
)

Loop = Callable[[], Awaitable[None]]


async def keep(name: str, loop: Loop, stop: asyncio.Event) -> None:
    """Run a loop until `stop` is set; whatever it raises is logged, counted and answered by a restart."""
    LOOP_FAILURES.labels(name)
    pause, clock = FIRST_PAUSE, asyncio.get_running_loop().time
    while not stop.is_set():
        began = clock()
        try:
            await loop()
        except Exception as fault:  # noqa: BLE001 - the one place where a loop's fault ends
            LOOP_FAILURES.labels(name).inc()
            log.warning("loop.failed", loop=name, detail=detail(fault))
            pause = FIRST_PAUSE if clock() - began > CALM else min(pause * 2, LONGEST_PAUSE)
            await wait(stop, pause)


async def wait(event: asyncio.Event, seconds: float) -> bool:
    """Wait for an event, at most so many seconds; whether it came."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        return False
    return True


@asynccontextmanager
async def beside(loops: Mapping[str, Loop]) -> AsyncIterator[None]:
    """Keep these loops going while the block runs; when it ends, they have ended."""
    stop = asyncio.Event()
    tasks = [asyncio.create_task(keep(name, loop, stop)) for name, loop in loops.items()]
    try:
        yield
    finally:
        stop.set()
        await end(tasks)


async def first_of(*loops: Loop) -> None:
    """Run loops until the first one ends; the others have ended then, and what it raised is raised."""
    tasks = [asyncio.ensure_future(loop()) for loop in loops]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await end(tasks)
    for task in done:
        task.result()


async def end(tasks: Sequence[asyncio.Future[None]]) -> None:
    """Cancel until all have ended: a library's wait_for may swallow one cancellation (Python < 3.12)."""
    while pending := [task for task in tasks if not task.done()]:
        for task in pending:
            task.cancel()
        await asyncio.wait(pending, timeout=FIRST_PAUSE)


def detail(fault: BaseException) -> str:
    """What may be logged of a fault: an error code and where, never a driver's text with values in it."""
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    state = getattr(fault, "sqlstate", None)
    place = fault.__traceback__
    while place and place.tb_next:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place else ""
    return f"{type(fault).__name__} {state or ''} {where}".replace("  ", " ")
