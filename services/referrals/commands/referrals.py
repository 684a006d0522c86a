"""What may be asked about how far a link has come."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, HappenedAt, PerhapsHappenedAt, Reason, Version
from shared.events.words import AgeBand, Beneficiary, ClosingReason, InitiatedBy, Rung, Via

Proof = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


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


class RevokeReferral(_Step):
    """Tell that the person wants the referral back."""


class RevokeUngrounded(_OnReferral):
    """Close a referral whose ground holds no more (R8); asked by the service itself, never by a caller."""

    ground: UUID


class ReopenGrounded(_OnReferral):
    """Open a referral again whose ground holds after all; asked by the service itself, never by a caller."""

    ground: UUID


class WithdrawReferralRevoke(_OnReferral):
    """Take back a revocation that was a mistake."""

    reason: Reason


class CloseReferral(_Step):
    """Tell what stood in the way of a link."""

    reason: ClosingReason


class WithdrawReferralClose(_OnReferral):
    """Take back a closing that was a mistake."""

    reason: Reason


class IssueReferralCode(_OnReferral):
    """Make a one-time link by which the destination can say that somebody came; an earlier one ends."""


class KnowReferralCode(_OnReferral):
    """Make a one-time link whose secret comes to this; asked by the door, never by a caller."""

    proof: Proof


class WithdrawReferralCode(_OnReferral):
    """Take back a one-time link that was a mistake, or is in the wrong hands."""

    reason: Reason


class ConfirmReferral(_OnReferral):
    """Say that somebody came; asked by the page of a one-time link, never by a caller."""

    proof: Proof


class SayParticipated(_Step):
    """Tell that the person says that she went."""


class WithdrawReferral(_OnReferral):
    """Take back a referral that was a mistake."""

    reason: Reason
