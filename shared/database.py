"""Connections to a service's database, and which of its failures pass by themselves."""

from typing import Final, Protocol

import asyncpg
from asyncpg.pool import PoolConnectionProxy

Connection = asyncpg.Connection | PoolConnectionProxy
"""A connection, its own or lent by a pool."""


class Fetches(Protocol):
    """A connection or a pool: what a query needs."""

    async def fetch(self, query: str, *args: object) -> list[asyncpg.Record]:
        """Run one statement and return its rows."""
        ...


PASSING: Final = (
    OSError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.InternalClientError,  # a connection cut in mid-answer: "another operation is in progress"
    asyncpg.OperatorInterventionError,
    asyncpg.InsufficientResourcesError,
    asyncpg.LockNotAvailableError,
    asyncpg.SerializationError,
    asyncpg.DeadlockDetectedError,
    TimeoutError,
)
"""Failures after which the outcome is unknown and the same work may be tried again."""


LENT: Final = 6
"""Connections for questions and work, each given back soon."""
HELD: Final = 16
"""Connections for those who keep one for as long as they lead: more than there are of them in any service."""


async def connect(dsn: str, service: str, size: int = LENT, *, held: bool = False) -> asyncpg.Pool:
    """A pool that starts empty, so that a service starts without its database and waits for it.

    What the service makes by itself (its views) goes to its own schema; the record lies behind it. Of a
    connection that is only lent nothing outlives a transaction (settings, locks and cursors are local to one),
    so nothing is undone when it is given back: that would be a round trip each time. One that was `held` is
    cleared of its locks.
    """
    return await asyncpg.create_pool(
        dsn,
        min_size=0,
        max_size=size,
        reset=None if held else _left_as_it_is,
        timeout=5,
        command_timeout=30,
        server_settings={"search_path": f"{service}_views, {service}"},
    )


async def _left_as_it_is(_: asyncpg.Connection) -> None:
    """A transaction that was left open is rolled back by the driver before this."""
