"""Killed while cards are made, or while first scans come in: sent again, all of it is there once."""

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import suppress
from typing import Any, Final
from uuid import uuid4

import pytest

from tests.books import Books, open_books
from tests.doors import EARLIER, SITE
from tests.http import Caller, calling, quiet
from tests.sound import sound
from tests.stack import running_stack, temporary_home
from tests.wire import Answer, Cut

pytestmark = [pytest.mark.fault, pytest.mark.timeout(600)]

CARDS: Final = 200
KILLS: Final = 4 if "BRYGGA_LONG" in os.environ else 1
"""How often the service is killed for each thing that is asked of it."""
SEED: Final = 20261124

Ask = Callable[[], Awaitable[Answer]]


@pytest.fixture(scope="module")
async def desk() -> AsyncIterator[Caller]:
    """A host of a Brygga of its own, which is going to be hurt."""
    with temporary_home() as home:
        async with running_stack(home) as brygga, calling(brygga) as nobody:
            yield nobody.who("host")


async def persist(desk: Caller, dice: random.Random, ask: Ask) -> Answer:
    """The answer, however often the service is killed before it comes."""
    for kill in range(KILLS + 20):
        asking = asyncio.create_task(_once(ask))
        if kill < KILLS:
            await asyncio.sleep(dice.uniform(0.01, 0.2))
            if pid := desk.brygga.pid("visits"):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        answer = await asking
        await desk.brygga.ready()
        if answer is not None and kill >= KILLS:
            return answer
    raise AssertionError


async def _once(ask: Ask) -> Answer | None:
    with suppress(Cut, OSError, asyncio.IncompleteReadError):
        answer = await ask()
        return answer if answer.status < 500 else None
    return None


async def told(books: Books) -> Counter[str]:
    return Counter(fact["type"] for fact in await books.since("visits", 0))


async def test_a_stock_and_its_first_evening_survive_whatever_kills_the_service(
    desk: Caller,
) -> None:
    dice, key = random.Random(SEED), uuid4()
    body = {"n": CARDS, "site": SITE}
    made = await persist(desk, dice, lambda: desk.post("/visits/cards/stock", body, key=key))
    codes = made.json()["codes"]
    async with open_books(desk.brygga) as books:
        assert len(set(codes)) == CARDS
        assert (await told(books))["CardStocked"] == CARDS
        assert (await told(books))["CardsPrinted"] == 1

        evening = [_scan(code) for code in codes]
        answer = await persist(desk, dice, lambda: desk.ask("/visits/batch", evening))
        assert {it["status"] for it in answer.json()} <= {"ok", "replayed"}
        assert await told(books) >= Counter(
            PersonRegistered=CARDS, CardIssued=CARDS, VisitRecorded=CARDS
        )
        counted = await told(books)
        kinds = ("PersonRegistered", "CardIssued", "VisitRecorded")
        assert [counted[kind] for kind in kinds] == [CARDS] * 3
    await quiet(desk)
    await sound(desk.brygga.dsn, desk.brygga.bus_url)


def _scan(code: str) -> dict[str, Any]:
    data = {"site": SITE, "occurred_at": EARLIER, "card": code}
    return {"key": str(uuid4()), "command": "RecordVisit", "data": data}
