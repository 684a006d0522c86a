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


CONNECTIONS: Final = 6
"""To the database, at most: one for each place that an instance leads, the rest for whoever asks."""


async def connect(dsn: str, service: str, size: int = CONNECTIONS) -> asyncpg.Pool:
    """A pool that starts empty, so that a service starts without its database and waits for it.

    What the service makes by itself (its views) goes to its own schema; the record lies behind it.
    """
    return await asyncpg.create_pool(
        dsn,
        min_size=0,
        max_size=size,
        timeout=5,
        command_timeout=30,
        server_settings={"search_path": f"{service}_views, {service}"},
    )
