"""What may be asked about parental leaves."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    Reason,
)


class StartParentalLeave(Command):
    """Let a person's parental leave begin; its last day may be known already."""

    person: UUID
    since: Day = Field(alias="from")
    until: Day | None = Field(default=None, alias="to")


class EndParentalLeave(Command):
    """Tell the leave's last day."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    on: Day


class WithdrawParentalLeave(Command):
    """Take back a leave that was a mistake."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    reason: Reason


class WithdrawParentalLeaveEnd(Command):
    """Take back an end that was a mistake: the leave lasts as long as was known before."""

    target: ClassVar[str | None] = "leave"
    missing: ClassVar[str] = "no_such_leave"
    person: UUID
    leave: UUID
    reason: Reason
