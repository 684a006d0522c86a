"""What may be asked about households."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    Reason,
)
from shared.events.words import HouseholdKind

Others = Annotated[tuple[Annotated[UUID, Field(strict=False)], ...], Field(max_length=30)]


class FormHousehold(Command):
    """Let a person live in a household since a day, with others who are known."""

    person: UUID
    kind: HouseholdKind
    members: Others = ()
    guardian_of: Others = ()
    since: Day = Field(alias="from")


class LeaveHousehold(Command):
    """Tell a person's last day in the household where they live then."""

    person: UUID
    on: Day


class WithdrawHouseholdLeave(Command):
    """Take back that a person left, where that was a mistake."""

    target: ClassVar[str | None] = "household"
    missing: ClassVar[str] = "no_such_household"
    person: UUID
    household: UUID
    reason: Reason


class WithdrawHousehold(Command):
    """Take back a household that was a mistake."""

    target: ClassVar[str | None] = "household"
    missing: ClassVar[str] = "no_such_household"
    person: UUID
    household: UUID
    reason: Reason
