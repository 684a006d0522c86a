"""What the activities service tells of shifts: how many are needed at a session, and who takes one."""

from typing import Annotated

from shared.events.activities import Session, TakenBack
from shared.events.event import Event
from shared.events.personal import COUNT, OPAQUE
from shared.events.volunteers import Volunteer
from shared.events.words import ShiftId

Shift = Annotated[ShiftId, OPAQUE]


class ShiftOffered(Event):
    """So many volunteers are needed at a session."""

    shift: Shift
    session: Session
    needed: Annotated[int, COUNT]


class ShiftTaken(Event):
    """A volunteer means to be there."""

    shift: Shift
    volunteer: Volunteer


class ShiftReleased(Event):
    """A volunteer does not mean to be there after all; somebody else may take the shift."""

    shift: Shift
    volunteer: Volunteer


class ShiftWithdrawn(Event):
    """The shift was offered by mistake."""

    shift: Shift
    reason: TakenBack = None
