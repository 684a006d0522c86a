"""Days by the municipality's calendar, months of them, and when their reviews are due."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

SIGNED_BY: Final = 15
"""By this day of the following month a review is to be complete (a local choice)."""
DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """Local days, both inclusive."""

    since: date
    until: date
    zone: ZoneInfo

    @property
    def begins(self) -> datetime:
        """The first moment of the first."""
        return datetime.combine(self.since, time(), self.zone)

    @property
    def ends(self) -> datetime:
        """The first moment after the last."""
        return datetime.combine(self.until + DAY, time(), self.zone)


def month(of: date, zone: ZoneInfo) -> Days:
    """The calendar month that a day lies in."""
    first = of.replace(day=1)
    return Days(first, (first + 31 * DAY).replace(day=1) - DAY, zone)


def finished(since: datetime, today: date, zone: ZoneInfo) -> Iterator[Days]:
    """Every month that is over, from the one in which something happened first."""
    one = month(since.astimezone(zone).date(), zone)
    while one.until < today:
        yield one
        one = month(one.until + DAY, zone)


def overdue(of: Days, today: date) -> int:
    """Days by which a month's review that is not complete is late; none by its day."""
    return max((today - (of.until + DAY).replace(day=SIGNED_BY)).days, 0)
