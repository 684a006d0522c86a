"""How far each link has come, rung by rung, and what ended it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.referrals import (
    ReferralAdvanced,
    ReferralAdvanceWithdrawn,
    ReferralClosed,
    ReferralCloseWithdrawn,
    ReferralConfirmed,
    ReferralDeclined,
    ReferralDeclineWithdrawn,
    ReferralMade,
    ReferralRevoked,
    ReferralRevokeWithdrawn,
    ReferralWithdrawn,
)
from shared.events.words import Rung
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Referral:
    """One referral, with the local date of every rung reached; no side exit takes a rung back.

    `made_at` is the ledger index at which it was made: what was known of its destination then counts.
    """

    referral: UUID
    made_at: int
    person: UUID
    destination: UUID
    beneficiary: str
    initiated_by: str
    informed: date
    contact_made: date | None = None
    accompanied: date | None = None
    participated: date | None = None
    declined_on: date | None = None
    revoked_on: date | None = None
    closed_on: date | None = None
    closing_reason: str | None = None


COLUMNS: Final = """
    referral uuid not null,
    made_at bigint not null,
    person uuid not null,
    destination uuid not null,
    beneficiary text not null,
    initiated_by text not null,
    informed date not null,
    contact_made date,
    accompanied date,
    participated date,
    declined_on date,
    revoked_on date,
    closed_on date,
    closing_reason text
"""


def evolve(referral: Referral | None, fact: Recorded) -> Referral | None:
    """The referral after one fact."""
    match fact.event:
        case ReferralMade() as told:
            return Referral(
                told.referral,
                fact.at,
                told.person,
                told.destination,
                told.beneficiary,
                told.initiated_by,
                told.on,
            )
        case ReferralAdvanced(rung=rung, on=day) if referral:
            return replace(referral, **_step(rung, day))
        case ReferralConfirmed(on=day) if referral:
            return replace(referral, participated=day)
        case ReferralAdvanceWithdrawn(rung=rung) if referral:
            return replace(referral, **_step(rung, None))
        case ReferralWithdrawn():
            return None
        case told if referral:
            return _ended(referral, told)
        case _:
            return referral


def _ended(referral: Referral, told: Event) -> Referral:
    """With a side exit, or without it again."""
    match told:
        case ReferralDeclined(on=day):
            return replace(referral, declined_on=day)
        case ReferralDeclineWithdrawn():
            return replace(referral, declined_on=None)
        case ReferralRevoked(on=day):
            return replace(referral, revoked_on=day)
        case ReferralRevokeWithdrawn():
            return replace(referral, revoked_on=None)
        case ReferralClosed(on=day, reason=reason):
            return replace(referral, closed_on=day, closing_reason=reason)
        case ReferralCloseWithdrawn():
            return replace(referral, closed_on=None, closing_reason=None)
        case _:
            return referral


def _step(rung: Rung, day: date | None) -> dict[str, Any]:
    """The rung's column has the rung's name."""
    return {rung: day}


def _referral(fact: Recorded) -> UUID:
    return fact.envelope.thing


referrals: Final = Projection(
    name="referral",
    version=3,
    columns=COLUMNS,
    row=Referral,
    hears={
        "referrals": frozenset(
            {
                "ReferralMade",
                "ReferralAdvanced",
                "ReferralConfirmed",
                "ReferralAdvanceWithdrawn",
                "ReferralDeclined",
                "ReferralDeclineWithdrawn",
                "ReferralRevoked",
                "ReferralRevokeWithdrawn",
                "ReferralClosed",
                "ReferralCloseWithdrawn",
                "ReferralWithdrawn",
            }
        )
    },
    concerns=_referral,
    evolve=evolve,
)
