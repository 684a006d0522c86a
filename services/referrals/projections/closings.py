"""What stood in the way of each link, of nobody: whoever is forgotten changes no count (R10)."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.referrals import (
    ReferralClosed,
    ReferralCloseWithdrawn,
    ReferralMade,
    ReferralWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Closing:
    """One referral, without its person; no reason while it is not closed."""

    referral: UUID
    destination: UUID
    reason: str | None = None
    left_on: date | None = None


COLUMNS: Final = """
    referral uuid not null,
    destination uuid not null,
    reason text,
    left_on date
"""


def evolve(closing: Closing | None, fact: Recorded) -> Closing | None:
    """The referral after one fact."""
    match fact.event:
        case ReferralMade(referral=id_, destination=place):
            return Closing(id_, place)
        case ReferralWithdrawn():
            return None
        case ReferralClosed(reason=reason, on=day) if closing:
            return replace(closing, reason=reason, left_on=day)
        case ReferralCloseWithdrawn() if closing:
            return replace(closing, reason=None, left_on=None)
        case _:
            return closing


def _referral(fact: Recorded) -> UUID:
    return fact.envelope.thing


closings: Final = Projection(
    name="closing",
    version=1,
    columns=COLUMNS,
    row=Closing,
    hears={
        "referrals": frozenset(
            {"ReferralMade", "ReferralClosed", "ReferralCloseWithdrawn", "ReferralWithdrawn"}
        )
    },
    concerns=_referral,
    evolve=evolve,
    history=False,
)
