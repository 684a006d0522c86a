"""What may be asked about what is planned to happen."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import (
    Command,
    Day,
    PlannedAt,
    Reason,
    Text,
    Title,
)
from shared.events.words import (
    ActivityKind,
    InitiatedBy,
)
from shared.recurrence import daily_at_most

Rule = Annotated[Text, AfterValidator(daily_at_most)]

Minutes = Annotated[int, Field(ge=1, le=24 * 60)]

Capacity = Annotated[int, Field(ge=1, le=10_000)]

Hosts = Annotated[tuple[Text, ...], Field(max_length=50)]
"""Those of the staff who hold it, as their tokens call them."""

Skips = Annotated[tuple[Day, ...], Field(max_length=400)]


class PlanActivity(Command):
    """Plan something that happens once, or again and again by a rule."""

    title: Title
    kind: ActivityKind
    partner: UUID | None = None
    site: Text
    initiated_by: InitiatedBy
    rrule: Rule | None = None
    starts_at: PlannedAt
    duration_minutes: Minutes
    capacity: Capacity | None = None
    hosts: Hosts = ()
    skips: Skips = ()


class _OnActivity(Command):
    """A wish about one activity."""

    target: ClassVar[str | None] = "activity"
    missing: ClassVar[str] = "no_such_activity"
    activity: UUID


class WithdrawActivity(_OnActivity):
    """Take back an activity that was a mistake."""

    reason: Reason


class SkipDate(_OnActivity):
    """Leave one date of a series out; all others stay where they are."""

    date: Day
    reason: Reason | None = None


class WithdrawSkip(_OnActivity):
    """Take back that a date was left out."""

    date: Day
    reason: Reason


class EndActivity(_OnActivity):
    """Tell the last day of a series."""

    on: Day


class WithdrawActivityEnd(_OnActivity):
    """Take back that a series was ended."""

    reason: Reason
