"""Every referral as it stands: whose task it is, how far it came, on what ground it hangs."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from shared.events.envelope import Recorded
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
class Link:
    """One referral; `left_by` is its side exit, and each ground stands at the rung that named it."""

    referral: UUID
    version: int
    person: UUID
    destination: UUID
    made_by: str
    made_at: datetime
    made_on: date
    contact_made: bool = False
    accompanied: bool = False
    participated: bool = False
    ground_informed: UUID | None = None
    ground_contact_made: UUID | None = None
    ground_accompanied: UUID | None = None
    ground_participated: UUID | None = None
    left_by: str | None = None
    left_on: date | None = None
    cause: str | None = None
    """Why it is revoked, if it is."""


COLUMNS: Final = """
    referral uuid not null,
    version integer not null,
    person uuid not null,
    destination uuid not null,
    made_by text not null,
    made_at timestamptz not null,
    made_on date not null,
    contact_made boolean not null,
    accompanied boolean not null,
    participated boolean not null,
    ground_informed uuid,
    ground_contact_made uuid,
    ground_accompanied uuid,
    ground_participated uuid,
    left_by text,
    left_on date,
    cause text
"""


def evolve(link: Link | None, fact: Recorded) -> Link | None:
    """The referral after one fact."""
    match fact.event:
        case ReferralMade() as told:
            return _made(told, fact)
        case ReferralWithdrawn():
            return None
        case _ if link:
            return replace(link, version=fact.version, **_changes(fact))
        case _:
            return None


def _changes(fact: Recorded) -> dict[str, Any]:
    """What a fact changes besides the version."""
    match fact.event:
        case ReferralAdvanced(rung=rung, ground=ground):
            return _rung(rung, ground, reached=True)
        case ReferralConfirmed():
            return {"participated": True}
        case ReferralAdvanceWithdrawn(rung=rung):
            return _rung(rung, None, reached=False)
        case ReferralDeclined(on=day):
            return {"left_by": "declined", "left_on": day}
        case ReferralRevoked(on=day, cause=cause):
            return {"left_by": "revoked", "left_on": day, "cause": cause}
        case ReferralClosed(on=day):
            return {"left_by": "closed", "left_on": day}
        case ReferralDeclineWithdrawn() | ReferralRevokeWithdrawn() | ReferralCloseWithdrawn():
            return {"left_by": None, "left_on": None, "cause": None}
        case _:
            return {}


def _made(told: ReferralMade, fact: Recorded) -> Link:
    return Link(
        referral=told.referral,
        version=fact.version,
        person=told.person,
        destination=told.destination,
        made_by=fact.envelope.actor,
        made_at=fact.recorded_at,
        made_on=told.on,
        ground_informed=told.ground,
    )


def _rung(rung: Rung, ground: UUID | None, *, reached: bool) -> dict[str, Any]:
    """The rung's columns have the rung's name."""
    return {rung: reached, f"ground_{rung}": ground}


def _referral(fact: Recorded) -> UUID:
    return fact.envelope.thing


links: Final = Projection(
    name="link",
    version=2,
    columns=COLUMNS,
    row=Link,
    hears={
        "referrals": frozenset(
            {
                "ReferralMade",
                "ReferralAdvanced",
                "ReferralAdvanceWithdrawn",
                "ReferralConfirmed",
                "ReferralDeclined",
                "ReferralDeclineWithdrawn",
                "ReferralRevoked",
                "ReferralRevokeWithdrawn",
                "ReferralClosed",
                "ReferralCloseWithdrawn",
                "ReferralCodeIssued",
                "ReferralCodeWithdrawn",
                "ReferralWithdrawn",
                "SubjectErased",
            }
        )
    },
    concerns=_referral,
    evolve=evolve,
    history=False,
    forgets="person",
)
