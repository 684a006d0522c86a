"""Periods by name: each day lies in exactly one of a kind, and they follow each other without a gap."""

from datetime import date, timedelta
from typing import get_args

import pytest

from services.reporting.indicators.presets import Calendar, Preset, preset
from shared.decider import Refused

DAY = timedelta(days=1)
JULY = Calendar(7, date(2026, 3, 1), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("name", "day", "since", "to"),
    [
        ("month", "2024-02-29", "2024-02-01", "2024-02-29"),
        ("month", "2026-12-31", "2026-12-01", "2026-12-31"),
        ("quarter", "2026-04-01", "2026-04-01", "2026-06-30"),
        ("half_year", "2026-06-30", "2026-01-01", "2026-06-30"),
        ("grant_year", "2026-06-30", "2025-07-01", "2026-06-30"),
        ("grant_year", "2026-07-01", "2026-07-01", "2027-06-30"),
        ("iso_week", "2027-01-03", "2026-12-28", "2027-01-03"),
        ("project", "2030-01-01", "2026-03-01", "2027-02-28"),
    ],
)
def test_a_day_lies_in_the_period_that_people_mean(
    name: Preset, day: str, since: str, to: str
) -> None:
    found = preset(name, date.fromisoformat(day), JULY)
    assert found == (date.fromisoformat(since), date.fromisoformat(to))


@pytest.mark.parametrize("begins", [1, 4, 12])
@pytest.mark.parametrize("name", sorted({*get_args(Preset)} - {"project"}))
def test_every_day_lies_in_one_and_the_next_begins_the_day_after(name: Preset, begins: int) -> None:
    day = date(2023, 12, 1)
    first, last = preset(name, day, Calendar(begins))
    while day < date(2025, 2, 1):
        if day > last:
            assert preset(name, day, Calendar(begins))[0] == last + DAY
            first, last = preset(name, day, Calendar(begins))
        assert preset(name, day, Calendar(begins)) == (first, last)
        assert first <= day <= last
        day += DAY


def test_a_project_without_days_has_no_period() -> None:
    with pytest.raises(Refused, match="no_project_period"):
        preset("project", date(2026, 1, 1), Calendar())


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("month", date.max),
        ("iso_week", date.max),
        ("grant_year", date.max),
        ("grant_year", date.min),
    ],
)
def test_what_the_calendar_has_not_whole_is_no_period(name: Preset, day: date) -> None:
    with pytest.raises(Refused, match="outside_the_calendar"):
        preset(name, day, JULY)
