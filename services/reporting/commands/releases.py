"""What reporting asks of itself about tables that leave, and what may be asked about them and exact totals."""

from datetime import date
from typing import Annotated, ClassVar, Self
from uuid import UUID

from pydantic import Field, model_validator

from shared.command import Command, Day, DecisionNumber, PerhapsHappenedOn, Reason
from shared.events.governing import ControlledGoal, Indicator, Recipient

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Counts = Annotated[tuple[Annotated[int, Field(ge=0, multiple_of=5)], ...], Field(min_length=1)]


class ReleaseFigures(Command):
    """Let a table of persons leave the unit, in which nothing but multiples of five stands."""

    indicator: Indicator
    figure: Name
    definition_version: Annotated[int, Field(ge=1)]
    since: date | None
    until: date
    by: tuple[Name, ...]
    as_of: Annotated[int, Field(ge=0)]
    codes: tuple[str, ...]
    counts: Counts

    @model_validator(mode="after")
    def _each(self) -> Self:
        if len(self.codes) != len(self.counts):
            raise ValueError("each code has its count")
        return self


class WithdrawRelease(Command):
    """Take a table back that should not have left."""

    target: ClassVar[str | None] = "release"
    missing: ClassVar[str] = "no_such_release"
    release: UUID
    reason: Reason


class DecideDisclosure(Command):
    """Let a recipient have a goal's total exact, by a decision; from a day on, today where none is said."""

    figure: ControlledGoal
    recipient: Recipient
    decision: DecisionNumber
    decided_on: PerhapsHappenedOn = None
    since: Day | None = Field(default=None, alias="from")


class WithdrawDisclosure(Command):
    """Take back a decision that was recorded by mistake, or that holds no more."""

    target: ClassVar[str | None] = "disclosure"
    missing: ClassVar[str] = "no_such_disclosure"
    disclosure: UUID
    reason: Reason
