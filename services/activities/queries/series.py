"""What is planned, and which sessions its dates have become."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final
from uuid import UUID

from shared.database import Fetches
from shared.recurrence import Series

PLANNED: Final = """
select activity as id, version, kind, site, rrule, starts_at, duration_minutes, skips, ends_on,
    withdrawn
from activity where $1::uuid is null or activity = $1 order by activity
"""
SCHEDULED: Final = """
select session as id, version, day as "on", first_day, starts_at, state, occurrence, moved,
    with_series
from session where activity = $1
order by state <> 'cancelled', occurrence is not null, coalesce(occurrence, first_day)
"""
WITHDRAWN: Final = "select day from occurrence where activity = $1 and withdrawn"
ASSOCIATION_DAY: Final = """
select from session
where kind = 'foreningsdag' and day between $1 and $2
    and (state = 'held' or (state = 'scheduled' and day >= $3))
limit 1
"""


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity, or one that was a mistake, with what its dates follow from."""

    id: UUID
    version: int
    kind: str
    site: str
    rrule: str | None
    starts_at: datetime
    duration_minutes: int
    skips: frozenset[date]
    ends_on: date | None
    withdrawn: bool

    def series(self, zone: tzinfo) -> Series:
        """The dates that its rule gives, whether it takes place on them or not."""
        return Series(self.starts_at, self.rrule, zone)

    def off(self, day: date) -> bool:
        """Whether a date of its series fell out."""
        over = self.ends_on is not None and day > self.ends_on
        return self.withdrawn or over or day in self.skips


@dataclass(frozen=True, slots=True)
class Dated:
    """A session of an activity: scheduled for a date of its series, or made by hand."""

    id: UUID
    version: int
    on: date
    first_day: date
    starts_at: datetime
    state: str
    occurrence: date | None
    moved: bool
    with_series: bool

    @property
    def stands_for(self) -> frozenset[date]:
        """The dates that need no other session; one made by hand leaves no gap where it is moved away."""
        return frozenset({self.occurrence} if self.occurrence else {self.first_day, self.on})


async def planned(db: Fetches, only: UUID | None = None) -> list[Planned]:
    """Every activity that was ever planned, or this one."""
    rows = await db.fetch(PLANNED, only)
    return [Planned(**dict(row) | {"skips": frozenset(row["skips"])}) for row in rows]


async def scheduled(db: Fetches, activity: UUID) -> list[Dated]:
    """The sessions of an activity; of several on one date the last is what became of it."""
    return [Dated(**dict(row)) for row in await db.fetch(SCHEDULED, activity)]


async def withdrawn(db: Fetches, activity: UUID) -> frozenset[date]:
    """The dates of a series whose sessions were a mistake: they become no others."""
    return frozenset([row["day"] for row in await db.fetch(WITHDRAWN, activity)])


async def association_day(db: Fetches, since: date, until: date, today: date) -> bool:
    """Whether an association day was held on one of these days, or is to be; not one that only passed."""
    return bool(await db.fetch(ASSOCIATION_DAY, since, until, today))
