"""When something takes place: scheduled, moved, held, cancelled, or recorded by mistake."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal, assert_never
from uuid import UUID

from services.activities.commands.sessions import (
    CancelSession,
    HoldSession,
    MoveSession,
    ScheduleSession,
    WithdrawSession,
    WithdrawSessionCancel,
    WithdrawSessionHold,
)
from services.activities.deciders.activities import activities
from services.activities.deciders.partners import partners
from shared.command import AHEAD
from shared.decider import Accepted, Asked, C, Decider, Refused, Seen
from shared.events.activities import (
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionHoldWithdrawn,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event

OnSession = (
    MoveSession
    | HoldSession
    | WithdrawSessionHold
    | CancelSession
    | WithdrawSessionCancel
    | WithdrawSession
)
SessionCommand = ScheduleSession | OnSession


@dataclass(frozen=True, slots=True)
class Session:
    """What is known of one session; where and when it is stays known when it was taken back."""

    version: int = 0
    standing: Literal["unknown", "scheduled", "held", "cancelled"] = "unknown"
    site: str = ""
    on: date = date.max
    starts_at: datetime | None = None
    fika: bool = False
    present: tuple[UUID, ...] = ()
    activity: UUID | None = None


def evolve(session: Session, fact: Recorded) -> Session:
    """The session after one fact."""
    now = replace(session, version=fact.version)
    match fact.event:
        case SessionScheduled(site=site, on=on, starts_at=starts_at, activity=activity):
            return Session(fact.version, "scheduled", site, on, starts_at, activity=activity)
        case SessionMoved(on=on, starts_at=starts_at):
            return replace(now, on=on, starts_at=starts_at)
        case SessionHeld(fika=fika, present_partners=present):
            return replace(now, standing="held", fika=fika, present=present)
        case SessionCancelled():
            return replace(now, standing="cancelled")
        case SessionHoldWithdrawn() | SessionCancelWithdrawn():
            return replace(now, standing="scheduled")
        case SessionWithdrawn():
            return replace(now, standing="unknown")
        case _:
            return session


def decide(asked: Asked[SessionCommand], session: Session, seen: Seen) -> Accepted:
    """What follows from a wish about a session."""
    match asked.command:
        case ScheduleSession() as wish:
            return Accepted((_scheduled(wish, asked, seen),), asked.key, 1)
        case _ if session.standing == "unknown":
            raise Refused("no_such_session", "/session")
        case _ if not asked.works_at(session.site):
            raise Refused("wrong_site")
        case wish:
            events = _follows(wish, asked, session, seen)
            return Accepted(events, asked.thing, session.version + bool(events))


def _scheduled(wish: ScheduleSession, asked: Asked[SessionCommand], seen: Seen) -> SessionScheduled:
    if wish.activity and seen.of(activities, wish.activity).site is None:
        raise Refused("no_such_activity", "/activity")
    on = asked.local_day(wish.starts_at, wish.site)
    return SessionScheduled(session=asked.key, on=on, **dict(wish))


def _follows(
    wish: OnSession, asked: Asked[SessionCommand], session: Session, seen: Seen
) -> tuple[Event, ...]:
    match wish:
        case MoveSession(starts_at=starts_at):
            return _moved(starts_at, asked, session)
        case HoldSession():
            return _held(wish, asked, session, seen)
        case CancelSession(reason=reason):
            _refuse_settled(session)
            return (SessionCancelled(session=asked.thing, reason=reason),)
        case WithdrawSessionHold() if session.standing != "held":
            raise Refused("not_held", "/session")
        case WithdrawSessionHold(reason=reason):
            return (SessionHoldWithdrawn(session=asked.thing, reason=reason),)
        case WithdrawSessionCancel() if session.standing != "cancelled":
            raise Refused("not_cancelled", "/session")
        case WithdrawSessionCancel(reason=reason):
            return (SessionCancelWithdrawn(session=asked.thing, reason=reason),)
        case WithdrawSession(reason=reason):
            return (SessionWithdrawn(session=asked.thing, reason=reason),)
        case _:
            assert_never(wish)


def _moved(
    starts_at: datetime, asked: Asked[SessionCommand], session: Session
) -> tuple[SessionMoved, ...]:
    _refuse_settled(session)
    if starts_at == session.starts_at:
        return ()
    on = asked.local_day(starts_at, session.site)
    return (SessionMoved(session=asked.thing, on=on, starts_at=starts_at),)


def _held(
    wish: HoldSession, asked: Asked[SessionCommand], session: Session, seen: Seen
) -> tuple[SessionHeld, ...]:
    """Held once its day has come; the same told again changes nothing."""
    for place, partner in enumerate(wish.present_partners):
        if not seen.of(partners, partner).agreed:
            raise Refused("no_such_partner", f"/present_partners/{place}")
    present = tuple(dict.fromkeys(wish.present_partners))
    if (session.standing, session.fika, session.present) == ("held", wish.fika, present):
        return ()
    _refuse_settled(session)
    _refuse_early(asked, session)
    return (SessionHeld(session=asked.thing, fika=wish.fika, present_partners=present),)


def refuse_quiet(asked: Asked[C], session: Session) -> None:
    """Nothing happens at a session that is not there, not ours, cancelled, or still to come."""
    if session.standing == "unknown":
        raise Refused("no_such_session", "/session")
    if not asked.works_at(session.site):
        raise Refused("wrong_site")
    if session.standing == "cancelled":
        raise Refused("already_cancelled", "/session")
    _refuse_early(asked, session)


def _refuse_early(asked: Asked[C], session: Session) -> None:
    """Until the day has come there, by clocks that may differ (DESIGN §12), it has not happened."""
    if session.on > asked.local_day(asked.at + AHEAD, session.site):
        raise Refused("ahead_of_time", "/session")


def _refuse_settled(session: Session) -> None:
    if session.standing == "held":
        raise Refused("already_held", "/session")
    if session.standing == "cancelled":
        raise Refused("already_cancelled", "/session")


def _reads(asked: Asked[SessionCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case ScheduleSession(activity=UUID() as activity):
            return (activity,)
        case HoldSession(present_partners=present):
            return present
        case _:
            return ()


sessions: Final[Decider[SessionCommand, Session]] = Decider(
    initial=Session(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
