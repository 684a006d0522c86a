"""What may be asked about target groups."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    Reason,
)
from shared.events.words import TargetGroup


class DefineTargetGroup(Command):
    """Say what those in a group count as, from a day on."""

    code: TargetGroup
    newcomer: bool
    counts_for_grant: bool
    until_support_ends: bool = False
    since: Day = Field(alias="from")


class WithdrawTargetGroupDefinition(Command):
    """Take back a definition that was a mistake."""

    target: ClassVar[str | None] = "definition"
    missing: ClassVar[str] = "no_such_definition"
    definition: UUID
    reason: Reason


class SetTargetGroup(Command):
    """Let a person belong to another group from a day on."""

    person: UUID
    target_group: TargetGroup
    since: Day = Field(alias="from")


class WithdrawTargetGroup(Command):
    """Take back a change of group that was a mistake."""

    target: ClassVar[str | None] = "setting"
    missing: ClassVar[str] = "no_such_setting"
    person: UUID
    setting: UUID
    reason: Reason
