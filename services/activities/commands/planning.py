"""What may be asked about what is planned to happen."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import (
    Command,
    PlannedAt,
    Reason,
    Text,
)
from shared.events.words import (
    ActivityKind,
    InitiatedBy,
)
from shared.recurrence import checked

Rule = Annotated[Text, AfterValidator(checked)]

Minutes = Annotated[int, Field(ge=1, le=24 * 60)]

Capacity = Annotated[int, Field(ge=1, le=10_000)]


class PlanActivity(Command):
    """Plan something that happens once, or again and again by a rule."""

    title: Text
    kind: ActivityKind
    partner: UUID | None = None
    site: Text
    initiated_by: InitiatedBy
    rrule: Rule | None = None
    starts_at: PlannedAt
    duration_minutes: Minutes
    capacity: Capacity | None = None


class WithdrawActivity(Command):
    """Take back an activity that was a mistake."""

    target: ClassVar[str | None] = "activity"
    missing: ClassVar[str] = "no_such_activity"
    activity: UUID
    reason: Reason
