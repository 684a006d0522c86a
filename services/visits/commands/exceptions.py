"""What may be asked about the named exceptions of R2."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    DecisionNumber,
    HappenedOn,
    Reason,
    Text,
)
from shared.events.words import ExceptionKind


class DecideException(Command):
    """Let a named exception hold at a site, by a decision with its number and date."""

    kind: ExceptionKind
    site: Text
    decision: DecisionNumber
    decided_on: HappenedOn
    since: Day = Field(alias="from")
    until: Day | None = Field(default=None, alias="to")


class WithdrawException(Command):
    """Take back a decision that was a mistake, or that holds no more."""

    target: ClassVar[str | None] = "exception"
    missing: ClassVar[str] = "no_such_exception"
    exception: UUID
    reason: Reason
