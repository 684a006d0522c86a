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
    """A line of the calendar; `fika`, and who was present, are known once it was held.

    `first_day` and `first_start` are what it was scheduled for, `moved` says that it is at another time,
    `with_series` that it was cancelled because its date was left out.
    """

    session: UUID
    version: int
    activity: UUID | None
    kind: str
    site: str
    day: date
    first_day: date
    first_start: datetime
    starts_at: datetime
    duration_minutes: int
    state: Literal["scheduled", "held", "cancelled"]
    fika: bool | None
    present: tuple[UUID, ...]
    units: tuple[str, ...]
    occurrence: date | None
    capacity: int | None
    moved: bool
    with_series: bool
    changed_at: datetime


COLUMNS: Final = """
    session uuid not null,
    version integer not null,
    activity uuid,
    kind text not null,
    site text not null,
    day date not null,
    first_day date not null,
    first_start timestamptz not null,
    starts_at timestamptz not null,
    duration_minutes integer not null,
    state text not null,
    fika boolean,
    present uuid[] not null,
    units text[] not null,
    occurrence date,
    capacity integer,
    moved boolean not null,
    with_series boolean not null,
    changed_at timestamptz not null
"""


def evolve(session: Session | None, fact: Recorded) -> Session | None:
    """The line after one fact."""
    match fact.event:
        case SessionScheduled() as told:
            return _scheduled(told, fact)
        case SessionWithdrawn():
            return None
        case told if session:
            now = replace(session, version=fact.version, changed_at=fact.recorded_at)
            return _changed(now, told)
        case _:
            return session


def _scheduled(told: SessionScheduled, fact: Recorded) -> Session:
    return Session(
        session=told.session,
        version=fact.version,
        activity=told.activity,
        kind=told.kind,
        site=told.site,
        day=told.on,
        first_day=told.on,
        first_start=told.starts_at,
        starts_at=told.starts_at,
        duration_minutes=told.duration_minutes,
        state="scheduled",
        fika=None,
        present=(),
        units=(),
        occurrence=told.occurrence,
        capacity=told.capacity,
        moved=False,
        with_series=False,
        changed_at=fact.recorded_at,
    )


def _changed(session: Session, told: Event) -> Session:
    match told:
        case SessionMoved(on=day, starts_at=starts_at):
            moved = starts_at != session.first_start
            return replace(session, day=day, starts_at=starts_at, moved=moved)
        case SessionHeld(fika=fika, present_partners=present, presenting_units=units):
            held = replace(session, state="held", with_series=False)
            return replace(held, fika=fika, present=present, units=units)
        case SessionCancelled(with_series=with_series):
            return replace(session, state="cancelled", with_series=with_series)
        case SessionHoldWithdrawn() | SessionCancelWithdrawn():
            as_before = replace(session, state="scheduled", fika=None, with_series=False)
            return replace(as_before, present=(), units=())
        case _:
            return session


def _session(fact: Recorded) -> UUID:
    return fact.envelope.stream


sessions: Final = Projection(
    name="session",
    version=5,
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
