"""Of several instances one does the work; another takes over when it is gone."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Final

import asyncpg

from shared.database import Connection
from shared.supervise import Loop, first_of, wait

TRY: Final = "select pg_try_advisory_lock(hashtext('brygga.leader'), hashtext($1))"
HELD: Final = "select 1"
PAUSE: Final = 0.5
ALIVE: Final = 5.0
"""Seconds between two signs of life. A connection that is closed tells it, but one may be cut in silence."""


async def leading(held: asyncpg.Pool, work: str, loop: Loop) -> None:
    """Run a loop while this instance holds the work's advisory lock; wait for the lock until then.

    The lock lives as long as its connection: that is watched, and when it is lost the loop is ended,
    because somebody else may have begun. That connection is kept all the while, so it is one of those
    that are `held`: where all others are kept, whoever leads could not work.
    """
    async with held.acquire() as connection:
        while not await connection.fetchval(TRY, work):  # noqa: ASYNC110 - PostgreSQL has no event
            await asyncio.sleep(PAUSE)
        await first_of(loop, partial(_watch, connection))


async def _watch(connection: Connection) -> None:
    """Raises as soon as the connection is lost."""
    with _told_of_its_end(connection) as lost:
        while True:
            await wait(lost, ALIVE)
            await connection.fetchval(HELD)


@contextmanager
def _told_of_its_end(connection: Connection) -> Iterator[asyncio.Event]:
    lost = asyncio.Event()

    def lose(_: object) -> None:
        lost.set()

    connection.add_termination_listener(lose)
    try:
        yield lost
    finally:
        with suppress(asyncpg.InterfaceError):  # what is lost belongs to nobody any more
            connection.remove_termination_listener(lose)
