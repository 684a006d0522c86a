from collections.abc import AsyncIterator

import pytest

from tests.bad_input.sentry import Sentry, World, nothing_in_the_logs
from tests.books import Books
from tests.doors import DOORS, make_world
from tests.http import Caller, quiet


@pytest.fixture(scope="package")
async def world(host: Caller) -> AsyncIterator[World]:
    """One world for all, because nothing may change in it; afterwards the logs have said nothing."""
    world = await make_world(host)
    await host.ask("/visits/people/search", {"name": "the first search of all is recorded"})
    await quiet(host)
    yield world
    nothing_in_the_logs(host)


@pytest.fixture(params=["the front door", "the service's own port"])
def way(request: pytest.FixtureRequest, host: Caller) -> Caller:
    """Bad input is the same by either way."""
    return host if request.param == "the front door" else host.at_the_port()


@pytest.fixture(params=DOORS, ids=lambda door: door.command)
def sentry(request: pytest.FixtureRequest, way: Caller, books: Books, world: World) -> Sentry:
    """Somebody who watches one door."""
    return Sentry(request.param.asker(way), books, world, request.param)
