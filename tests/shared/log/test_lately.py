"""What was written lately is at hand where it goes on exactly, and nowhere else."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from services.visits.commands.visits import RecordVisit
from services.visits.projections import PROJECTIONS
from shared.events.envelope import read
from shared.log import lately
from shared.log.bus import Bus
from shared.log.entry import Entry, understood
from shared.log.lately import Lately
from shared.log.views import OwnViews, own_log
from tests.engine import Asker, empty, eventually, node
from tests.sound import sound_bus
from tests.stack import Foundation

NOW = datetime.now(UTC)


def lines(*positions: int) -> list[Entry]:
    return [Entry(at, "visits", "VisitRecorded", NOW, b"{}") for at in positions]


def places(entries: Sequence[Entry]) -> list[int]:
    return [entry.at for entry in entries]


def test_what_goes_on_where_somebody_is_is_at_hand_until_they_have_gone_on() -> None:
    known = Lately()
    known.tell(lines(4, 5))
    known.tell(lines(6))
    assert known.bell.is_set()
    assert places(known.after(3, 2)) == [4, 5]
    assert places(known.after(3, 9)) == [4, 5, 6]
    assert places(known.after(5, 9)) == [6]
    assert not known.after(6, 9)


def test_whoever_is_not_right_before_it_reads_the_log() -> None:
    known = Lately()
    known.tell(lines(4, 5))
    assert not known.after(2, 9)
    assert places(known.after(4, 9)) == [5]


def test_after_a_gap_only_what_follows_it_is_at_hand() -> None:
    known = Lately()
    known.tell(lines(4))
    known.tell(lines(6, 7))
    assert not known.after(3, 9)
    assert places(known.after(5, 9)) == [6, 7]


def test_what_nobody_came_for_is_let_go_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lately, "MOST", 2)
    known = Lately()
    known.tell(lines(1, 2, 3))
    known.tell(lines(4))
    assert not known.after(0, 9)
    assert places(known.after(3, 9)) == [4]


def test_after_a_pause_the_log_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    known = Lately()
    known.tell(lines(1))
    monkeypatch.setattr(lately, "PAUSE", -1.0)
    assert not known.after(0, 9)
    monkeypatch.setattr(lately, "PAUSE", 1.0)
    assert not known.after(0, 9)


async def test_what_is_at_hand_is_what_the_log_has(foundation: Foundation) -> None:
    """Position, moment, bytes and what they say; and what was not at hand is read in its place."""
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        knock = Lately()
        one.knocks.append(knock)
        asker = Asker(one)
        await asyncio.gather(
            *(asker.ask(RecordVisit(site="a", occurred_at=NOW)) for _ in range(30))
        )
        at_hand = knock.after(0, 99)
        rows = await one.db.fetch(own_log("visits").after, 0, 99)
    assert [(it.at, it.service, it.type, it.recorded_at, it.envelope) for it in at_hand] == [
        tuple(row) for row in rows
    ]
    assert [understood(it).fact for it in at_hand] == [
        read(it.envelope, it.at, it.recorded_at) for it in at_hand
    ]


async def test_views_and_bus_go_on_with_and_without_what_is_at_hand(
    foundation: Foundation,
) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        views = OwnViews("visits", one.db, PROJECTIONS)
        one.knocks.append(views.knock)
        asker = Asker(one)
        task = asyncio.create_task(views.run())
        for n in range(6):
            if n == 3:
                views.knock._entries.clear()
                one.relay.knock._entries.clear()
            await asyncio.gather(
                *(asker.ask(RecordVisit(site="a", occurred_at=NOW)) for _ in range(40))
            )
        assert await views.reached.wait_for(240, 20)
        task.cancel()
        assert await one.db.fetchval("select count(*) from here") == 240
        await eventually(lambda: _on_bus(one.relay.bus, 240))
    assert await sound_bus(foundation.dsn, foundation.bus_url, "visits") == 240


async def _on_bus(bus: Bus, length: int) -> bool:
    return (await bus.end("visits")).last >= length
