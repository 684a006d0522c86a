"""What the referrals service tells of how far a link has come."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, Reason, clear
from shared.events.words import (
    AgeBand,
    Beneficiary,
    DestinationId,
    GroundId,
    InitiatedBy,
    PersonId,
    ReferralId,
    Rung,
    Via,
)

Destination = Annotated[DestinationId, OPAQUE]
Referral = Annotated[ReferralId, OPAQUE]
Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
On = Annotated[date, clear("link", "person", "the local date of the step")]


class ReferralMade(Event):
    """A person was told of a destination: the ladder's first rung."""

    referral: Referral
    person: Person
    beneficiary: Annotated[Beneficiary, CODE] = "self"
    age_band: Annotated[AgeBand | None, CODE] = None
    destination: Destination
    ground: Annotated[GroundId | None, OPAQUE] = None
    initiated_by: Annotated[InitiatedBy, CODE]
    on: On


class ReferralAdvanced(Event):
    """The link came further up the ladder."""

    referral: Referral
    person: Person
    rung: Annotated[Rung, CODE]
    via: Annotated[Via, CODE]
    ground: Annotated[GroundId | None, OPAQUE] = None
    on: On


class ReferralAdvanceWithdrawn(Event):
    """The step was recorded by mistake: that rung is taken back."""

    referral: Referral
    person: Person
    rung: Annotated[Rung, CODE]
    reason: Reason = None


class ReferralDeclined(Event):
    """The person said no thanks; rungs already reached stay."""

    referral: Referral
    person: Person
    on: On


class ReferralDeclineWithdrawn(Event):
    """The no was recorded by mistake: the referral is open again."""

    referral: Referral
    person: Person
    reason: Reason = None


class ReferralWithdrawn(Event):
    """The referral was recorded by mistake: it counts nowhere."""

    referral: Referral
    person: Person
    reason: Reason = None
