"""When an invented meeting place is open: two evenings a week, one in July, none on public holidays."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

TUESDAY, THURSDAY = 1, 3
JULY: Final = 7
FIXED: Final = frozenset({(1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)})
"""Public holidays and their eves with a date of their own, as month and day."""
AFTER_EASTER: Final = (-3, -2, 1, 39, 49)
"""Maundy Thursday, Good Friday, Easter Monday, Ascension, Pentecost; in days."""
CHRISTMAS: Final = ((12, 23), (1, 2))
"""The first and the last day of the pause around the turn of the year."""
SEASON: Final = (0.9, 1.0, 1.1, 1.05, 0.9, 0.7, 0.5, 0.75, 1.1, 1.1, 1.0, 0.85)
"""How many come in each month, as a share of an ordinary evening."""


def evenings(since: date, until: date) -> Iterator[date]:
    """The days with an open evening, the last one excluded."""
    for ahead in range((until - since).days):
        day = since + timedelta(days=ahead)
        weekly = (TUESDAY,) if day.month == JULY else (TUESDAY, THURSDAY)
        if day.weekday() in weekly and not closed(day):
            yield day


def closed(day: date) -> bool:
    """Whether nobody works on this day."""
    spot = (day.month, day.day)
    pause = spot >= CHRISTMAS[0] or spot <= CHRISTMAS[1]
    return pause or spot in FIXED or (day - easter(day.year)).days in AFTER_EASTER


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule (Meeus, Astronomical Algorithms, 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    ell = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)
