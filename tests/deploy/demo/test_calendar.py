from datetime import date

import pytest

from deploy.demo.calendar import closed, easter, evenings


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2027, date(2027, 3, 28)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_is_when_it_is(year: int, sunday: date) -> None:
    assert easter(year) == sunday


def test_nobody_works_on_holidays_and_between_christmas_and_new_year() -> None:
    holidays = ("2026-01-01", "2026-01-06", "2026-04-03", "2026-05-14", "2026-12-24", "2026-12-29")
    assert all(closed(date.fromisoformat(day)) for day in holidays)
    assert not closed(date(2026, 5, 12))


def test_the_place_is_open_on_two_evenings_a_week_and_one_in_july() -> None:
    assert [day.day for day in evenings(date(2026, 5, 4), date(2026, 5, 18))] == [5, 7, 12]
    assert [day.day for day in evenings(date(2026, 7, 6), date(2026, 7, 20))] == [7, 14]
