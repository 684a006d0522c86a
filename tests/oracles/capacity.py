"""E5: how much reception there is, reckoned minute by minute."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from shared.events.openings import (
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from tests.oracle import STOCKHOLM
from tests.oracles.coming import came
from tests.oracles.reckoning import Figure, Row, Told, total
from tests.oracles.world import World, month

MINUTE = timedelta(minutes=1)
OFFICE_HOURS = range(8, 17)
WEEKEND = (6, 7)


@dataclass(frozen=True, slots=True)
class Open:
    """An opening with somebody there."""

    site: str
    day: date
    opens_at: datetime
    closes_at: datetime
    hosts: int
    zone: ZoneInfo

    @property
    def minutes(self) -> Fraction:
        """How long it was."""
        return Fraction((self.closes_at - self.opens_at) / MINUTE)

    def outside_office_hours(self) -> Fraction:
        """Minutes outside Monday-Friday 08:00-17:00 local time, each looked at by itself."""
        moments = (self.opens_at + n * MINUTE for n in range(int(self.minutes)))
        return Fraction(sum(is_outside(moment.astimezone(self.zone)) for moment in moments))


def is_outside(moment: datetime) -> bool:
    """Whether nobody sits in an office then; a holiday is a weekday."""
    return moment.isoweekday() in WEEKEND or moment.hour not in OFFICE_HOURS


def hosted(world: World) -> Iterator[Open]:
    """Openings that stand, are not closed, have a host, and whose day is in P and <= today."""
    for fact in world.said(OpeningHeld):
        told, of = fact.event, {"opening": fact.event.opening}
        decided = world.said((OpeningClosed, OpeningCloseWithdrawn), **of)
        closed = decided and isinstance(decided[-1].event, OpeningClosed)
        stands = not closed and not world.said(OpeningWithdrawn, **of)
        if stands and told.hosts and world.holds(told.on) and told.on <= world.today:
            zone = ZoneInfo(told.zone) if told.zone else STOCKHOLM
            yield Open(told.site, told.on, told.opens_at, told.closes_at, len(told.hosts), zone)


def e5(world: World) -> Told:
    """Supports in P, as E0 has them, by host hours: hours x number of hosts."""
    by = ("site", "month")
    helped = [
        Row(None, {"site": it.site, "month": month(it.day)})
        for it in came(world)
        for _ in it.supports
    ]
    opened = [({"site": it.site, "month": month(it.day)}, it) for it in hosted(world)]
    hosts = [Row(None, of, it.minutes * it.hosts) for of, it in opened]
    late = [Row(None, of, it.outside_office_hours()) for of, it in opened]
    every = [Row(None, of, it.minutes) for of, it in opened]
    outside = Figure("share", late, total, every, total, by, ("hours", "hours"))
    return Told(
        Figure("ratio", helped, below=hosts, counted_below=total, by=by, units=(None, "hours")),
        {"outside_office_hours": outside},
    )
