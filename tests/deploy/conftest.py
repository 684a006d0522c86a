from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest

from deploy.local.home import Home
from shared.database import connect
from tests.stack import (
    Foundation,
    Running,
    postgres_and_bus,
    running_stack,
    temporary_home,
)


@pytest.fixture
def home() -> Iterator[Home]:
    """A home where nothing has been started."""
    with temporary_home() as home:
        yield home


@pytest.fixture(scope="session")
async def foundation() -> AsyncIterator[Foundation]:
    """PostgreSQL and the bus, shared."""
    with temporary_home() as home:
        async with postgres_and_bus(home) as foundation:
            yield foundation


@pytest.fixture(scope="session")
async def stack() -> AsyncIterator[Running]:
    """A whole Brygga, shared."""
    with temporary_home() as home:
        async with running_stack(home) as running:
            yield running


@pytest.fixture
async def kept() -> AsyncIterator[Foundation]:
    """A home of its own: its keys are rotated."""
    with temporary_home() as home:
        async with postgres_and_bus(home) as foundation:
            yield foundation


@pytest.fixture
async def db(kept: Foundation) -> AsyncIterator[asyncpg.Pool]:
    """The visits of that home."""
    pool = await connect(kept.dsn("visits_app"), "visits")
    yield pool
    await pool.close()
