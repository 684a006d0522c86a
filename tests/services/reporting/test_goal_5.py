"""Goal 5, rule by rule: fika and activities at drop-in."""

from datetime import date, timedelta

import pytest

from shared.events import activities as a
from shared.events.openings import (
    HeadcountWithdrawn,
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from shared.events.visits import VisitRecorded
from tests.services.reporting.book import Book
from tests.services.reporting.evening import (
    COUNT,
    EVENING,
    LATER,
    MONDAY,
    OPENING,
    WEEK,
    came,
    counted,
    fika_activity_openings,
    goal,
    held,
    opened,
    planned,
    took_place,
)

TUESDAY = MONDAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("told", "by"),
    [
        (held("drop_in"), "session"),
        ((opened(),), "opening"),
        ((came(),), "visit"),
        ((counted(),), "headcount"),
        ((came(), counted()), "visit"),
        ((counted(), came(), opened()), "opening"),
        ((opened(), counted(), came(), *held("drop_in")), "session"),
        ((came(), came(n=72), opened(), opened(n=42)), "opening"),
    ],
)
async def test_an_opening_is_known_by_what_there_is_of_it_and_counts_once(
    book: Book, told: tuple[VisitRecorded, ...], by: str
) -> None:
    assert await fika_activity_openings(book, *told) == (0, 0, 1)
    [opening] = (await book.answer("/goals/G5/evidence", **WEEK))["items"]
    assert opening == {
        "site": "motesplatsen",
        "held_on": "2026-05-04",
        "known_by": by,
        "with_fika": False,
        "with_activity": False,
    }


async def test_each_site_and_each_day_has_its_own_opening(book: Book) -> None:
    places = (came(), came(n=72, site="biblioteket"), came(TUESDAY, 73))
    assert await fika_activity_openings(book, *places) == (0, 0, 3)


@pytest.mark.parametrize(
    "told",
    [
        (planned("drop_in"),),
        (planned("drop_in"), a.SessionCancelled(session=EVENING)),
        (*held("drop_in"), a.SessionHoldWithdrawn(session=EVENING)),
        held("fika"),
        held("sprakcafe"),
        (opened(), OpeningClosed(opening=OPENING)),
        (opened(), OpeningWithdrawn(opening=OPENING)),
        (counted(), HeadcountWithdrawn(headcount=COUNT)),
    ],
)
async def test_what_does_not_tell_that_the_place_was_open_is_no_opening(
    book: Book, told: tuple[OpeningHeld, ...]
) -> None:
    assert await fika_activity_openings(book, *told) == (0, 0, 0)


async def test_a_place_that_was_closed_and_had_a_visitor_was_open(book: Book) -> None:
    closed = (opened(), OpeningClosed(opening=OPENING))
    assert await fika_activity_openings(book, *closed, came()) == (0, 0, 1)


async def test_an_opening_that_was_closed_by_mistake_is_one(book: Book) -> None:
    undone = (OpeningClosed(opening=OPENING), OpeningCloseWithdrawn(opening=OPENING))
    assert await fika_activity_openings(book, opened(), *undone) == (0, 0, 1)


async def test_an_opening_that_is_only_planned_has_not_come_before_its_day(book: Book) -> None:
    until = {"from_": MONDAY, "to": date(2026, 12, 31)}
    tomorrow = LATER.date() + timedelta(days=1)
    asked = await fika_activity_openings(book, opened(LATER.date()), opened(tomorrow, 42), **until)
    assert asked == (0, 0, 1)
    await book.tell(came(), at=LATER + timedelta(days=1))
    assert await fika_activity_openings(book, **until) == (0, 0, 3)


async def test_what_is_only_planned_does_not_begin_the_period(book: Book) -> None:
    found = await goal(book, "G5", opened(LATER.date() + timedelta(days=1)), to="2026-12-31")
    assert (found["from"], found["denominator"]) == (None, 0)


@pytest.mark.parametrize(
    ("told", "counted_so"),
    [
        (held("drop_in", fika=True), (1, 0, 1)),
        ((*held("drop_in"), *held("fika", MONDAY, 32)), (1, 0, 1)),
        ((opened(), *held("fika")), (1, 0, 1)),
        ((came(), *held("matlagning")), (0, 1, 1)),
        ((came(), *held("matlagning", fika=True)), (0, 1, 1)),
        ((came(), *held("fika"), *held("bakning", MONDAY, 32)), (1, 1, 1)),
        ((came(), *held("fika", TUESDAY), *held("bakning", TUESDAY, 32)), (0, 0, 1)),
        ((came(site="biblioteket"), *held("fika"), *held("bakning", MONDAY, 32)), (0, 0, 1)),
        ((came(), planned("fika"), planned("bakning", n=32)), (0, 0, 1)),
        ((*held("drop_in", fika=True), *held("drop_in", MONDAY, 32)), (1, 0, 1)),
    ],
)
async def test_fika_and_activities_are_those_of_the_same_place_and_day(
    book: Book, told: tuple[a.SessionHeld, ...], counted_so: tuple[int, int, int]
) -> None:
    assert await fika_activity_openings(book, *told) == counted_so


async def test_a_participation_elsewhere_in_the_week_opens_no_drop_in(book: Book) -> None:
    took_part = a.ParticipationRecorded(
        participation=OPENING, session=EVENING, site="motesplatsen", on=MONDAY
    )
    assert await fika_activity_openings(book, *held("foreningsdag"), took_part) == (0, 0, 0)


async def test_fika_that_is_told_anew_is_what_was_told_last(book: Book) -> None:
    again = (a.SessionHoldWithdrawn(session=EVENING), took_place())
    assert await fika_activity_openings(book, *held("drop_in", fika=True)) == (1, 0, 1)
    assert await fika_activity_openings(book, *again) == (0, 0, 1)


async def test_both_shares_are_told(book: Book) -> None:
    facts = (came(), came(TUESDAY, 72), came(TUESDAY + timedelta(days=1), 73), *held("fika"))
    found = await goal(book, "G5", *facts, *held("bakning", TUESDAY, 32), **WEEK)
    assert (found["value"], found["target"], found["share"]) == (1, 3, 0.3333)
    assert found["with_activity"] == {"numerator": 1, "denominator": 3, "share": 0.3333}
