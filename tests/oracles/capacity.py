"""E5: how much reception there is, reckoned minute by minute."""

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
    """A site's day with somebody there; where openings differ on the zone, the alphabetically first holds."""

    site: str
    day: date
    openings: list[OpeningHeld]

    def lasted(self, host: str | None = None) -> set[datetime]:
        """Every minute that somebody was there, or this host, each once."""
        return {
            it.opens_at + n * MINUTE
            for it in self.openings
            if host in {None, *it.hosts}
            for n in range((it.closes_at - it.opens_at) // MINUTE)
        }

    def minutes(self) -> Fraction:
        """How long it was."""
        return Fraction(len(self.lasted()))

    def host_minutes(self) -> Fraction:
        """The same for each host, together."""
        hosts = {host for it in self.openings for host in it.hosts}
        return Fraction(sum(len(self.lasted(host)) for host in hosts))

    def outside_office_hours(self) -> Fraction:
        """Minutes outside Monday-Friday 08:00-17:00 local time, each looked at by itself."""
        zone = ZoneInfo(min(it.zone or STOCKHOLM.key for it in self.openings))
        return Fraction(sum(is_outside(moment.astimezone(zone)) for moment in self.lasted()))


def is_outside(moment: datetime) -> bool:
    """Whether nobody sits in an office then; a holiday is a weekday."""
    return moment.isoweekday() in WEEKEND or moment.hour not in OFFICE_HOURS


def hosted(world: World) -> list[Open]:
    """By site and day, openings that stand, are not closed, have a host, of a day in P that is <= today."""
    found: dict[tuple[str, date], Open] = {}
    for fact in world.said(OpeningHeld):
        told, of = fact.event, {"opening": fact.event.opening}
        decided = world.said((OpeningClosed, OpeningCloseWithdrawn), **of)
        closed = decided and isinstance(decided[-1].event, OpeningClosed)
        stands = not closed and not world.said(OpeningWithdrawn, **of)
        if stands and told.hosts and world.holds(told.on) and told.on <= world.today:
            there = found.setdefault((told.site, told.on), Open(told.site, told.on, []))
            there.openings.append(told)
    return [*found.values()]


def e5(world: World) -> Told:
    """Supports in P, as E0 has them, by host hours: each host's hours, of those that passed once once."""
    by = ("site", "month")
    helped = [
        Row(None, {"site": it.site, "month": month(it.day)})
        for it in came(world)
        for _ in it.supports
    ]
    opened = [({"site": it.site, "month": month(it.day)}, it) for it in hosted(world)]
    hosts = [Row(None, of, it.host_minutes()) for of, it in opened]
    late = [Row(None, of, it.outside_office_hours()) for of, it in opened]
    every = [Row(None, of, it.minutes()) for of, it in opened]
    outside = Figure("share", late, total, every, total, by, ("hours", "hours"))
    return Told(
        Figure("ratio", helped, below=hosts, counted_below=total, by=by, units=(None, "hours")),
        {"outside_office_hours": outside},
    )
