"""A site that is opened at one instance is one at every other, for whoever waits until it was heard of."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from functools import partial
from typing import Any, Final

import httpx
import pytest

from tests.engine import empty, eventually
from tests.stack import Foundation
from tests.test_two_instances import command
from tests.twice import Twice, two_instances

pytestmark = pytest.mark.timeout(600)

NOW: Final = datetime.now(UTC).isoformat()
SESSION: Final = {"kind": "sprakcafe", "starts_at": NOW, "duration_minutes": 90}


@pytest.fixture(scope="module")
async def twice(foundation: Foundation) -> AsyncIterator[Twice]:
    await empty(foundation)
    async with two_instances(foundation) as twice:
        yield twice


@pytest.fixture(scope="module")
async def client(twice: Twice) -> AsyncIterator[httpx.AsyncClient]:
    """A host with every key, who calls where they like."""
    headers = {"authorization": f"Bearer {twice.token('host', 'admin')}"}
    async with httpx.AsyncClient(headers=headers, timeout=30) as client:
        yield client


def place(slug: str) -> dict[str, Any]:
    return {"slug": slug, "name": slug, "time_zone": "Europe/Stockholm"}


async def test_a_session_may_be_held_there_at_both_as_soon_as_it_was_heard_of(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    for number, here in enumerate((0, 1) * 3):
        slug = f"plats-{number}"
        opened = await command(client, twice.at(here, "visits") + "/sites", place(slug))
        heard = {"brygga-after": f"visits={opened['position']}"}
        for there in (0, 1):
            session = SESSION | {"site": slug}
            await command(client, twice.at(there, "activities") + "/sessions", session, **heard)


async def test_a_visit_is_recorded_at_the_one_at_once_and_at_the_other_soon(
    twice: Twice, client: httpx.AsyncClient
) -> None:
    for here, there in ((0, 1), (1, 0)):
        slug = f"plats-fran-{here}"
        await command(client, twice.at(here, "visits") + "/sites", place(slug))
        visit = {"site": slug, "occurred_at": NOW}
        await command(client, twice.at(here, "visits") + "/visits", visit)
        await eventually(partial(_knows, twice, client, there, slug), 5)
        await command(client, twice.at(there, "visits") + "/visits", visit)


async def _knows(twice: Twice, client: httpx.AsyncClient, at: int, slug: str) -> bool:
    told = await client.get(twice.at(at, "visits") + "/configuration")
    return slug in told.json()["sites"]
