"""What reporting tells of the meetings of the steering group and the working group."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import BodyDecisionId, Group, MeetingId
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, Sealed, sealed


class MeetingHeld(Event):
    """A group met on a day, so many were there, and these decisions were taken or followed up."""

    meeting: Annotated[MeetingId, OPAQUE]
    body: Annotated[Group, CODE]
    on: Annotated[date, WHEN]
    present: Annotated[int, COUNT]
    decisions: Annotated[tuple[BodyDecisionId, ...], OPAQUE] = ()


class MeetingWithdrawn(Event):
    """The meeting was told of by mistake."""

    meeting: Annotated[MeetingId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "meeting", "why a record was taken back")] = None
