"""Recurrence rules: what RFC 5545 §3.3.10 allows, and the dates that follow from one (pure)."""

import re
from dataclasses import dataclass
from datetime import MAXYEAR, UTC, date, datetime, tzinfo
from itertools import islice, takewhile
from typing import Final

from dateutil.rrule import rrulestr
from pydantic_core import PydanticCustomError

SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
NUMBER: Final = "[1-9][0-9]{0,3}"
WEEKDAY: Final = "(SU|MO|TU|WE|TH|FR|SA)"
WEEK: Final = "([1-9]|0[1-9]|[1-4][0-9]|5[0-3])"
YEAR_DAY: Final = "([1-9]|0?[1-9][0-9]|00[1-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])"
SIXTY: Final = "[0-5]?[0-9]"

VALUES: Final = {
    "FREQ": "SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY",
    "UNTIL": "[0-9]{8}T[0-9]{6}Z",
    "COUNT": NUMBER,
    "INTERVAL": NUMBER,
    "WKST": WEEKDAY,
}
LISTS: Final = {
    "BYSECOND": f"{SIXTY}|60",
    "BYMINUTE": SIXTY,
    "BYHOUR": "[01]?[0-9]|2[0-3]",
    "BYDAY": f"([+-]?{WEEK})?{WEEKDAY}",
    "BYMONTHDAY": "[+-]?([1-9]|0[1-9]|[12][0-9]|3[01])",
    "BYYEARDAY": f"[+-]?{YEAR_DAY}",
    "BYWEEKNO": f"[+-]?{WEEK}",
    "BYMONTH": "[1-9]|0[1-9]|1[0-2]",
    "BYSETPOS": f"[+-]?{YEAR_DAY}",
}
PARTS: Final = {
    **{name: re.compile(value) for name, value in VALUES.items()},
    **{name: re.compile(f"({value})(,({value}))*") for name, value in LISTS.items()},
}
"""What each part of a rule may be; of numbers without a bound, four digits are enough for any plan."""


def checked(text: str) -> str:
    """The rule, where it is one; its local time and its first date are not its own.

    UNTIL is in UTC, as it must be where a first time has a zone.
    """
    parts = [part.partition("=") for part in text.split(";")]
    names = {name for name, _, _ in parts}
    fits = all(name in PARTS and PARTS[name].fullmatch(value) for name, _, value in parts)
    once = len(names) == len(parts) and not {"COUNT", "UNTIL"} <= names
    if not (fits and once and "FREQ" in names and _is_read(text)):
        raise PydanticCustomError("rrule_format", "a rule is written as in RFC 5545")
    return text


def _is_read(text: str) -> bool:
    """Whether who will unfold the rule can read it."""
    try:
        rrulestr(text, dtstart=SOME_DAY)
    except ValueError:
        return False
    return True


OFTEN: Final = re.compile("FREQ=(SECOND|MINUTE|HOUR)LY|BY(SECOND|MINUTE|HOUR)=")
UNTIL: Final = re.compile("(?<=UNTIL=)[0-9]{8}T[0-9]{6}Z")
STAMP: Final = "%Y%m%dT%H%M%S"
CYCLE: Final = 400
"""Years after which the Gregorian calendar begins anew, with the same weekdays."""
LATE: Final = 9800
END: Final = datetime(MAXYEAR, 12, 31, 23, 59, 59)  # noqa: DTZ001 - by the clock on the wall
MIDNIGHT: Final = END.replace(hour=0, minute=0, second=0)
MOST: Final = 100_000
"""Times that are looked through; a weekly series has as many in two thousand years."""


def is_daily_at_most(rule: str) -> bool:
    """Whether something happens once a day by it, at its own time."""
    return OFTEN.search(rule) is None


def daily_at_most(text: str) -> str:
    """The rule, where it is one by which something happens once a day, at its own time."""
    if not is_daily_at_most(checked(text)):
        raise PydanticCustomError("rrule_format", "a series has one time a day: that of its first")
    return text


@dataclass(frozen=True, slots=True)
class Series:
    """The dates on which something happens: by a rule in local time, or, without one, once.

    The rule is unfolded without a zone, so the time by the clock on the wall stays what it is when
    clocks change.
    """

    first: datetime
    rule: str | None
    zone: tzinfo

    @property
    def wall(self) -> datetime:
        """The first time by the clock on the wall."""
        return self.first.astimezone(self.zone).replace(tzinfo=None, microsecond=0, fold=0)

    def dates(self, since: date, until: date) -> tuple[date, ...]:
        """Those from one day to another, both included."""
        if self.rule is None:
            return tuple(day for day in (self.wall.date(),) if since <= day <= until)
        ages = _ages(self.wall.year)
        begin, end = (_moved(_on(day, MIDNIGHT), ages) for day in (since, until))
        times = rrulestr(self._late(ages), dtstart=_moved(self.wall, ages))
        found = islice(times.xafter(begin, inc=True), MOST)
        days = (moment.date() for moment in takewhile(lambda it: it.date() <= end.date(), found))
        return tuple(day.replace(year=day.year - ages) for day in dict.fromkeys(days))

    def has(self, day: date) -> bool:
        """Whether this is one of them."""
        return bool(self.dates(day, day))

    def ever(self) -> bool:
        """Whether there is any."""
        ages = _ages(self.wall.year)
        if self.rule is None:
            return True
        return any(True for _ in rrulestr(self._late(ages), dtstart=_moved(self.wall, ages)))

    def at(self, day: date) -> datetime:
        """When it begins on a day: by the offset before the change where clocks skip or repeat that time.

        So RFC 5545 §3.3.5 reads such a time.
        """
        if day == self.wall.date():
            return self.first.astimezone(UTC)
        return _on(day, self.wall).replace(tzinfo=self.zone).astimezone(UTC)

    def _late(self, ages: int) -> str:
        """The rule as it is so many years later, its end by the clock on the wall."""

        def local(found: re.Match[str]) -> str:
            end = datetime.strptime(found[0], STAMP + "Z").replace(tzinfo=UTC)
            wall = end.astimezone(self.zone).replace(tzinfo=None)
            return _moved(wall, ages).strftime(STAMP)

        return UNTIL.sub(local, self.rule or "")


def _on(day: date, moment: datetime) -> datetime:
    """On a day, at the hour of a moment."""
    return moment.replace(year=day.year, month=day.month, day=day.day)


def _ages(year: int) -> int:
    """Years until the same calendar late in time, where a rule that never has a date soon ends."""
    return max(LATE - year, 0) // CYCLE * CYCLE


def _moved(moment: datetime, years: int) -> datetime:
    """The same so many years later; the end of time where that lies beyond."""
    if moment.year + years > MAXYEAR:
        return END
    return moment.replace(year=moment.year + years)
