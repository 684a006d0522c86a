"""Killed at any step of a merge: what was asked for is there once, and the next run finishes it."""

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from uuid import UUID, uuid4

import pytest

from tests.books import Books, open_books
from tests.doors import EARLIER, SITE
from tests.http import Caller, calling, quiet
from tests.stack import Running, running_stack, temporary_home
from tests.wire import Cut

pytestmark = [pytest.mark.fault, pytest.mark.timeout(600)]

BARE = {"target_group": "abo", "site": SITE}
DICE = random.Random(20261124)
LONG = "BRYGGA_LONG" in os.environ
ROUNDS = 10 if LONG else 1
NAMES = ("Appendina", "Zorvitka", "Mulfrego") if LONG else ("Appendina",)


@pytest.fixture(scope="module")
async def running() -> AsyncIterator[Running]:
    with temporary_home() as home:
        async with running_stack(home) as one:
            yield one


@pytest.fixture
async def desk(running: Running) -> AsyncIterator[Caller]:
    async with calling(running) as nobody:
        yield nobody.who("host")


@pytest.fixture
async def log(running: Running) -> AsyncIterator[Books]:
    async with open_books(running) as books:
        yield books


async def kill(running: Running, name: str, after: float = 0) -> None:
    """Kill a service with SIGKILL after a while, and wait until everything is ready again."""
    await asyncio.sleep(after)
    pid = running.pid(name)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    await asyncio.sleep(0.1)
    await running.ready()


async def namesakes(desk: Caller, name: str) -> tuple[str, str]:
    """Two ids of a newcomer who came under both."""
    keep, drop = [await desk.made("/visits/people", BARE | {"given_name": name}) for _ in range(2)]
    for who in (keep, drop):
        await desk.made("/visits/visits", {"person": who, "site": SITE, "occurred_at": EARLIER})
    return keep, drop


async def is_one(desk: Caller, name: str, keep: str, drop: str) -> bool:
    """Whether every answer shows the kept id, and only that."""
    shown = [(await desk.get(f"/visits/people/{who}")).json() for who in (keep, drop)]
    hits = (await desk.ask("/visits/people/search", {"name": name})).json()["items"]
    told = [it["id"] for it in shown], [it["merged"] for it in shown], [it["id"] for it in hits]
    return told == ([keep, keep], [[drop], [drop]], [keep])


async def visitors(desk: Caller) -> int:
    await quiet(desk)
    goals = (await desk.get("/reporting/goals")).json()
    return int(goals[0]["denominator"])


async def trying(desk: Caller, body: object, key: UUID) -> None:
    """Ask; whether there is an answer is another matter."""
    with suppress(Cut, OSError):
        await desk.post("/visits/people/merges", body, key=key)


async def test_killed_while_it_appends_a_merge_is_made_once(
    running: Running, desk: Caller, log: Books
) -> None:
    for name in NAMES:
        keep, drop = await namesakes(desk, name)
        before, body, key = (await log.ends())["visits"], {"keep": keep, "drop": drop}, uuid4()
        await asyncio.gather(
            trying(desk, body, key), kill(running, "visits", DICE.uniform(0, 0.01))
        )
        again = await desk.post("/visits/people/merges", body, key=key)
        assert again.status in {200, 201}, again
        merged = [it for it in await log.since("visits", before) if it["type"] == "PersonsMerged"]
        assert [(it["data"]["keep"], it["data"]["drop"]) for it in merged] == [(keep, drop)]
        assert await is_one(desk, name, keep, drop)


async def test_killed_before_it_is_folded_a_merge_counts_all_the_same(
    running: Running, desk: Caller
) -> None:
    keep, drop = await namesakes(desk, "Foldinda")
    before = await visitors(desk)
    merging = desk.made("/visits/people/merges", {"keep": keep, "drop": drop})
    merge, _ = await asyncio.gather(merging, kill(running, "reporting", DICE.uniform(0, 0.02)))
    assert await visitors(desk) == before - 1
    undoing = desk.made(f"/visits/people/merges/{merge}/undo", {})
    await asyncio.gather(undoing, kill(running, "reporting", DICE.uniform(0, 0.02)))
    assert await visitors(desk) == before


async def test_killed_while_the_directory_is_filled_everybody_is_found_afterwards(
    running: Running, desk: Caller
) -> None:
    keep, drop = await namesakes(desk, "Registrina")
    await desk.made("/visits/people/merges", {"keep": keep, "drop": drop})
    for _ in range(ROUNDS):
        await kill(running, "visits")
        searching = desk.ask("/visits/people/search", {"name": "Registrina"})
        with suppress(Cut, OSError):
            await asyncio.gather(searching, kill(running, "visits", DICE.uniform(0, 0.03)))
        await running.ready()
        assert await is_one(desk, "Registrina", keep, drop)
