"""The shifts as they are shown; when and where they are, their sessions say."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.shifts import ShiftOffered, ShiftReleased, ShiftTaken, ShiftWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Shift:
    """A shift, and who has taken it."""

    shift: UUID
    version: int
    session: UUID
    needed: int
    taken_by: tuple[UUID, ...]


COLUMNS: Final = """
    shift uuid not null,
    version integer not null,
    session uuid not null,
    needed integer not null,
    taken_by uuid[] not null
"""


def evolve(shift: Shift | None, fact: Recorded) -> Shift | None:
    """The shift after one fact."""
    match fact.event:
        case ShiftOffered(shift=id_, session=session, needed=needed):
            return Shift(id_, fact.version, session, needed, ())
        case ShiftTaken(volunteer=volunteer) if shift:
            taken = (*shift.taken_by, volunteer)
            return replace(shift, version=fact.version, taken_by=taken)
        case ShiftReleased(volunteer=volunteer) if shift:
            left = tuple(one for one in shift.taken_by if one != volunteer)
            return replace(shift, version=fact.version, taken_by=left)
        case ShiftWithdrawn():
            return None
        case _:
            return shift


def _shift(fact: Recorded) -> UUID:
    return fact.envelope.stream


shifts: Final = Projection(
    name="shift",
    version=1,
    columns=COLUMNS,
    row=Shift,
    hears={
        "activities": frozenset({"ShiftOffered", "ShiftTaken", "ShiftReleased", "ShiftWithdrawn"})
    },
    concerns=_shift,
    evolve=evolve,
    history=False,
)
