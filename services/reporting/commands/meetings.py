"""What may be asked about the meetings of the two groups."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Count, HappenedOn, Reason
from shared.events.governing import Group

Decisions = Annotated[tuple[UUID, ...], Field(max_length=50)]


class RecordMeeting(Command):
    """Tell that a group met, how many were there, and which of its decisions were before it."""

    body: Group
    on: HappenedOn
    present: Count
    decisions: Decisions = ()


class WithdrawMeeting(Command):
    """Take back a meeting that was told of by mistake."""

    target: ClassVar[str | None] = "meeting"
    missing: ClassVar[str] = "no_such_meeting"
    meeting: UUID
    reason: Reason
