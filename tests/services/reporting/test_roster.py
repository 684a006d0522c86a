"""The roster in goal 2, rule by rule: who is on it when, by whose word, and where only a number is told."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered
from shared.events.rosters import (
    RosterCountStated,
    RosterCountWithdrawn,
    RosterEntered,
    RosterLeft,
    RosterStated,
    RosterWithdrawn,
)
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    AMINA,
    FIRST,
    LAST,
    MAY,
    MIDDLE,
    NOON,
    away,
    came,
    g2,
    known,
)

DAY = timedelta(days=1)
APRIL, JUNE = FIRST - DAY, LAST + DAY
LATER = datetime(2026, 7, 1, 10, tzinfo=UTC)
YUSUF, MERGE = UUID(int=90), UUID(int=91)


def entered(on: date, n: int = 50, person: UUID = AMINA) -> tuple[Event, Event]:
    return _named(RosterEntered, on, n, person)


def left(on: date, n: int = 50, person: UUID = AMINA) -> tuple[Event, Event]:
    return _named(RosterLeft, on, n, person)


def _named(kind: type[Event], on: date, n: int, person: UUID) -> tuple[Event, Event]:
    line = kind.model_validate({"roster": UUID(int=n), "person": person, "on": on})
    return RosterStated(roster=UUID(int=n), as_of=on), line


def counted(on: date, on_leave: int, n: int = 60) -> Event:
    return RosterCountStated(count=UUID(int=n), as_of=on, newcomers=120, on_leave=on_leave)


def back(n: int = 50) -> Event:
    return RosterWithdrawn(roster=UUID(int=n))


async def figure(book: Book, *events: Event, **asked: object) -> dict[str, Any]:
    await book.tell(*events, at=NOON)
    goal: dict[str, Any] = (await book.answer("/goals", **(MAY | asked)))[1]
    return goal


@pytest.mark.parametrize(
    ("on", "counts"), [(APRIL, 0), (FIRST, 0), (FIRST + DAY, 1), (LAST, 1), (JUNE, 1)]
)
async def test_whoever_left_is_counted_as_long_as_they_were_on_it_on_a_day_of_the_period(
    book: Book, on: date, counts: int
) -> None:
    facts = (known(arrived_on=date(2026, 1, 1)), away(FIRST))
    assert await g2(book, *facts, *left(on)) == (counts, 0, 0)


@pytest.mark.parametrize(("on", "counts"), [(APRIL, 1), (LAST, 1), (JUNE, 0)])
async def test_a_roster_puts_somebody_on_it_before_they_are_registered(
    book: Book, on: date, counts: int
) -> None:
    facts = (known(), away(FIRST), *entered(on))
    assert await g2(book, *facts, at=LATER) == (counts, 0, 0)


async def test_whoever_left_is_on_it_again_from_the_day_on_which_they_entered(book: Book) -> None:
    facts = (known(arrived_on=date(2026, 1, 1)), away(FIRST), *left(APRIL))
    assert await g2(book, *facts) == (0, 0, 0)
    assert await g2(book, *entered(JUNE, 51)) == (0, 0, 0)
    assert await g2(book, *entered(LAST, 52)) == (1, 0, 0)


async def test_the_newest_roster_holds_in_whichever_order_they_are_stated(book: Book) -> None:
    facts = (known(arrived_on=date(2026, 1, 1)), away(FIRST), *left(APRIL))
    assert await g2(book, *facts) == (0, 0, 0)
    assert await g2(book, *entered(APRIL - 30 * DAY, 51)) == (0, 0, 0)
    assert await g2(book, *entered(APRIL, 52)) == (1, 0, 0), "of two from one day the later told"


async def test_a_roster_that_is_taken_back_restores_what_was(book: Book) -> None:
    before = await figure(book, known(arrived_on=date(2026, 1, 1)), away(FIRST), came())
    during = await figure(book, *left(APRIL))
    assert (during["denominator"], during["numerator"]) == (0, 0)
    after = await figure(book, back())
    assert after | {"as_of": before["as_of"]} == before
    assert await figure(book, as_of=before["as_of"]) == before
    assert await figure(book, as_of=during["as_of"]) == during


async def test_the_leave_need_not_overlap_the_days_on_the_roster(book: Book) -> None:
    facts = (known(arrived_on=date(2026, 1, 1)), away(LAST), *left(FIRST + DAY))
    assert await g2(book, *facts) == (1, 0, 0)


async def test_a_roster_says_as_of_when_it_is_as_far_as_the_period_goes(book: Book) -> None:
    none = await figure(book, known(), away(FIRST))
    assert (none["roster_on"], none["caveats"]) == ("2026-05-04", ["roster_from_registrations"])
    await book.tell(*left(APRIL, 51, YUSUF), *left(MIDDLE, 52, YUSUF), at=NOON)
    assert (await figure(book))["roster_on"] == MIDDLE.isoformat()
    assert (await figure(book))["caveats"] == []
    april = await figure(book, from_=None, to=APRIL)
    assert april["roster_on"] == APRIL.isoformat()
    early = await figure(book, from_=None, to=APRIL - DAY)
    assert early["caveats"] == ["roster_from_registrations"]
    assert (await figure(book, RosterStated(roster=UUID(int=53), as_of=LAST)))[
        "roster_on"
    ] == LAST.isoformat(), "also where nothing changed"


async def test_merged_ids_are_one_on_the_roster_whichever_it_names(book: Book) -> None:
    other = PersonRegistered(
        person=YUSUF, target_group="abo", site="motesplatsen", arrived_on=date(2026, 1, 1)
    )
    merged = PersonsMerged(merge=MERGE, keep=AMINA, drop=YUSUF)
    facts = (known(arrived_on=date(2026, 1, 1)), other, away(FIRST))
    assert await g2(book, *facts, *left(APRIL, 51, YUSUF)) == (1, 0, 0)
    assert await g2(book, merged) == (0, 0, 0)
    both = RosterEntered(roster=UUID(int=52), person=AMINA, on=FIRST)
    assert await g2(book, *left(FIRST, 52, YUSUF), both) == (1, 0, 0), "on it by either id"
    assert await g2(book, PersonsUnmerged(**merged.model_dump())) == (1, 0, 0)


async def test_who_is_on_the_roster_and_on_leave_and_no_newcomer_is_shown_beside(
    book: Book,
) -> None:
    told = await figure(book, known("okand"), away(FIRST), *entered(APRIL))
    assert (told["denominator"], told["not_newcomers"]) == (0, 1)
    gone = await figure(book, *left(FIRST, 51))
    assert (gone["denominator"], gone["not_newcomers"]) == (0, 0)


async def test_where_only_a_count_is_stated_it_is_the_denominator_and_says_so(book: Book) -> None:
    told = await figure(book, known(), away(FIRST), came(), counted(APRIL, 5))
    assert (told["numerator"], told["denominator"], told["share"]) == (1, 5, 0.2)
    assert (told["target"], told["informed_of_leave"]["denominator"]) == (5, 5)
    assert (told["roster_on"], told["caveats"]) == (APRIL.isoformat(), ["roster_only_counted"])
    later = await figure(book, counted(MIDDLE, 8, 61), counted(JUNE, 9, 62))
    assert (later["denominator"], later["roster_on"]) == (8, MIDDLE.isoformat())
    newest = await figure(book, counted(MIDDLE, 7, 64))
    assert newest["denominator"] == 7, "of two as of one day the later told"
    for n in (61, 64):
        again = await figure(book, RosterCountWithdrawn(count=UUID(int=n)))
    assert again["denominator"] == 5
    few = await figure(book, counted(MIDDLE, 0, 63))
    assert (few["denominator"], few["share"]) == (0, None)
    assert few["caveats"] == ["roster_only_counted", "more_known_than_counted"]


@pytest.mark.parametrize(("on", "whole"), [(APRIL - DAY, 5), (APRIL, 1), (MIDDLE, 1), (JUNE, 5)])
async def test_a_roster_that_names_people_as_of_that_day_or_later_goes_before_a_count(
    book: Book, on: date, whole: int
) -> None:
    told = await figure(book, known(), away(FIRST), counted(APRIL, 5), *entered(on))
    assert told["denominator"] == whole


async def test_a_period_that_has_not_begun_counts_nobody(book: Book) -> None:
    facts = (known(arrived_on=date(2026, 1, 1)), away(FIRST), *entered(FIRST))
    goal = await figure(book, *facts, from_=date(2027, 1, 1), to=None)
    assert (goal["denominator"], goal["not_newcomers"], goal["unknown"]) == (0, 0, 0)
