"""What may be asked about where people can go."""

from typing import Annotated, ClassVar, Final
from uuid import UUID

from pydantic import AfterValidator, Field, StringConstraints

from shared.command import (
    Command,
    Passage,
    PerhapsHappenedOn,
    Private,
    Reason,
    Text,
    Title,
    Version,
)
from shared.events.words import Category, Owner
from shared.recurrence import checked

Age = Annotated[int, Field(ge=0, le=130)]

Kronor = Annotated[int, Field(ge=0, le=1_000_000)]

Language = Annotated[
    str, StringConstraints(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", max_length=35)
]
"""A language tag, of a length that holds all there are (RFC 5646 §4.4.1)."""

Languages = Annotated[tuple[Language, ...], Field(max_length=50)]

Rule = Annotated[Text, AfterValidator(checked)]

Clock = Annotated[Text, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
"""A time of day where the place is, as 17:30."""

Address = Annotated[Text, StringConstraints(pattern=r"^https?://[^\s/]+(/\S*)?$")]
"""Where more is told, on the web."""


Proof = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Kept(Command):
    """What whoever runs a place may say of it themselves: no name, no category, and nobody to call."""

    description: Passage | None = None
    languages: Languages = ()
    min_age: Age | None = None
    max_age: Age | None = None
    cost_sek: Kronor | None = None
    childcare: bool | None = None
    rrule: Rule | None = None
    begins: Clock | None = None
    ends: Clock | None = None
    address: Text | None = None
    url: Address | None = None


KEPT: Final = frozenset(_Kept.model_fields)


class DestinationFields(_Kept):
    """What may be told of a destination besides what it must have."""

    partner: UUID | None = None
    contact: Private | None = None


class ListDestination(DestinationFields):
    """List an existing service that people can be referred to."""

    name: Title
    category: Category
    owner: Owner


class _OnDestination(Command):
    """A wish about one listing."""

    target: ClassVar[str | None] = "destination"
    missing: ClassVar[str] = "no_such_destination"
    destination: UUID


class ChangeDestination(_OnDestination, DestinationFields):
    """Change a listing; a field given as null is cleared."""

    expected_version: Version
    name: Title | None = None
    category: Category | None = None
    owner: Owner | None = None


class VerifyDestination(_OnDestination):
    """Tell that somebody made sure that the listing holds, today or on a day before."""

    on: PerhapsHappenedOn = None


class WithdrawDestinationVerification(_OnDestination):
    """Take back the last verification, which was a mistake."""

    reason: Reason


class IssueDestinationLink(_OnDestination):
    """Make a link by which whoever runs the place keeps its listing; an earlier one ends."""


class KnowDestinationLink(_OnDestination):
    """Make a link whose secret comes to this; asked by the door, never by a caller."""

    proof: Proof


class RevokeDestinationLink(_OnDestination):
    """Let the link to a listing open nothing any more; another may be issued."""

    reason: Reason | None = None


class KeepListing(_OnDestination, _Kept):
    """Say by the link that all of the listing holds, or what does not; asked by the page of the link."""

    proof: Proof
    expected_version: Version


class CloseDestination(_OnDestination):
    """Tell that the service takes nobody any more, and why."""

    reason: Reason


class WithdrawDestinationClose(_OnDestination):
    """Open it again: the closing was a mistake, or is over."""

    reason: Reason


class WithdrawDestination(_OnDestination):
    """Take back a listing that was a mistake."""

    reason: Reason
