"""What may be asked about who is to be forgotten."""

from typing import ClassVar
from uuid import UUID

from shared.command import Command, DecisionNumber, Reason
from shared.events.words import ErasureBasis


class AskErasure(Command):
    """Ask that a person be forgotten, by a decision and on a ground."""

    person: UUID
    basis: ErasureBasis
    decision: DecisionNumber


class ApproveErasure(Command):
    """Agree, as a second person: it cannot be taken back."""

    target: ClassVar[str | None] = "erasure"
    missing: ClassVar[str] = "no_such_erasure"
    erasure: UUID


class WithdrawErasure(Command):
    """Take back what was asked by mistake and is not approved yet."""

    target: ClassVar[str | None] = "erasure"
    missing: ClassVar[str] = "no_such_erasure"
    erasure: UUID
    reason: Reason


class CompleteErasure(Command):
    """Tell that nothing readable is left; asked by what destroyed it, never by a caller."""

    target: ClassVar[str | None] = "erasure"
    missing: ClassVar[str] = "no_such_erasure"
    erasure: UUID
