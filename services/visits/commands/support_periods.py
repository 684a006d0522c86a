"""What may be asked about support periods."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    Reason,
)
from shared.events.words import HouseholdKind

Years = Annotated[int, Field(ge=1, le=20)]


class SetSupportPeriod(Command):
    """Say from when until when a person is supported; without an end, as long as is usual."""

    person: UUID
    since: Day = Field(alias="from")
    until: Day | None = Field(default=None, alias="to")
    reason: Reason | None = None


class WithdrawSupportPeriod(Command):
    """Take back a support period that was a mistake."""

    target: ClassVar[str | None] = "period"
    missing: ClassVar[str] = "no_such_period"
    person: UUID
    period: UUID
    reason: Reason


class DefineSupportLength(Command):
    """Say how long support usually lasts that begins on a day or later."""

    kind: HouseholdKind
    years: Years
    since: Day = Field(alias="from")


class WithdrawSupportLength(Command):
    """Take back a definition that was a mistake."""

    target: ClassVar[str | None] = "length"
    missing: ClassVar[str] = "no_such_length"
    length: UUID
    reason: Reason
