"""What happens at the meeting place, and what of it was held."""

from dataclasses import dataclass, replace
from datetime import date
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
    """One session, on its local date; only one that was held has had fika, and partners present."""

    session: UUID
    kind: str
    site: str
    day: date
    standing: Standing = "scheduled"
    fika: bool = False
    present_partners: tuple[UUID, ...] = ()

    def scheduled(self) -> "Session":
        """The same, neither held nor cancelled."""
        return Session(self.session, self.kind, self.site, self.day)


COLUMNS: Final = """
    session uuid not null,
    kind text not null,
    site text not null,
    day date not null,
    standing text not null,
    fika boolean not null,
    present_partners uuid[] not null
"""


def evolve(session: Session | None, fact: Recorded) -> Session | None:
    """The session after one fact."""
    match fact.event:
        case SessionScheduled() as told:
            return Session(told.session, told.kind, told.site, told.on)
        case SessionMoved(on=day) if session:
            return replace(session, day=day)
        case SessionHeld(fika=fika, present_partners=partners) if session:
            return replace(session, standing="held", fika=fika, present_partners=partners)
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
)
