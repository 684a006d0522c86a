"""What the referrals service tells of how far a link has come."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Reason, clear
from shared.events.words import (
    AgeBand,
    Beneficiary,
    ClosingReason,
    ConfirmedBy,
    DestinationId,
    GroundId,
    InitiatedBy,
    PersonId,
    ReferralId,
    RevokingCause,
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


class ReferralRevoked(Event):
    """The referral is taken back, by the person or because its ground holds no more (R8); rungs stay."""

    referral: Referral
    person: Person
    cause: Annotated[RevokingCause, CODE]
    on: On


class ReferralRevokeWithdrawn(Event):
    """The revocation was a mistake: the referral is open again."""

    referral: Referral
    person: Person
    reason: Reason = None


class ReferralClosed(Event):
    """The link went no further, and what stood in the way; rungs already reached stay."""

    referral: Referral
    person: Person
    reason: Annotated[ClosingReason, CODE]
    on: On


class ReferralCloseWithdrawn(Event):
    """Nothing stood in the way: the referral is open again."""

    referral: Referral
    person: Person
    reason: Reason = None


class ReferralCodeIssued(Event):
    """A one-time code lets whoever has it say that somebody came; earlier ones open nothing any more."""

    referral: Referral
    person: Person
    proof: Annotated[str, NotPersonal("SHA-256 of a secret that the code's holder alone knows")]
    expires_on: Annotated[date, WHEN]


class ReferralCodeWithdrawn(Event):
    """The code was a mistake, or is in the wrong hands: it opens nothing any more."""

    referral: Referral
    person: Person
    reason: Reason = None


class ReferralConfirmed(Event):
    """Somebody came: the ladder's last rung, said by the destination or by the person."""

    referral: Referral
    person: Person
    by: Annotated[ConfirmedBy, CODE]
    on: On


class ReferralWithdrawn(Event):
    """The referral was recorded by mistake: it counts nowhere."""

    referral: Referral
    person: Person
    reason: Reason = None
