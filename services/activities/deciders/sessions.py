"""When something takes place: scheduled, moved, held, cancelled, or recorded by mistake."""

from datetime import datetime
from typing import Final, assert_never
from uuid import UUID

from services.activities.commands.sessions import (
    CancelSession,
    FollowSeries,
    HoldSession,
    MoveSession,
    ScheduleSession,
    WithdrawSession,
    WithdrawSessionCancel,
    WithdrawSessionHold,
)
from services.activities.deciders.activities import Activity, activities
from services.activities.deciders.occurrences import refuse_off
from services.activities.deciders.one_session import Session, evolve, refuse_early, refuse_settled
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.activities import (
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionHoldWithdrawn,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event

OnSession = (
    MoveSession
    | HoldSession
    | WithdrawSessionHold
    | CancelSession
    | WithdrawSessionCancel
    | WithdrawSession
)
SessionCommand = ScheduleSession | OnSession | FollowSeries


def decide(asked: Asked[SessionCommand], session: Session, seen: Seen) -> Accepted:
    """What follows from a wish about a session."""
    match asked.command:
        case ScheduleSession() as wish:
            return Accepted((_scheduled(wish, asked, seen),), asked.key, 1)
        case _ if session.standing == "unknown":
            raise Refused("no_such_session", "/session")
        case _ if not asked.works_at(session.site):
            raise Refused("wrong_site")
        case FollowSeries():
            events = _followed(asked, session, seen)
            return Accepted(events, asked.thing, session.version + bool(events))
        case wish:
            events = _follows(wish, asked, session, seen)
            return Accepted(events, asked.thing, session.version + bool(events))


def _scheduled(wish: ScheduleSession, asked: Asked[SessionCommand], seen: Seen) -> SessionScheduled:
    """What is not told of capacity and hosts is as the activity has it."""
    activity = seen.of(activities, wish.activity) if wish.activity else Activity()
    if wish.activity and activity.site is None:
        raise Refused("no_such_activity", "/activity")
    if wish.occurrence:
        refuse_off(wish.occurrence, wish.activity, asked, activity)
    told = dict(wish) | {
        "session": asked.key,
        "on": asked.local_day(wish.starts_at, wish.site),
        "hosts": wish.hosts or activity.hosts,
        "capacity": wish.capacity or activity.capacity,
    }
    return SessionScheduled(**told)


def _follows(
    wish: OnSession, asked: Asked[SessionCommand], session: Session, seen: Seen
) -> tuple[Event, ...]:
    match wish:
        case MoveSession(starts_at=starts_at):
            return _moved(starts_at, asked, session)
        case HoldSession():
            return _held(wish, asked, session, seen)
        case CancelSession(reason=reason):
            refuse_settled(session)
            return (SessionCancelled(session=asked.thing, reason=reason),)
        case WithdrawSessionHold() if session.standing != "held":
            raise Refused("not_held", "/session")
        case WithdrawSessionHold(reason=reason):
            back = SessionHoldWithdrawn(session=asked.thing, reason=reason)
            off = SessionCancelled(session=asked.thing, with_series=True)
            return (back, off) if _is_off(session, seen) else (back,)
        case WithdrawSessionCancel() if session.standing != "cancelled":
            raise Refused("not_cancelled", "/session")
        case WithdrawSessionCancel() if session.with_series and _is_off(session, seen):
            raise Refused("date_skipped", "/session")
        case WithdrawSessionCancel(reason=reason):
            return (SessionCancelWithdrawn(session=asked.thing, reason=reason),)
        case WithdrawSession(reason=reason):
            return (SessionWithdrawn(session=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _followed(asked: Asked[SessionCommand], session: Session, seen: Seen) -> tuple[Event, ...]:
    """Off and on with its date; what was held, or lies behind, stays as it is told."""
    if session.on < asked.local_day(asked.at, session.site):
        return ()
    off = _is_off(session, seen)
    if off and session.standing == "scheduled":
        return (SessionCancelled(session=asked.thing, with_series=True),)
    if not off and session.with_series:
        return (SessionCancelWithdrawn(session=asked.thing),)
    return ()


def _is_off(session: Session, seen: Seen) -> bool:
    """Whether the date of its series that it stands for fell out."""
    of, day = session.activity, session.occurrence
    return of is not None and day is not None and seen.of(activities, of).off(day)


def _moved(
    starts_at: datetime, asked: Asked[SessionCommand], session: Session
) -> tuple[SessionMoved, ...]:
    refuse_settled(session)
    if starts_at == session.starts_at:
        return ()
    on = asked.local_day(starts_at, session.site)
    return (SessionMoved(session=asked.thing, on=on, starts_at=starts_at),)


def _held(
    wish: HoldSession, asked: Asked[SessionCommand], session: Session, seen: Seen
) -> tuple[SessionHeld, ...]:
    """Held once its day has come, though its date fell out; the same told again changes nothing."""
    present = _present(wish.present_partners, session, seen)
    units = tuple(dict.fromkeys(wish.presenting_units))
    told = _present(session.present, session, seen)
    before = (session.standing, session.fika, told, session.units)
    if before == ("held", wish.fika, present, units):
        return ()
    if not session.with_series:
        refuse_settled(session)
    refuse_early(asked, session)
    held = SessionHeld(
        session=asked.thing, fika=wish.fika, present_partners=present, presenting_units=units
    )
    return (held,)


def _present(told: tuple[UUID, ...], session: Session, seen: Seen) -> tuple[UUID, ...]:
    """These partners, once each; who was told of before and was a mistake since was never there."""
    agreed = {it for it in told if seen.of(partners, it).agreed}
    for place, partner in enumerate(told):
        if partner not in agreed | session.ever_present:
            raise Refused("no_such_partner", f"/present_partners/{place}")
    return tuple(dict.fromkeys(it for it in told if it in agreed))


def _reads(asked: Asked[SessionCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case ScheduleSession(activity=UUID() as activity):
            return (activity,)
        case HoldSession(present_partners=present):
            return present
        case _:
            return ()


sessions: Final[Decider[SessionCommand, Session]] = Decider(
    initial=Session(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda it: (*it.present, *((it.activity,) if it.activity else ())),
)
