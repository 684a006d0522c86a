"""What may be asked about who came."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

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

CODE = "[code]"
GIVEN = "[given]"
"""Brackets mark what is no step to the value at fault."""


class GivenSupport(BaseModel):
    """One kind of help, and who gave it."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)
    code: Support
    given_by: Giver


def _form(value: object) -> str:
    return GIVEN if type(value) is dict or type(value) is GivenSupport else CODE


OneSupport = Annotated[
    Annotated[Support, Tag(CODE)] | Annotated[GivenSupport, Tag(GIVEN)], Discriminator(_form)
]
Supports = Annotated[tuple[OneSupport, ...], Field(max_length=20)]


class RecordVisit(Command):
    """Check somebody in: a person, whoever has this card, or, without either, somebody nameless.

    `given_by` gave all the help beside which nobody else is named.
    """

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
    """Put a visit right; supports replace those recorded before, and a code alone keeps who gave it."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    expected_version: Version
    supports: Supports = ()
    stayed: bool = False
    children: Count | None = None
    channel: Channel | None = None


class WithdrawVisit(Command):
    """Take back a visit that was a mistake."""

    target: ClassVar[str | None] = "visit"
    missing: ClassVar[str] = "no_such_visit"
    visit: UUID
    reason: Reason
