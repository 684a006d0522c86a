"""Every month's review of the access log: what was drawn and flagged, and who signed."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.reviews import (
    AccessesFlagged,
    LogReviewSampled,
    LogReviewSigned,
    LogReviewSignedWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Review:
    """One sample; `triggers` says of each of the flagged, in their order, by what."""

    review: UUID
    since: date
    until: date
    as_of: int
    log: str
    size: int
    root: str
    accesses: int
    drawn: tuple[UUID, ...]
    flagged: tuple[UUID, ...]
    triggers: tuple[str, ...]
    readers: tuple[str, ...]


REVIEW: Final = """
    review uuid not null,
    since date not null,
    until date not null,
    as_of bigint not null,
    log text not null,
    size bigint not null,
    root text not null,
    accesses bigint not null,
    drawn uuid[] not null,
    flagged uuid[] not null,
    triggers text[] not null,
    readers text[] not null
"""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed that they looked at everything but their own accesses."""

    signature: UUID
    review: UUID
    signer: str
    findings: str
    signed_at: datetime


SIGNATURE: Final = """
    signature uuid not null,
    review uuid not null,
    signer text not null,
    findings text not null,
    signed_at timestamptz not null
"""


def evolve(review: Review | None, fact: Recorded) -> Review | None:
    """The review after one fact."""
    match fact.event:
        case LogReviewSampled() as told:
            return Review(
                told.review,
                told.since,
                told.until,
                told.as_of,
                told.log,
                told.size,
                told.root,
                told.accesses,
                told.drawn,
                (),
                (),
                told.readers,
            )
        case AccessesFlagged(trigger=trigger, accesses=flagged) if review:
            why = (trigger,) * len(flagged)
            return replace(review, flagged=review.flagged + flagged, triggers=review.triggers + why)
        case _:
            return review


def sign(signature: Signature | None, fact: Recorded) -> Signature | None:
    """The signature after one fact."""
    match fact.event:
        case LogReviewSigned() as told:
            return Signature(
                told.signature, told.review, told.signer, told.findings, fact.recorded_at
            )
        case LogReviewSignedWithdrawn():
            return None
        case _:
            return signature


def _review(fact: Recorded) -> UUID:
    return fact.envelope.stream


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


reviews: Final = Projection(
    name="review",
    version=1,
    columns=REVIEW,
    row=Review,
    hears={"reporting": frozenset({"LogReviewSampled", "AccessesFlagged"})},
    concerns=_review,
    evolve=evolve,
)
signatures: Final = Projection(
    name="review_signature",
    version=1,
    columns=SIGNATURE,
    row=Signature,
    hears={"reporting": frozenset({"LogReviewSigned", "LogReviewSignedWithdrawn"})},
    concerns=_thing,
    evolve=sign,
)
