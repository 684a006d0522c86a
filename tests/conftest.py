import os
from collections.abc import AsyncIterator
from functools import partial

import pytest

from deploy.local.ports import SHARE
from tests.books import Books, open_books
from tests.engine import eventually
from tests.http import STAFF, Caller, calling
from tests.stack import Foundation, Running, postgres_and_bus, running_stack, temporary_home


def pytest_configure() -> None:
    """Give each of several workers its own share of the machine's ports."""
    worker, of = (os.environ.get(f"PYTEST_XDIST_{it}") for it in ("WORKER", "WORKER_COUNT"))
    if worker and of:
        os.environ[SHARE] = f"{int(worker.removeprefix('gw')) + 1}/{of}"


@pytest.fixture(scope="session")
async def foundation() -> AsyncIterator[Foundation]:
    """PostgreSQL and the bus, shared by the tests of the engine."""
    with temporary_home() as home:
        async with postgres_and_bus(home) as foundation:
            yield foundation


@pytest.fixture(scope="session")
async def brygga() -> AsyncIterator[Running]:
    """A whole Brygga, shared by tests that break nothing."""
    with temporary_home() as home:
        async with running_stack(home) as running, calling(running) as nobody:
            await eventually(partial(_figures_are_told, nobody.who("analyst")))
            yield running


async def _figures_are_told(analyst: Caller) -> bool:
    """In its first seconds a new Brygga has no views yet, and says so."""
    return (await analyst.get("/reporting/goals")).status == 200


@pytest.fixture(scope="session")
async def host(brygga: Running) -> AsyncIterator[Caller]:
    """A host at the desk of that Brygga who leads the project too, and calls it over HTTP."""
    async with calling(brygga) as nobody:
        yield nobody.who(*STAFF)


@pytest.fixture(scope="module")
async def one_site(host: Caller) -> None:
    """The only place is the one that everybody begins with: those that other tests opened are taken back."""
    for site in (await host.get("/visits/settings")).json()["sites"]:
        await host.made(f"/visits/sites/{site['id']}/withdraw", {"reason": "a test opened it"})


@pytest.fixture(scope="session")
async def books(brygga: Running) -> AsyncIterator[Books]:
    """What that Brygga wrote down."""
    async with open_books(brygga) as books:
        yield books
