"""Periods that have a name: the one that holds a day (pure)."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from shared.decider import Refused

Preset = Literal["month", "quarter", "half_year", "grant_year", "project", "iso_week"]
DAY = timedelta(days=1)
TOLD: Final[tuple[Preset, ...]] = ("month", "quarter", "half_year", "grant_year", "project")
"""Of which periods counts of persons leave the unit, once they have ended."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What presets rest on: the grant year's first month, and the project's days where they are set."""

    grant_year_begins: int = 1
    project_from: date | None = None
    project_to: date | None = None


def preset(name: Preset, day: date, calendar: Calendar) -> tuple[date, date]:
    """The first and the last day of the period that holds a day; the project's are its own.

    Refused outside_the_calendar where the calendar has not all of its days, and no_project_period.
    """
    try:
        return _days(name, day, calendar)
    except (ValueError, OverflowError):
        raise Refused("outside_the_calendar", "/on") from None


def _days(name: Preset, day: date, calendar: Calendar) -> tuple[date, date]:
    match name:
        case "iso_week":
            monday = day - timedelta(days=day.weekday())
            return monday, monday + 6 * DAY
        case "month":
            return _months(day, 1, 1)
        case "quarter":
            return _months(day, 3, 1)
        case "half_year":
            return _months(day, 6, 1)
        case "grant_year":
            return _months(day, 12, calendar.grant_year_begins)
        case "project":
            if calendar.project_from is None or calendar.project_to is None:
                raise Refused("no_project_period", "/period")
            return calendar.project_from, calendar.project_to


def has_ended(since: date, until: date, today: date, calendar: Calendar) -> bool:
    """Whether these days are a period of which counts of persons leave, and it is over."""
    if until >= today:
        return False
    known = calendar.project_from is not None and calendar.project_to is not None
    names = (name for name in TOLD if known or name != "project")
    return any(preset(name, since, calendar) == (since, until) for name in names)


def _months(day: date, length: int, begins: int) -> tuple[date, date]:
    """Periods of so many months, of which one begins with this month of the year."""
    month = day.year * 12 + day.month - 1
    first = month - (month - begins + 1) % length
    return _first_of(first), _first_of(first + length) - DAY


def _first_of(month: int) -> date:
    """The first day of a month, numbered from the year 0 on."""
    return date(month // 12, month % 12 + 1, 1)
