"""The sessions as they are shown."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal
from uuid import UUID

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
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Session:
    """A line of the calendar; `fika` is known once it was held."""

    session: UUID
    version: int
    activity: UUID | None
    kind: str
    site: str
    day: date
    starts_at: datetime
    duration_minutes: int
    state: Literal["scheduled", "held", "cancelled"]
    fika: bool | None


COLUMNS: Final = """
    session uuid not null,
    version integer not null,
    activity uuid,
    kind text not null,
    site text not null,
    day date not null,
    starts_at timestamptz not null,
    duration_minutes integer not null,
    state text not null,
    fika boolean
"""


def evolve(session: Session | None, fact: Recorded) -> Session | None:
    """The line after one fact."""
    match fact.event:
        case SessionScheduled() as told:
            return _scheduled(told, fact.version)
        case SessionWithdrawn():
            return None
        case told if session:
            return _changed(replace(session, version=fact.version), told)
        case _:
            return session


def _scheduled(told: SessionScheduled, version: int) -> Session:
    return Session(
        session=told.session,
        version=version,
        activity=told.activity,
        kind=told.kind,
        site=told.site,
        day=told.on,
        starts_at=told.starts_at,
        duration_minutes=told.duration_minutes,
        state="scheduled",
        fika=None,
    )


def _changed(session: Session, told: Event) -> Session:
    match told:
        case SessionMoved(on=day, starts_at=starts_at):
            return replace(session, day=day, starts_at=starts_at)
        case SessionHeld(fika=fika):
            return replace(session, state="held", fika=fika)
        case SessionCancelled():
            return replace(session, state="cancelled")
        case SessionHoldWithdrawn() | SessionCancelWithdrawn():
            return replace(session, state="scheduled", fika=None)
        case _:
            return session


def _session(fact: Recorded) -> UUID:
    return fact.envelope.stream


sessions: Final = Projection(
    name="session",
    version=1,
    columns=COLUMNS,
    row=Session,
    hears={
        "activities": frozenset(
            {
                "SessionScheduled",
                "SessionMoved",
                "SessionHeld",
                "SessionHoldWithdrawn",
                "SessionCancelled",
                "SessionCancelWithdrawn",
                "SessionWithdrawn",
            }
        )
    },
    concerns=_session,
    evolve=evolve,
    history=False,
)
