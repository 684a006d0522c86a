"""The meetings of the steering group and the working group."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.meetings import MeetingHeld, MeetingWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Meeting:
    """A group met on a day, and so many were there."""

    meeting: UUID
    body: str
    day: date
    present: int
    decisions: tuple[UUID, ...]


COLUMNS: Final = """
    meeting uuid not null,
    body text not null,
    day date not null,
    present integer not null,
    decisions uuid[] not null
"""


def evolve(meeting: Meeting | None, fact: Recorded) -> Meeting | None:
    """The meeting after one fact."""
    match fact.event:
        case MeetingHeld() as held:
            return Meeting(held.meeting, held.body, held.on, held.present, held.decisions)
        case MeetingWithdrawn():
            return None
        case _:
            return meeting


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


meetings: Final = Projection(
    name="meeting",
    version=1,
    columns=COLUMNS,
    row=Meeting,
    hears={"reporting": frozenset({"MeetingHeld", "MeetingWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
