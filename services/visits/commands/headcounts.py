"""What may be asked about how many were here."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Count,
    HappenedOn,
    PerhapsHappenedAt,
    Reason,
    Text,
)
from shared.events.words import (
    ChildBand,
)


class RecordHeadcount(Command):
    """Count everybody here, checked in or not; the latest counted of a day holds. `occurred_at` is when."""

    site: Text
    date: HappenedOn
    newcomers: Count
    established: Count
    unknown: Count = 0
    children: dict[ChildBand, Count] = Field(default_factory=dict)
    occurred_at: PerhapsHappenedAt = None


class WithdrawHeadcount(Command):
    """Take back a headcount that was a mistake."""

    target: ClassVar[str | None] = "headcount"
    missing: ClassVar[str] = "no_such_headcount"
    headcount: UUID
    reason: Reason
