"""Goal 4, rule by rule: one volunteer evening a week."""

from datetime import date, timedelta

import pytest

from shared.events.words import ActivityKind
from tests.services.reporting.book import Book
from tests.services.reporting.evening import MONDAY, SUNDAY, WEEK, goal, held, part

KIND: ActivityKind = "volontarkvall"


async def test_a_week_with_an_evening_counts_once(book: Book) -> None:
    evenings = (*held(KIND, MONDAY), *held(KIND, SUNDAY, 32), *held("fika", MONDAY, 33))
    assert await part(book, "G4", *evenings, **WEEK) == (1, 1)


@pytest.mark.parametrize(
    ("since", "to", "touched"),
    [
        (MONDAY, MONDAY, 1),
        (MONDAY, SUNDAY, 1),
        (SUNDAY, SUNDAY + timedelta(days=1), 2),
        (MONDAY - timedelta(days=1), SUNDAY, 2),
        (date(2026, 1, 1), date(2026, 12, 31), 53),  # begins and ends on a Thursday
        (date(2024, 12, 30), date(2025, 1, 5), 1),  # a week of two years
        (date(1, 1, 1), date(9999, 12, 31), 521_723),
    ],
)
async def test_a_week_that_the_period_only_touches_counts(
    book: Book, since: date, to: date, touched: int
) -> None:
    assert await part(book, "G4", from_=since, to=to) == (0, touched)


async def test_a_week_of_two_years_is_one_week(book: Book) -> None:
    evenings = (*held(KIND, date(2024, 12, 30)), *held(KIND, date(2025, 1, 1), 32))
    assert await part(book, "G4", *evenings, from_="2024-12-30", to="2025-01-05") == (1, 1)
    items = (await book.answer("/goals/G4/evidence"))["items"]
    assert [it["week_from"] for it in items] == ["2024-12-30"] * 2


async def test_an_evening_outside_the_period_does_not_count_for_its_week(book: Book) -> None:
    assert await part(book, "G4", *held(KIND), from_=MONDAY + timedelta(days=1), to=SUNDAY) == (
        0,
        1,
    )


async def test_the_share_is_that_of_the_weeks(book: Book) -> None:
    evenings = (*held(KIND), *held(KIND, MONDAY + timedelta(weeks=2), 32))
    found = await goal(book, "G4", *evenings, from_=MONDAY, to=MONDAY + timedelta(weeks=2))
    assert (found["value"], found["target"], found["share"]) == (2, 3, 0.6667)
