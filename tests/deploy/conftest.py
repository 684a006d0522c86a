from collections.abc import AsyncIterator, Iterator

import pytest

from deploy.local.home import Home
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
