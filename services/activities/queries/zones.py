"""A time zone as calendars that know no zones by name are told of it (RFC 5545 §3.6.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Component, Timezone, TimezoneDaylight, TimezoneStandard, vRecur

DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class Change:
    """A change of clocks: when, by the clock that still runs, from which offset to which."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str

    @property
    def rule(self) -> tuple[int, int, str, timedelta, timedelta]:
        """What is alike in every year in which clocks change by one rule: the last Sunday of March, say."""
        last = (self.at + timedelta(days=WEEK)).month != self.at.month
        which = -1 if last else (self.at.day - 1) // WEEK + 1
        hour = f"{self.at:%H%M%S}"
        return self.at.month, which, DAYS[self.at.weekday()] + hour, self.before, self.after


@lru_cache
def told(zone: ZoneInfo, first: int, last: int) -> Timezone:
    """The zone from the year before the first to the last: by yearly rules where clocks change by such.

    Outlook reads no lists of dates there; a zone without rules is told by one all the same.
    """
    changes = [it for year in range(first - 1, last + 1) for it in _changes(zone, year)]
    rules = {change.rule for change in changes}
    if len(rules) * (last - first + 2) != len(changes):
        return Timezone.from_tzinfo(zone, zone.key, date(first - 1, 1, 1), date(last + 1, 1, 1))
    timezone = Timezone()
    timezone.add("TZID", zone.key)
    firsts = {change.rule: change for change in reversed(changes)}
    for change in firsts.values() or [_still(zone, first)]:
        timezone.add_component(_observance(change, repeats=bool(firsts)))
    return timezone


def _changes(zone: ZoneInfo, year: int) -> Iterator[Change]:
    """The changes of clocks in a year, to the hour."""
    day, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while day < end:
        if _offset(day, zone) != _offset(day + DAY, zone):
            yield from _changes_on(day, zone)
        day += DAY


def _changes_on(day: datetime, zone: ZoneInfo) -> Iterator[Change]:
    for hours in range(24):
        moment = day + hours * HOUR
        before, after = _offset(moment, zone), _offset(moment + HOUR, zone)
        if before != after:
            later = moment + HOUR
            at = (later + before).replace(tzinfo=None)
            yield Change(at, before, after, later.astimezone(zone).tzname() or zone.key)


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()


def _still(zone: ZoneInfo, year: int) -> Change:
    """Of a zone in which clocks never change: as if they had, to what they were."""
    now = datetime(year - 1, 1, 1, tzinfo=zone)
    offset = _offset(now, zone)
    return Change(now.replace(tzinfo=None), offset, offset, now.tzname() or zone.key)


def _observance(change: Change, *, repeats: bool) -> Component:
    ahead = change.after > change.before
    observance = TimezoneDaylight() if ahead else TimezoneStandard()
    observance.add("DTSTART", change.at)
    if repeats:
        month, which, day, *_ = change.rule
        rule = {"FREQ": "YEARLY", "BYMONTH": month, "BYDAY": f"{which}{day[:2]}"}
        observance.add("RRULE", vRecur(rule))
    observance.add("TZOFFSETFROM", change.before)
    observance.add("TZOFFSETTO", change.after)
    observance.add("TZNAME", change.name)
    return observance
