"""Whoever listens is killed again and again: what visits told is noted once, whoever is forgotten is."""

import asyncio
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any, Final
from uuid import uuid4

import pytest

from deploy.local.remnants import TOLD
from shared.hearing import HEARS
from tests.books import Books, open_books
from tests.doors import ERASE, SITE
from tests.engine import eventually
from tests.http import HEARING, Caller, calling, quiet
from tests.stack import Running, running_stack, temporary_home

pytestmark = [pytest.mark.fault, pytest.mark.timeout(300)]

PEOPLE: Final = 60
KILLS: Final = 30 if "BRYGGA_LONG" in os.environ else 3
DYING: Final = (*HEARING, "reporting")
BARE: Final = {"target_group": "abo", "site": SITE}
WHY: Final = {"reason": "a slip"}


@pytest.fixture(scope="module")
async def running() -> AsyncIterator[Running]:
    with temporary_home() as home:
        async with running_stack(home) as one:
            yield one


async def an_evening(host: Caller) -> str:
    """People with cards, merged and parted, a mode, and one who is to be forgotten."""
    people = [str(uuid4()) for _ in range(PEOPLE)]
    await sent(host, *[("RegisterPerson", BARE, key) for key in people])
    await sent(host, *[("IssueCard", {"person": one}, None) for one in people])
    pairs = zip(people[0::2], people[1::2], strict=True)
    merges = [({"keep": keep, "drop": drop}, str(uuid4())) for keep, drop in pairs]
    await sent(host, *[("MergePersons", told, key) for told, key in merges])
    await sent(host, *[("UndoMerge", WHY | {"merge": key}, None) for _, key in merges[1::2]])
    gone = await host.made("/visits/people", BARE)
    erase = ERASE | {"person": gone}
    erasure = await host.who("dpo", sub="officer").made("/visits/erasures", erase)
    await host.who("unit_manager", sub="manager").made(f"/visits/erasures/{erasure}/approve", {})
    return gone


async def sent(host: Caller, *wishes: tuple[str, dict[str, Any], str | None]) -> None:
    items = [
        {"key": key or str(uuid4()), "command": command, "data": data}
        for command, data, key in wishes
    ]
    told = (await host.ask("/visits/batch", items)).json()
    assert {one["status"] for one in told} == {"ok"}, told


async def killing(running: Running, dice: random.Random) -> None:
    """Kill who listens, now this one, now the other, however far they have come."""
    for kill in range(KILLS):
        await asyncio.sleep(dice.uniform(0.05, 0.5))
        if pid := running.pid(DYING[kill % 3]):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


async def test_killed_in_the_middle_of_hearing_each_fact_is_noted_once(running: Running) -> None:
    async with calling(running) as nobody, open_books(running) as books:
        host = nobody.who("host", "project_lead")
        gone, _ = await asyncio.gather(an_evening(host), killing(running, random.Random(20261126)))
        await running.ready()
        await eventually(lambda: _all_told(books, gone))
        await quiet(nobody)
        facts = await books.since("visits", 0)
        heard = Counter(it["id"] for it in facts if it["type"] in HEARS)
        assert len(heard) > 2.5 * PEOPLE
        for service in HEARING:
            notes = [it["data"] for it in await books.since(service, 0)]
            assert Counter(it["noted"] for it in notes if "noted" in it) == heard, service


async def _all_told(books: Books, person: str) -> bool:
    services = ("visits", *HEARING, "reporting")
    return all([await books.db.fetchval(TOLD.format(s=it), person) for it in services])
