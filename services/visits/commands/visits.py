"""What may be asked about who came."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Count,
    HappenedAt,
    Private,
    Reason,
    Text,
    Version,
)
from shared.events.words import (
    Channel,
    Giver,
    Support,
)

Supports = Annotated[tuple[Support, ...], Field(max_length=20)]


class RecordVisit(Command):
    """Check somebody in: a person, whoever has this card, or, without either, somebody nameless."""

    person: UUID | None = None
    card: Private | None = None
    site: Text
    occurred_at: HappenedAt
    supports: Supports = ()
    given_by: Giver | None = None
    channel: Channel | None = None
    stayed: bool | None = None
    children: Count | None = None


class ScanCard(RecordVisit):
    """Check in whoever stands for the one who was given this card; asked by the door, never by a caller."""

    dropped: tuple[UUID, ...]
    """Whose the card is, and whom they were dropped for, one after the other, up to `person`."""


class CorrectVisit(Command):
    """Put a visit right; supports replace those recorded before."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    expected_version: Version
    supports: Supports = ()
    stayed: bool = False
    children: Count | None = None


class WithdrawVisit(Command):
    """Take back a visit that was a mistake."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    reason: Reason
