"""What may be asked about where people can go."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.command import Command, Private, Reason, Text, Version
from shared.events.words import Category, Owner

Age = Annotated[int, Field(ge=0, le=130)]

Kronor = Annotated[int, Field(ge=0, le=1_000_000)]

Language = Annotated[
    str, StringConstraints(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", max_length=35)
]
"""A language tag, of a length that holds all there are (RFC 5646 §4.4.1)."""

Languages = Annotated[tuple[Language, ...], Field(max_length=50)]


class DestinationFields(Command):
    """What may be told of a destination besides what it must have."""

    partner: UUID | None = None
    languages: Languages = ()
    min_age: Age | None = None
    max_age: Age | None = None
    cost_sek: Kronor | None = None
    childcare: bool | None = None
    rrule: Text | None = None
    address: Text | None = None
    contact: Private | None = None


class ListDestination(DestinationFields):
    """List an existing service that people can be referred to."""

    name: Text
    category: Category
    owner: Owner


class ChangeDestination(DestinationFields):
    """Change a listing; a field given as null is cleared."""

    target: ClassVar[str | None] = "destination"
    missing: ClassVar[str] = "no_such_destination"
    destination: UUID
    expected_version: Version
    name: Text | None = None
    category: Category | None = None
    owner: Owner | None = None


class WithdrawDestination(Command):
    """Take back a listing that was a mistake."""

    target: ClassVar[str | None] = "destination"
    missing: ClassVar[str] = "no_such_destination"
    destination: UUID
    reason: Reason
