"""E8 and E9, and the referral ladder that they climb: which rung was reached on which day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralConfirmed,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.events.words import LADDER
from tests.oracle import Brute
from tests.oracles.reckoning import Figure, Row, Told, middle, once
from tests.oracles.world import PERSONAL, World

CONTACT, PARTICIPATED = 2, 4


@dataclass(frozen=True, slots=True)
class Made:
    """A referral that stands."""

    who: UUID | None
    on: date
    destination: UUID
    category: str
    """The destination's when the referral was made."""
    initiated_by: str
    days: tuple[date, date | None, date | None, date | None]
    """The day of each rung; a rung that was taken back, or skipped, has none."""

    def reached(self, rung: int, until: date) -> bool:
        """Whether this rung or a higher one was reached by a day."""
        return any(day and day <= until for day in self.days[rung - 1 :])


def made(world: World) -> list[Made]:
    """Every referral that stands, whoever's it is."""
    return world.once(_reckoned)


def _reckoned(world: World) -> Iterator[Made]:
    for fact in world.said(ReferralMade):
        told = fact.event
        if not world.said(ReferralWithdrawn, referral=told.referral):
            yield Made(
                who=world.who(told.person),
                on=told.on,
                destination=told.destination,
                category=world.category_then(told.destination, fact.index),
                initiated_by=told.initiated_by,
                days=(told.on, *(day_of(world, told.referral, rung) for rung in LADDER[1:])),
            )


def day_of(world: Brute, referral: UUID, rung: str) -> date | None:
    """The day on which a rung was reached, unless it was taken back after it was said."""
    said = [
        (fact.index, fact.event.on)
        for fact in world.said((ReferralAdvanced, ReferralConfirmed), referral=referral)
        if rung == getattr(fact.event, "rung", "participated")
    ]
    index, day = max(said, default=(0, None))
    back = world.said(ReferralAdvanceWithdrawn, referral=referral, rung=rung)
    return day if day and not any(fact.index > index for fact in back) else None


def e8(world: World) -> Told:
    """Newcomers on the day of a referral made in P whose rung >= 2, or 4, is reached by P's end."""
    by = ("category", *PERSONAL)
    return Told(
        Figure("count", linked(world, CONTACT), once, by=by),
        {"participated": Figure("count", linked(world, PARTICIPATED), once, by=by)},
    )


def linked(world: World, rung: int) -> list[Row]:
    """No visit needed, every category counts."""
    return [
        Row(it.who, {"category": it.category} | world.coarse(it.who))
        for it in made(world)
        if it.who
        and world.holds(it.on)
        and world.new(it.who, it.on)
        and it.reached(rung, world.until)
    ]


def e9(world: World) -> Told:
    """Days from arrival to the first visit, and from that to the first contact: those in the middle."""
    arrived = [days(world, who, arrived_on(world, who), to) for who, to in first_visits(world)]
    seen = [(who, first_contact(world, who)) for who in world.persons()]
    linked = [days(world, who, world.first_visit(who), to) for who, to in seen]
    return Told(
        Figure("median", [row for row in arrived if row], middle, by=PERSONAL),
        {"to_contact": Figure("median", [row for row in linked if row], middle, by=PERSONAL)},
    )


def first_visits(world: World) -> list[tuple[UUID, date | None]]:
    """Everybody's first visit."""
    return [(who, world.first_visit(who)) for who in world.persons()]


def days(world: World, who: UUID, since: date | None, to: date | None) -> Row | None:
    """How many days lie between, where both are known, the later lies in P, and none is before."""
    if since and to and world.holds(to) and since <= to:
        return Row(who, world.coarse(who), Fraction((to - since).days))
    return None


def arrived_on(world: World, who: UUID) -> date | None:
    """The earliest of their ids'."""
    arrived = (world.told(id_, "arrived_on") for id_ in world.ids(who))
    return min(filter(None, arrived), default=None)


def first_contact(world: World, who: UUID) -> date | None:
    """The first day at rung >= 2: least of contact_made, accompanied, participated over referrals."""
    reached = (day for it in made(world) if it.who == who for day in it.days[1:])
    return min(filter(None, reached), default=None)
