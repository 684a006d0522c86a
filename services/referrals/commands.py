"""What may be asked of referrals."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field, StringConstraints

from shared.command import (
    Command,
    HappenedAt,
    PerhapsHappenedAt,
    Private,
    Reason,
    Text,
    Version,
)
from shared.events.words import AgeBand, Beneficiary, Category, InitiatedBy, Owner, Rung, Via

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


class MakeReferral(Command):
    """Tell a person, or a child of theirs, of a destination."""

    person: UUID
    beneficiary: Beneficiary = Field(default="self", alias="for")
    age_band: AgeBand | None = None
    destination: UUID
    ground: UUID | None = None
    initiated_by: InitiatedBy
    occurred_at: HappenedAt


class _OnReferral(Command):
    """A wish about one referral."""

    target: ClassVar[str | None] = "referral"
    missing: ClassVar[str] = "no_such_referral"
    referral: UUID


class _Step(_OnReferral):
    """A step that may be told of today although it was taken last week."""

    occurred_at: PerhapsHappenedAt = None


class AdvanceReferral(_Step):
    """Tell that a link came further up the ladder."""

    rung: Rung
    expected_version: Version
    via: Via = "self"
    ground: UUID | None = None


class WithdrawAdvance(_OnReferral):
    """Take back a rung that was recorded by mistake."""

    rung: Rung
    reason: Reason


class DeclineReferral(_Step):
    """Tell that the person said no thanks."""


class WithdrawDecline(_OnReferral):
    """Take back a no that was recorded by mistake."""

    reason: Reason


class WithdrawReferral(_OnReferral):
    """Take back a referral that was a mistake."""

    reason: Reason
