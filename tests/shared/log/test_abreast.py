"""Who listens for some kinds of facts is sent no others, and still knows how far everything has come."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

import pytest

from deploy.local import streams
from services.visits.commands.people import RegisterPerson
from services.visits.commands.visits import RecordVisit
from shared.command import Command
from shared.log.pulling import Pulling
from shared.log.reaction import Reactor
from shared.node import Node
from tests.engine import column, empty, node
from tests.hearing import SITE, ask, hearing, notes_of
from tests.stack import Foundation

REGISTERED: Final = """
select event_id from event where type = 'PersonRegistered' and position <= $1
"""
SEED: Final = 20261126


@pytest.fixture
async def visits(foundation: Foundation) -> AsyncIterator[Node]:
    await empty(foundation, "visits", "activities")
    async with node(foundation, "visits") as one:
        yield one


def somebody() -> Command:
    """Listened for."""
    return RegisterPerson(target_group="abo", site=SITE)


def nameless() -> Command:
    """Not listened for."""
    return RecordVisit(site=SITE, occurred_at=datetime.now(UTC))


async def all_asked(visits: Node, commands: Sequence[Command]) -> int:
    """Where the log stands after these."""
    receipts = await asyncio.gather(*(ask(visits, it) for it in commands))
    return max(receipt.position for receipt in receipts)


async def heard_up_to(its: Reactor, position: int) -> None:
    async with asyncio.timeout(60):
        while not await its.reached.wait_for(position, 1):
            pass


async def noted(foundation: Foundation) -> set[str]:
    return {it["noted"] for it in await notes_of(foundation, "activities")}


async def registered(foundation: Foundation, until: int) -> set[UUID]:
    return set(await column(foundation.dsn("visits_owner"), REGISTERED, until))


async def test_whoever_hears_of_a_position_has_heard_everything_up_to_there(
    foundation: Foundation, visits: Node
) -> None:
    dice = random.Random(SEED)
    async with hearing(foundation, "activities") as its:
        for _ in range(20):
            wishes = [dice.choice((somebody, nameless))() for _ in range(dice.randint(1, 30))]
            end = await all_asked(visits, [*wishes, nameless()])
            await heard_up_to(its, end)
            due = {str(id_) for id_ in await registered(foundation, end)}
            assert due <= await noted(foundation)


async def test_the_end_is_not_heard_of_while_something_before_it_is_on_its_way(
    foundation: Foundation, visits: Node, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ask_for_nothing(_: Pulling) -> None: ...

    monkeypatch.setattr(Pulling, "_top_up", ask_for_nothing)
    async with hearing(foundation, "activities") as its:
        end = await all_asked(visits, [somebody(), nameless()])
        assert not await its.reached.wait_for(end, 1)  # asked for fifty times meanwhile
        monkeypatch.undo()
        await heard_up_to(its, end)
    due = {str(id_) for id_ in await registered(foundation, end)}
    assert due == await noted(foundation)


async def test_a_position_is_heard_of_while_others_go_on(
    foundation: Foundation, visits: Node
) -> None:
    stop = asyncio.Event()

    async def go_on() -> None:
        while not stop.is_set():
            await all_asked(visits, [somebody(), nameless(), nameless()])

    async with hearing(foundation, "activities") as its, asyncio.TaskGroup() as others:
        others.create_task(go_on())
        for _ in range(10):
            end = await all_asked(visits, [nameless()])
            await heard_up_to(its, end)
            due = {str(id_) for id_ in await registered(foundation, end)}
            assert due <= await noted(foundation)
        stop.set()


async def test_what_is_not_listened_for_is_not_sent(foundation: Foundation, visits: Node) -> None:
    client = await streams.connect(foundation.bus_url("provisioner"))
    try:
        async with hearing(foundation, "activities") as its:
            end = await all_asked(visits, [nameless() for _ in range(300)] + [somebody()])
            await heard_up_to(its, end)
            info = await client.jetstream().consumer_info("BRYGGA_VISITS", "activities")
            assert info.delivered is not None
            assert info.delivered.consumer_seq == 1
    finally:
        await client.close()


async def test_a_stream_that_is_made_anew_is_gone_along_with(
    foundation: Foundation, visits: Node
) -> None:
    client = await streams.connect(foundation.bus_url("provisioner"))
    try:
        async with hearing(foundation, "activities") as its:
            for _ in range(3):
                end = await all_asked(visits, [somebody(), nameless()])
                await heard_up_to(its, end)
                await streams.rebuild(client, "visits")
            end = await all_asked(visits, [somebody(), nameless()])
            await heard_up_to(its, end)
    finally:
        await client.close()
    due = {str(id_) for id_ in await registered(foundation, end)}
    assert due == await noted(foundation)
