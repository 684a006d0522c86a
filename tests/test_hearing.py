"""What visits tells is noted by whoever listens: each fact once, also after they were down (item 10)."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

import asyncpg
import pytest

from shared.command import Command
from shared.events.envelope import Recorded
from shared.events.hearing import PersonNoted
from shared.events.words import Service
from shared.hearing import react
from shared.log.reaction import Reactor, by_stream
from shared.node import Node
from tests.engine import empty, node
from tests.given import fact, named
from tests.hearing import an_evening, hearing, notes_of, once
from tests.stack import Foundation

BEFORE: Final = frozenset(
    {
        *("PersonRegistered", "PersonWithdrawn", "ProtectedIdentitySet", "RestrictionSet"),
        *("HandoverMade", "HandoverWithdrawn"),
    }
)
"""What was listened for before merges, erasures, cards and modes were."""
BOTH: Final[tuple[Service, ...]] = ("activities", "referrals")


@pytest.fixture
async def visits(foundation: Foundation) -> AsyncIterator[Node]:
    await empty(foundation, "visits", *BOTH)
    async with node(foundation, "visits") as one:
        yield one


async def has_heard(its: Reactor, position: int) -> None:
    async with asyncio.timeout(60):
        while not await its.reached.wait_for(position, 1):
            pass


async def test_who_was_down_meanwhile_knows_the_same_once_they_are_up(
    foundation: Foundation, visits: Node
) -> None:
    async with hearing(foundation, "activities") as up:
        end = await an_evening(visits)
        await has_heard(up, end)
    async with hearing(foundation, "referrals") as late:
        await has_heard(late, end)
    for service in BOTH:
        assert await once(foundation, service)
    told = [sorted(map(str, await notes_of(foundation, service))) for service in BOTH]
    assert told[0] == told[1]
    assert len(told[0]) > 20


@pytest.mark.parametrize("named_it", ["yes", "no"])
async def test_who_listens_for_more_hears_all_of_it_from_the_first_fact_on(
    foundation: Foundation, visits: Node, named_it: str
) -> None:
    end = await an_evening(visits)
    async with hearing(foundation, "activities", BEFORE) as before:
        await has_heard(before, end)
    assert await once(foundation, "activities", BEFORE)
    # As it was left by whoever listened before checkpoints had a name of their own.
    db = await asyncpg.connect(foundation.dsn("activities_owner"))
    if named_it == "no":
        await db.execute("update heard set hearer = 'activities'")
    async with hearing(foundation, "activities") as now:
        await has_heard(now, end)
        assert await once(foundation, "activities")
        [[name, position]] = await db.fetch("select hearer, position from heard")
        assert (name.partition("/")[0], position) == ("activities", end)
    await db.close()


async def test_who_dies_in_the_middle_of_hearing_notes_each_fact_once(
    foundation: Foundation, visits: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(20261126)
    monkeypatch.setattr("shared.log.tail.LARGEST", 3)
    end = await an_evening(visits)

    def dies(told: Recorded) -> Command:
        if dice.random() < 0.1:
            raise RuntimeError("killed")
        return react(told)

    moved = Reactor._move

    async def dies_before_it_has_moved(its: Reactor, last: Any) -> None:  # noqa: ANN401
        if dice.random() < 0.5:
            raise RuntimeError("killed")
        await moved(its, last)

    monkeypatch.setattr(Reactor, "_move", dies_before_it_has_moved)
    monkeypatch.setattr("shared.supervise.LONGEST_PAUSE", 0.01)
    async with hearing(foundation, "activities", react=dies) as its:
        await has_heard(its, end)
    assert await once(foundation, "activities")


def test_facts_of_one_stream_are_asked_about_one_after_the_other() -> None:
    said = [("Amina", 1), ("Ali", 1), ("Amina", 2)]
    first, other, second = (_of(named(name), version) for name, version in said)
    assert by_stream([first, other, second]) == [[first, second], [other]]


def _of(stream: UUID, version: int) -> Recorded:
    told = fact(PersonNoted(person=stream, noted=named("heard")), version)
    return replace(told, envelope=replace(told.envelope, stream=stream))
