"""What happens at the meeting place, and what of it was held."""

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
from shared.projection import Projection

Standing = Literal["scheduled", "held", "cancelled"]


@dataclass(frozen=True, slots=True)
class Session:
    """One session, on its local date; only one that was held has had fika, partners and units."""

    session: UUID
    kind: str
    site: str
    day: date
    starts_at: datetime
    duration_minutes: int
    activity: UUID | None
    standing: Standing = "scheduled"
    fika: bool = False
    present_partners: tuple[UUID, ...] = ()
    presenting_units: tuple[str, ...] = ()

    def scheduled(self) -> "Session":
        """The same, neither held nor cancelled."""
        return replace(
            self, standing="scheduled", fika=False, present_partners=(), presenting_units=()
        )


COLUMNS: Final = """
    session uuid not null,
    kind text not null,
    site text not null,
    day date not null,
    starts_at timestamptz not null,
    duration_minutes integer not null,
    activity uuid,
    standing text not null,
    fika boolean not null,
    present_partners uuid[] not null,
    presenting_units text[] not null
"""
INDEXES: Final = ("(day) where standing = 'held'",)
"""A way in for what was held on the days of a month, and for the first of all days."""


def evolve(session: Session | None, fact: Recorded) -> Session | None:
    """The session after one fact."""
    match fact.event:
        case SessionScheduled() as told:
            return Session(
                told.session,
                told.kind,
                told.site,
                told.on,
                told.starts_at,
                told.duration_minutes,
                told.activity,
            )
        case SessionMoved(on=day, starts_at=moment) if session:
            return replace(session, day=day, starts_at=moment)
        case SessionHeld() as told if session:
            return replace(
                session,
                standing="held",
                fika=told.fika,
                present_partners=told.present_partners,
                presenting_units=told.presenting_units,
            )
        case SessionCancelled() if session:
            return replace(session.scheduled(), standing="cancelled")
        case SessionHoldWithdrawn() | SessionCancelWithdrawn() if session:
            return session.scheduled()
        case SessionWithdrawn():
            return None
        case _:
            return session


def _session(fact: Recorded) -> UUID:
    return fact.envelope.thing


sessions: Final = Projection(
    name="session",
    version=3,
    columns=COLUMNS,
    indexes=INDEXES,
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
)
