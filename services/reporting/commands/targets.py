"""What may be asked about the targets of goals."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Day, Reason
from shared.events.words import Goal, Rung

Target = Annotated[int, Field(ge=1, le=1_000_000)]


class SetGoal(Command):
    """Set a goal's target, and for goal 1 the rung that counts, from a day on; today where none is said."""

    goal: Goal
    aim: Target | None = Field(default=None, alias="target")
    rung: Rung | None = None
    since: Day | None = Field(default=None, alias="from")


class WithdrawGoalSet(Command):
    """Take back a target that was a mistake."""

    target: ClassVar[str | None] = "setting"
    missing: ClassVar[str] = "no_such_setting"
    setting: UUID
    reason: Reason
