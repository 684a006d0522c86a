"""What may be asked about the time that volunteers give."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from services.activities.commands.planning import Minutes
from shared.command import (
    Command,
    HappenedOn,
    Reason,
)

SomeHours = Annotated[tuple[UUID, ...], Field(min_length=1, max_length=500)]


class ReportHours(Command):
    """Tell of the time that a volunteer gave on a day."""

    volunteer: UUID
    date: HappenedOn
    minutes: Minutes
    session: UUID | None = None


class ApproveHours(Command):
    """Say that these hours are right."""

    ids: SomeHours


class RejectHours(Command):
    """Say that hours are not right, and why."""

    target: ClassVar[str | None] = "hours"
    missing: ClassVar[str] = "no_such_hours"
    hours: UUID
    reason: Reason


class WithdrawHours(Command):
    """Take back hours that were reported by mistake."""

    target: ClassVar[str | None] = "hours"
    missing: ClassVar[str] = "no_such_hours"
    hours: UUID
    reason: Reason
