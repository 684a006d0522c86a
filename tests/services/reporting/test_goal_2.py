"""Goal 2, rule by rule: what a random history would have to meet by chance."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveWithdrawn,
    PersonCorrected,
)
from shared.events.visits import SupportGiven, VisitCorrected
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    AMINA,
    FIRST,
    LAST,
    MAY,
    MIDDLE,
    STAY,
    away,
    came,
    g2,
    known,
    took_part,
    withdrawn,
)


async def test_whoever_is_on_leave_and_comes_is_counted(book: Book) -> None:
    assert await g2(book, known(), away(FIRST), came()) == (1, 1, 0)


async def test_whoever_is_on_leave_and_stays_away_is_counted_below_the_line(book: Book) -> None:
    assert await g2(book, known(), away(FIRST)) == (1, 0, 0)


async def test_whoever_is_on_leave_and_takes_part_has_come(book: Book) -> None:
    assert await g2(book, known(), away(MIDDLE), took_part(FIRST)) == (1, 0, 0)
    assert await g2(book, took_part(MIDDLE)) == (1, 1, 0)


async def test_a_leave_whose_end_is_taken_back_goes_on_as_before(book: Book) -> None:
    ended = ParentalLeaveEnded(leave=STAY, person=AMINA, on=FIRST - timedelta(days=1))
    back = ParentalLeaveEndWithdrawn(leave=STAY, person=AMINA, until=LAST)
    began = away(FIRST - timedelta(days=9), LAST)
    assert await g2(book, known(), began, ended, came()) == (0, 0, 0)
    assert await g2(book, back) == (1, 1, 0)


@pytest.mark.parametrize(
    ("since", "until", "counted"),
    [
        (FIRST - timedelta(days=9), FIRST, 1),
        (FIRST - timedelta(days=9), FIRST - timedelta(days=1), 0),
        (LAST, None, 1),
        (LAST + timedelta(days=1), None, 0),
        (FIRST - timedelta(days=9), None, 1),
        (MIDDLE, MIDDLE, 1),
    ],
)
async def test_a_leave_counts_that_has_a_day_in_common_with_the_period(
    book: Book, since: date, until: date | None, counted: int
) -> None:
    assert await g2(book, known(), away(since, until)) == (counted, 0, 0)


async def test_a_visit_counts_from_the_first_day_of_the_leave_and_even_after_its_last(
    book: Book,
) -> None:
    before, after = MIDDLE - timedelta(days=1), LAST
    assert await g2(book, known(), away(MIDDLE, MIDDLE), came(before)) == (1, 0, 0)
    assert await g2(book, came(after, 11)) == (1, 1, 0)
    assert await g2(book, withdrawn(11), came(MIDDLE, 12)) == (1, 1, 0)


async def test_of_two_leaves_the_visit_may_belong_to_either(book: Book) -> None:
    leaves = (away(FIRST, FIRST), away(LAST, None, 5))
    assert await g2(book, known(), *leaves, came(MIDDLE)) == (1, 1, 0)
    first = ParentalLeaveWithdrawn(leave=UUID(int=4), person=AMINA)
    assert await g2(book, first) == (1, 0, 0)


async def test_a_leave_that_lies_before_the_period_begins_no_count(book: Book) -> None:
    """Somebody who came back from one leave and is on another: only the one in the period matters."""
    early = away(date(2026, 1, 1), date(2026, 2, 1))
    assert await g2(book, known(), early, away(LAST, None, 5), came(MIDDLE)) == (1, 0, 0)


async def test_a_leave_whose_end_is_told_later_ends_there(book: Book) -> None:
    ended = ParentalLeaveEnded(leave=STAY, person=AMINA, on=FIRST - timedelta(days=1))
    assert await g2(book, known(), away(date(2026, 1, 1)), ended) == (0, 0, 0)


async def test_changing_when_a_leave_began_changes_the_figure_now_and_not_the_one_before(
    book: Book,
) -> None:
    assert await g2(book, known(), away(LAST), came()) == (1, 0, 0)
    [_, before, *_] = await book.answer("/goals", as_of=3, **MAY)
    back = ParentalLeaveWithdrawn(leave=STAY, person=AMINA)
    assert await g2(book, back, away(FIRST, None, 5)) == (1, 1, 0)
    assert (await book.answer("/goals", as_of=3, **MAY))[1] == before


async def test_support_with_parental_leave_during_the_leave_is_the_second_figure(
    book: Book,
) -> None:
    early = came(FIRST, 11, "foraldraledig_info")
    assert await g2(book, known(), away(MIDDLE), early) == (1, 0, 0)
    assert await g2(book, came(LAST, 12, "admin")) == (1, 1, 0)
    given = SupportGiven(visit=UUID(int=12), person=AMINA, supports=("foraldraledig_info",))
    assert await g2(book, given) == (1, 1, 1)
    right = VisitCorrected(visit=UUID(int=12), person=AMINA, fields=("supports",), supports=())
    assert await g2(book, right) == (1, 1, 0)


@pytest.mark.parametrize(
    ("arrived_on", "counted"), [(LAST, 1), (LAST + timedelta(days=1), 0), (FIRST, 1)]
)
async def test_the_roster_begins_with_the_day_of_arrival(
    book: Book, arrived_on: date, counted: int
) -> None:
    assert await g2(book, known(arrived_on=arrived_on), away(FIRST)) == (counted, 0, 0)


@pytest.mark.parametrize(
    ("recorded", "counted"),
    [
        (datetime(2026, 5, 31, 21, 59, 59, 999_999, tzinfo=UTC), 1),
        (datetime(2026, 5, 31, 22, tzinfo=UTC), 0),
    ],
)
async def test_without_an_arrival_the_roster_begins_with_the_local_date_of_recording(
    book: Book, recorded: datetime, counted: int
) -> None:
    assert await g2(book, known(), away(FIRST), at=recorded) == (counted, 0, 0)


async def test_an_arrival_that_is_cleared_gives_way_to_the_recording_date(book: Book) -> None:
    late = LAST + timedelta(days=1)
    assert await g2(book, known(arrived_on=late), away(FIRST)) == (0, 0, 0)
    cleared = PersonCorrected(person=AMINA, fields=("arrived_on",))
    assert await g2(book, cleared) == (1, 0, 0)
