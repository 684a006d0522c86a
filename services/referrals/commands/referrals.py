"""What may be asked about how far a link has come."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, HappenedAt, PerhapsHappenedAt, Reason, Version
from shared.events.words import AgeBand, Beneficiary, InitiatedBy, Rung, Via


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
