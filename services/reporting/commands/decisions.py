"""What may be asked about decisions and what became of them."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Day,
    DecisionNumber,
    HappenedOn,
    PerhapsHappenedOn,
    Private,
    Reason,
)
from shared.events.governing import DecidingBody, DecisionOutcome


class RecordDecision(Command):
    """Record what a body decided, and by when somebody is to see to it."""

    body: DecidingBody
    title: Private
    decided_on: HappenedOn
    number: DecisionNumber | None = None
    due_on: Day | None = None
    responsible: Private | None = None


class CloseDecision(Command):
    """Tell that a decision was carried out or dropped; today where no day is said."""

    target: ClassVar[str | None] = "decision"
    missing: ClassVar[str] = "no_such_decision"
    decision: UUID
    outcome: DecisionOutcome
    on: PerhapsHappenedOn = None


class WithdrawDecisionClose(Command):
    """Take back that nothing more is to be done."""

    target: ClassVar[str | None] = "decision"
    missing: ClassVar[str] = "no_such_decision"
    decision: UUID
    reason: Reason


class WithdrawDecision(Command):
    """Take back a decision that was recorded by mistake."""

    target: ClassVar[str | None] = "decision"
    missing: ClassVar[str] = "no_such_decision"
    decision: UUID
    reason: Reason
