"""What is known of one session, and what it lets happen."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal
from uuid import UUID

from shared.command import AHEAD
from shared.decider import Asked, C, Refused
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
    ever_present: frozenset[UUID] = frozenset()
    """Partners who were told of as present, whether or not that was taken back."""
    units: tuple[str, ...] = ()
    activity: UUID | None = None
    occurrence: date | None = None
    with_series: bool = False
    """Whether it was cancelled because its date was taken out of the series."""
    capacity: int | None = None


def evolve(session: Session, fact: Recorded) -> Session:
    """The session after one fact."""
    now = replace(session, version=fact.version)
    match fact.event:
        case SessionScheduled() as told:
            return _as_scheduled(told, fact.version)
        case SessionMoved(on=on, starts_at=starts_at):
            return replace(now, on=on, starts_at=starts_at)
        case SessionHeld(fika=fika, present_partners=present, presenting_units=units):
            ever = session.ever_present.union(present)
            held = replace(now, standing="held", with_series=False, ever_present=ever)
            return replace(held, fika=fika, present=present, units=units)
        case SessionCancelled(with_series=with_series):
            return replace(now, standing="cancelled", with_series=with_series)
        case SessionHoldWithdrawn() | SessionCancelWithdrawn():
            return replace(now, standing="scheduled", with_series=False)
        case SessionWithdrawn():
            return replace(now, standing="unknown")
        case _:
            return session


def _as_scheduled(told: SessionScheduled, version: int) -> Session:
    return Session(
        version=version,
        standing="scheduled",
        site=told.site,
        on=told.on,
        starts_at=told.starts_at,
        activity=told.activity,
        occurrence=told.occurrence,
        capacity=told.capacity,
    )


def refuse_quiet(asked: Asked[C], session: Session) -> None:
    """Nothing happens at a session that is not there, not ours, cancelled, or still to come."""
    if session.standing == "unknown":
        raise Refused("no_such_session", "/session")
    if not asked.works_at(session.site):
        raise Refused("wrong_site")
    if session.standing == "cancelled":
        raise Refused("already_cancelled", "/session")
    refuse_early(asked, session)


def refuse_early(asked: Asked[C], session: Session) -> None:
    """Until the day has come there, by clocks that may differ (DESIGN §12), it has not happened."""
    if session.on > asked.local_day(asked.at + AHEAD, session.site):
        raise Refused("ahead_of_time", "/session")


def refuse_settled(session: Session) -> None:
    """Of what was held or cancelled, nothing is planned any more."""
    if session.standing == "held":
        raise Refused("already_held", "/session")
    if session.standing == "cancelled":
        raise Refused("already_cancelled", "/session")
