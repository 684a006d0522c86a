"""What may be asked about the categories of destinations."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Day, Reason
from shared.events.words import Category


class DefineCategory(Command):
    """Say whether referrals to destinations of a category count for goal 1, from a day on."""

    code: Category
    counts_for_goal_1: bool
    since: Day = Field(alias="from")


class WithdrawCategoryDefinition(Command):
    """Take back a definition that was a mistake."""

    target: ClassVar[str | None] = "definition"
    missing: ClassVar[str] = "no_such_definition"
    definition: UUID
    reason: Reason
