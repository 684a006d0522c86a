"""What may be asked about ids that may be one person."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Reason,
)


class MergePersons(Command):
    """Let two ids be one person from now on, shown under the one that is kept."""

    keep: UUID
    drop: UUID


class UndoMerge(Command):
    """Let the two be two again, as they were before."""

    target: ClassVar[str | None] = "merge"
    missing: ClassVar[str] = "no_such_merge"
    merge: UUID
    reason: Reason | None = None


class RecordDistinction(Command):
    """Tell that two who resemble each other are two persons."""

    one: UUID
    other: UUID


class WithdrawDistinction(Command):
    """Take back that the two are two: a mistake."""

    target: ClassVar[str | None] = "distinction"
    missing: ClassVar[str] = "no_such_distinction"
    distinction: UUID
    reason: Reason
