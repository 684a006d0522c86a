"""E6, E7 and E18: what volunteers give, who they are, and how much hangs on few of them."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal
from uuid import UUID

from shared.events.facilitation import FacilitationLogged, FacilitationWithdrawn
from shared.events.volunteers import (
    HoursApproved,
    HoursRejected,
    HoursReported,
    HoursWithdrawn,
    VolunteerCorrected,
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerWithdrawn,
)
from tests.oracle import local
from tests.oracles.reckoning import Figure, Row, Told, once, total
from tests.oracles.world import World, month

ACTIVE = timedelta(days=59)
STAYED = (90, 180, 365)
SOON, YEAR = 6, 12
MOST = 3


@dataclass(frozen=True, slots=True)
class Gave:
    """Hours that stand, and what was said last of whether they are right."""

    volunteer: UUID
    day: date
    minutes: int
    judged: Literal["approved", "rejected"] | None


def hours(world: World) -> list[Gave]:
    """All hours that stand."""
    return world.once(_hours)


def _hours(world: World) -> Iterator[Gave]:
    for fact in world.said(HoursReported):
        told = fact.event
        if not world.said(HoursWithdrawn, hours=told.hours):
            yield Gave(told.volunteer, told.on, told.minutes, judged(world, told.hours))


def judged(world: World, hours: UUID) -> Literal["approved", "rejected"] | None:
    """The latest judgement: one approval names many hours, a rejection one."""
    latest: Literal["approved", "rejected"] | None = None
    for fact in world.said((HoursApproved, HoursRejected)):
        match fact.event:
            case HoursApproved(hours=ids) if hours in ids:
                latest = "approved"
            case HoursRejected(hours=id_) if id_ == hours:
                latest = "rejected"
    return latest


def approved(world: World) -> list[Gave]:
    """Approved hours with `on` in P."""
    return [it for it in hours(world) if it.judged == "approved" and world.holds(it.day)]


def e6(world: World) -> Told:
    """Approved volunteer hours by facilitation hours, both with `on` in P."""
    given = [Row(None, {"month": month(it.day)}, Fraction(it.minutes)) for it in approved(world)]
    prepared = [
        Row(None, {"month": month(told.on)}, Fraction(told.minutes))
        for fact in world.said(FacilitationLogged)
        if world.holds((told := fact.event).on)
        and not world.said(FacilitationWithdrawn, facilitation=told.facilitation)
    ]
    units = ("hours", "hours")
    return Told(Figure("ratio", given, total, prepared, total, ("month",), units))


@dataclass(frozen=True, slots=True)
class Helper:
    """A volunteer that stands."""

    volunteer: UUID
    joined: date
    left: date | None
    """The last day; None of those who did not leave, or did not after all."""
    reason: str
    known_until: date | None


def helpers(world: World) -> list[Helper]:
    """All volunteers that stand."""
    return world.once(_helpers)


def _helpers(world: World) -> Iterator[Helper]:
    for fact in world.said(VolunteerJoined):
        told = fact.event
        if not world.said(VolunteerWithdrawn, volunteer=told.volunteer):
            joined = told.on or local(fact.recorded_at)
            left, reason = leave(world, told.volunteer)
            yield Helper(told.volunteer, joined, left, reason, known_until(world, told))


def leave(world: World, volunteer: UUID) -> tuple[date | None, str]:
    """The last day and the reason of a leave that stands; told without a day, the day of the telling."""
    said = world.said((VolunteerLeft, VolunteerLeaveWithdrawn), volunteer=volunteer)
    if not said or isinstance(said[-1].event, VolunteerLeaveWithdrawn):
        return None, ""
    return said[-1].event.on or local(said[-1].recorded_at), said[-1].event.reason


def known_until(world: World, told: VolunteerJoined) -> date | None:
    """Until when they mean to stay, as it was put right last."""
    last = told.known_until
    for fact in world.said(VolunteerCorrected, volunteer=told.volunteer):
        last = fact.event.known_until if "known_until" in fact.event.fields else last
    return last


def e7(world: World) -> Told:
    """Active in 60 days; joined, left by reason, still there after so many days."""
    standing = {it.volunteer for it in helpers(world)}
    active = [
        Row(it.volunteer)
        for it in hours(world)
        if it.volunteer in standing
        and it.judged != "rejected"
        and timedelta(0) <= world.came - it.day <= ACTIVE
    ]
    joined = [Row(it.volunteer) for it in helpers(world) if world.holds(it.joined)]
    left = [
        Row(it.volunteer, {"reason": it.reason})
        for it in helpers(world)
        if it.left and world.holds(it.left)
    ]
    beside = {
        "joined": Figure("count", joined, once),
        "left": Figure("count", left, once, by=("reason",)),
        **{f"retained_{days}": retained(world, timedelta(days)) for days in STAYED},
    }
    return Told(Figure("count", active, once), beside)


def retained(world: World, long: timedelta) -> Figure:
    """Of volunteers whose joined day + N lies in P and has come those who had not left by then."""
    there = [
        it
        for it in helpers(world)
        if world.holds(it.joined + long) and it.joined + long <= world.came
    ]
    stayed = [it for it in there if it.left is None or it.left > it.joined + long]
    return Figure(
        "share",
        [Row(it.volunteer) for it in stayed],
        once,
        [Row(it.volunteer) for it in there],
        once,
    )


def e18(world: World) -> Told:
    """Of approved minutes those by volunteers known to stop within six months of P's end, or of today."""
    soon = months_after(world.came, SOON)
    leaving = {it.volunteer for it in helpers(world) if it.known_until and it.known_until <= soon}
    most = busiest(world)
    by_month = [
        (it, Row(None, {"month": month(it.day)}, Fraction(it.minutes))) for it in approved(world)
    ]
    every = [row for _, row in by_month]
    theirs = [row for it, row in by_month if it.volunteer in leaving]
    few = [row for it, row in by_month if it.volunteer in most]
    units = ("hours", "hours")
    return Told(
        Figure("share", theirs, total, every, total, units=units),
        {"top_three": Figure("share", few, total, every, total, units=units)},
    )


def busiest(world: World) -> set[UUID]:
    """The three volunteers with the most minutes in P; of equals the smaller id first."""
    minutes: Counter[UUID] = Counter()
    for it in approved(world):
        minutes[it.volunteer] += it.minutes
    return set(sorted(minutes, key=lambda who: (-minutes[who], who))[:MOST])


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or that month's last."""
    year, at = divmod(day.year * YEAR + day.month - 1 + months, YEAR)
    return date(year, at + 1, min(day.day, monthrange(year, at + 1)[1]))
