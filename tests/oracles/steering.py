"""E19: what the steering group does, and who sits in it."""

from datetime import date, timedelta

from shared.events.decisions import (
    DecisionClosed,
    DecisionCloseWithdrawn,
    DecisionRecorded,
    DecisionWithdrawn,
)
from shared.events.governing import SEATS
from shared.events.meetings import MeetingHeld, MeetingWithdrawn
from shared.events.seats import (
    SeatFilled,
    SeatFillWithdrawn,
    SeatVacated,
    SeatVacateWithdrawn,
)
from tests.oracles.reckoning import Figure, Row, Told
from tests.oracles.world import World

LONG_AGO = timedelta(days=30)


def e19(world: World) -> Told:
    """Meetings of the steering group in P; decisions left open, seats filled, own experience."""
    met = [
        Row()
        for fact in world.said(MeetingHeld, body="steering")
        if world.holds(fact.event.on)
        and not world.said(MeetingWithdrawn, meeting=fact.event.meeting)
    ]
    filled = seats(world)
    experienced = [kind for kind in filled if kind.startswith("own_experience")]
    theirs = sum(n for (_, kind), n in SEATS.items() if kind.startswith("own_experience"))
    return Told(
        Figure("count", met),
        {
            "decisions_open": Figure("count", [Row()] * decisions_open(world)),
            "seats_filled": share(len(filled), sum(SEATS.values())),
            "own_experience": share(len(experienced), theirs),
        },
    )


def share(part: int, whole: int) -> Figure:
    """So many of so many."""
    return Figure("share", [Row()] * part, below=whole)


def decisions_open(world: World) -> int:
    """Decided more than 30 days before the period's end, or today, and not carried out by it."""
    return sum(
        world.came - fact.event.decided_on > LONG_AGO and not closed(world, fact.event)
        for fact in world.said(DecisionRecorded)
        if not world.said(DecisionWithdrawn, decision=fact.event.decision)
    )


def closed(world: World, told: DecisionRecorded) -> bool:
    """Whether nothing more is to be done at the period's end, or today."""
    said = world.said((DecisionClosed, DecisionCloseWithdrawn), decision=told.decision)
    last = said[-1].event if said else None
    return isinstance(last, DecisionClosed) and last.on <= world.came


def seats(world: World) -> list[str]:
    """The kinds of the seats that are filled at the period's end."""
    return [
        told.kind
        for fact in world.said(SeatFilled)
        if not world.said(SeatFillWithdrawn, seat=(told := fact.event).seat)
        and told.since <= world.until < vacated(world, told)
    ]


def vacated(world: World, told: SeatFilled) -> date:
    """From which day on it is empty again."""
    said = world.said((SeatVacated, SeatVacateWithdrawn), seat=told.seat)
    last = said[-1].event if said else None
    return last.on if isinstance(last, SeatVacated) else date.max
