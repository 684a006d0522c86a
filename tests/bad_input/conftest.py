import os
from collections.abc import AsyncIterator
from typing import Final

import pytest

from tests.bad_input.sentry import Sentry, World, nothing_in_the_logs
from tests.books import Books
from tests.doors import DOORS
from tests.http import Caller, quiet
from tests.worlds import make_world


@pytest.fixture(scope="package")
async def world(host: Caller) -> AsyncIterator[World]:
    """One world for all, because nothing may change in it; afterwards the logs have said nothing."""
    world = await make_world(host)
    await host.ask("/visits/people/search", {"name": "the first search of all is recorded"})
    await quiet(host)
    yield world
    nothing_in_the_logs(host)


WAYS: Final = ("the front door", "the service's own port")
LONG: Final = "BRYGGA_LONG" in os.environ
WATCHED: Final = [
    (door, way)
    for number, door in enumerate(DOORS)
    for way in (WAYS if LONG else WAYS[number % 2 :][:1])
]
"""Every door by either way; in the short form by one of them, in turn."""


def _by(way: str, host: Caller) -> Caller:
    return host if way == WAYS[0] else host.at_the_port()


@pytest.fixture(params=WAYS)
def way(request: pytest.FixtureRequest, host: Caller) -> Caller:
    """Bad input is the same by either way."""
    return _by(request.param, host)


@pytest.fixture(params=WATCHED, ids=lambda its: f"{its[0].command}-{its[1]}")
def sentry(request: pytest.FixtureRequest, host: Caller, books: Books, world: World) -> Sentry:
    """Somebody who watches one door."""
    door, way = request.param
    return Sentry(door.asker(_by(way, host)), books, world, door)
