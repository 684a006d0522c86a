"""Killed while queues meet: sent again, every edit is one event or one conflict, and none is lost (law 10)."""

import asyncio
import os
import random
from collections import Counter
from collections.abc import AsyncIterator
from typing import Final
from uuid import uuid4

import pytest

from tests.books import Books, open_books
from tests.http import Caller, calling, quiet
from tests.offline import Told, of_person, person, tasks
from tests.sound import sound
from tests.stack import running_stack, temporary_home
from tests.test_card_crash import persist

pytestmark = [pytest.mark.fault, pytest.mark.timeout(600)]

PEOPLE: Final = 100 if "BRYGGA_LONG" in os.environ else 15
SEED: Final = 20261126


@pytest.fixture(scope="module")
async def desk() -> AsyncIterator[Caller]:
    """A host of a Brygga of its own, which is going to be hurt."""
    with temporary_home() as home:
        async with running_stack(home) as brygga, calling(brygga) as nobody:
            yield nobody.who("host")


async def told(books: Books) -> Counter[str]:
    return Counter(fact["type"] for fact in await books.since("visits", 0))


async def test_two_queues_that_meet_survive_whatever_kills_the_service(desk: Caller) -> None:
    dice = random.Random(SEED)
    people = await asyncio.gather(*(person(desk) for _ in range(PEOPLE)))
    queues: list[list[Told]] = [
        [of_person(id_, phone=f"{who} {n}", channel=channel) for n, id_ in enumerate(people)]
        for who, channel in (("first", "vanner"), ("second", "partner"))
    ]
    for queue in (*queues, *queues):
        answer = await persist(desk, dice, lambda queue=queue: desk.ask("/visits/batch", queue))  # type: ignore[misc]
        last = answer.json()
    assert {it["status"] for it in last} == {"conflict"}
    conflicts = {it["problem"]["conflict"] for it in last}
    async with open_books(desk.brygga) as books:
        counted = await told(books)
        assert [counted[it] for it in ("PersonCorrected", "ConflictNoted")] == [PEOPLE, PEOPLE]
        shown = await tasks(desk)
    assert {it["id"] for it in shown} == conflicts
    assert len(conflicts) == PEOPLE

    settling = [
        {
            "key": str(uuid4()),
            "command": "SettleConflict",
            "data": {"conflict": it, "choose": "mine"},
        }
        for it in conflicts
    ]
    answer = await persist(desk, dice, lambda: desk.ask("/visits/batch", settling))
    assert {it["status"] for it in answer.json()} <= {"ok", "replayed"}
    async with open_books(desk.brygga) as books:
        counted = await told(books)
        assert [counted[it] for it in ("PersonCorrected", "ConflictSettled")] == [
            2 * PEOPLE,
            PEOPLE,
        ]
        assert await tasks(desk) == []
    await quiet(desk)
    await sound(desk.brygga.dsn, desk.brygga.bus_url)
