"""Who helps at a session: shifts that are offered, taken, released and swapped."""

from dataclasses import dataclass, replace
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.shifts import (
    OfferShift,
    ReleaseShift,
    SwapShift,
    TakeShift,
    WithdrawShift,
)
from services.activities.deciders.sessions import sessions
from services.activities.deciders.volunteers import volunteers
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.shifts import ShiftOffered, ShiftReleased, ShiftTaken, ShiftWithdrawn

OnShift = TakeShift | ReleaseShift | SwapShift | WithdrawShift
ShiftCommand = OfferShift | OnShift


@dataclass(frozen=True, slots=True)
class Shift:
    """What is known of one shift."""

    version: int = 0
    session: UUID | None = None
    """Where it is; None where nobody offered it, or it was taken back."""
    needed: int = 0
    taken_by: tuple[UUID, ...] = ()


def evolve(shift: Shift, fact: Recorded) -> Shift:
    """The shift after one fact."""
    match fact.event:
        case ShiftOffered(session=session, needed=needed):
            return Shift(fact.version, session, needed)
        case ShiftTaken(volunteer=volunteer):
            taken = (*shift.taken_by, volunteer)
            return replace(shift, version=fact.version, taken_by=taken)
        case ShiftReleased(volunteer=volunteer):
            left = tuple(one for one in shift.taken_by if one != volunteer)
            return replace(shift, version=fact.version, taken_by=left)
        case ShiftWithdrawn():
            return Shift(fact.version)
        case _:
            return shift


def decide(asked: Asked[ShiftCommand], shift: Shift, seen: Seen) -> Accepted:
    """What follows from a wish about a shift."""
    match asked.command:
        case OfferShift(session=session, needed=needed):
            _refuse_idle(asked, session, seen, "/session")
            offered = ShiftOffered(shift=asked.key, session=session, needed=needed)
            return Accepted((offered,), asked.key, 1)
        case wish:
            events = _follows(wish, asked, shift, seen)
            return Accepted(events, asked.thing, shift.version + bool(events))


def _follows(
    wish: OnShift, asked: Asked[ShiftCommand], shift: Shift, seen: Seen
) -> tuple[Event, ...]:
    if shift.session is None:
        raise Refused("no_such_shift", "/shift")
    if not asked.works_at(seen.of(sessions, shift.session).site):
        raise Refused("wrong_site")
    match wish:
        case TakeShift(volunteer=volunteer):
            asked.refuse_others(volunteer)
            return _taken(volunteer, asked, shift, seen)
        case ReleaseShift(volunteer=volunteer):
            asked.refuse_others(volunteer)
            return (_released(volunteer, "/volunteer", asked, shift, seen),)
        case SwapShift():
            return _swapped(wish, asked, shift, seen)
        case WithdrawShift(reason=reason):
            return (ShiftWithdrawn(shift=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _taken(
    volunteer: UUID, asked: Asked[ShiftCommand], shift: Shift, seen: Seen
) -> tuple[Event, ...]:
    """Taken once by each, and by no more than are needed; the same told again changes nothing."""
    assert shift.session is not None  # noqa: S101 - narrows the type
    if volunteer in shift.taken_by:
        return ()
    _refuse_idle(asked, shift.session, seen, "/shift")
    seen.of(volunteers, volunteer).refuse_inactive("/volunteer")
    if len(shift.taken_by) >= shift.needed:
        raise Refused("shift_full", "/shift")
    return (ShiftTaken(shift=asked.thing, volunteer=volunteer),)


def _released(
    volunteer: UUID, pointer: str, asked: Asked[ShiftCommand], shift: Shift, seen: Seen
) -> ShiftReleased:
    if volunteer in shift.taken_by:
        return ShiftReleased(shift=asked.thing, volunteer=volunteer)
    if seen.of(volunteers, volunteer).standing == "unknown":
        raise Refused("no_such_volunteer", pointer)
    raise Refused("not_on_shift", pointer)


def _swapped(
    wish: SwapShift, asked: Asked[ShiftCommand], shift: Shift, seen: Seen
) -> tuple[Event, ...]:
    """Nobody else can take the place in between: both are parts of one version."""
    assert shift.session is not None  # noqa: S101 - narrows the type
    released = _released(wish.giver, "/from", asked, shift, seen)
    if wish.taker in shift.taken_by:
        raise Refused("already_on_shift", "/to")
    _refuse_idle(asked, shift.session, seen, "/shift")
    seen.of(volunteers, wish.taker).refuse_inactive("/to")
    return (released, ShiftTaken(shift=asked.thing, volunteer=wish.taker))


def _refuse_idle(asked: Asked[ShiftCommand], session: UUID, seen: Seen, pointer: str) -> None:
    """Nobody is needed at a session that is not there, not ours, cancelled, held, or of a day gone by."""
    known = seen.of(sessions, session)
    if known.standing == "unknown":
        raise Refused("no_such_session", pointer)
    if not asked.works_at(known.site):
        raise Refused("wrong_site")
    if known.standing == "cancelled":
        raise Refused("already_cancelled", pointer)
    if known.standing == "held":
        raise Refused("already_held", pointer)
    if known.on < asked.asked_on:
        raise Refused("session_over", pointer)


def _reads(asked: Asked[ShiftCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case OfferShift(session=session):
            return (session,)
        case TakeShift(volunteer=volunteer) | ReleaseShift(volunteer=volunteer):
            return (volunteer,)
        case SwapShift(giver=giver, taker=taker):
            return (giver, taker)
        case _:
            return ()


def _reads_then(shift: Shift) -> tuple[UUID, ...]:
    return (shift.session,) if shift.session else ()


shifts: Final[Decider[ShiftCommand, Shift]] = Decider(
    initial=Shift(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
