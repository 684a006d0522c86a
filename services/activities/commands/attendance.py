"""What may be asked about who came to a session, and how many."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Count, PerhapsHappenedAt, Private, Reason
from shared.events.words import ChildBand


class RecordParticipation(Command):
    """Tell that a person, whoever has this card, or, without either, somebody nameless, took part."""

    session: UUID
    person: UUID | None = None
    card: Private | None = None


class TakePart(RecordParticipation):
    """Tell that whoever stands for the one who was given this card took part; asked by the door alone."""

    dropped: tuple[UUID, ...] = ()
    """Whose the card is, and whom they were dropped for, one after the other, up to `person`."""


class WithdrawParticipation(Command):
    """Take back a participation that was a mistake."""

    target: ClassVar[str | None] = "participation"
    missing: ClassVar[str] = "no_such_participation"
    participation: UUID
    reason: Reason


class RecordSessionHeadcount(Command):
    """Count everybody at a session; the latest counted replaces the earlier. `occurred_at` is when."""

    session: UUID
    newcomers: Count
    established: Count
    unknown: Count = 0
    children: dict[ChildBand, Count] = Field(default_factory=dict)
    occurred_at: PerhapsHappenedAt = None


class WithdrawSessionHeadcount(Command):
    """Take back a headcount that was a mistake."""

    target: ClassVar[str | None] = "headcount"
    missing: ClassVar[str] = "no_such_headcount"
    headcount: UUID
    reason: Reason
