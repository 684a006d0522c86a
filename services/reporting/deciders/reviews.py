"""The monthly review of the access log: drawn once, signed by others than those who are reviewed (R1)."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final, assert_never
from uuid import UUID

from services.reporting.commands.reviews import (
    DrawReview,
    OrderReview,
    SignReview,
    WithdrawReviewSignature,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.reviews import (
    AccessesFlagged,
    LogReviewSampled,
    LogReviewSigned,
    LogReviewSignedWithdrawn,
)
from shared.events.words import ReviewId, SignatureId

ReviewCommand = OrderReview | DrawReview | SignReview | WithdrawReviewSignature

AT_ONCE: Final = 1000
"""Ids of accesses in one fact: an envelope has 60,000 bytes."""


@dataclass(frozen=True, slots=True)
class Review:
    """Whose accesses are under review, and which signatures stand, each with who signed."""

    id: UUID | None = None
    readers: frozenset[str] = frozenset()
    signers: Mapping[UUID, str] = field(default_factory=dict)


def uncovered(readers: AbstractSet[str], signers: AbstractSet[str]) -> frozenset[str]:
    """Whose accesses nobody else has looked at yet: nobody signs for their own."""
    return frozenset(reader for reader in readers if not signers - {reader})


def is_complete(readers: AbstractSet[str], signers: AbstractSet[str]) -> bool:
    """Whether somebody else looked at everybody's accesses; that there were none is signed as well (R1)."""
    return bool(signers) and not uncovered(readers, signers)


def evolve(review: Review, fact: Recorded) -> Review:
    """The review after one fact."""
    match fact.event:
        case LogReviewSampled() as told:
            return Review(told.review, frozenset(told.readers))
        case LogReviewSigned(signature=id_, signer=signer):
            return replace(review, signers={**review.signers, id_: signer})
        case LogReviewSignedWithdrawn(signature=id_):
            left = {other: it for other, it in review.signers.items() if other != id_}
            return replace(review, signers=left)
        case _:
            return review


def decide(asked: Asked[ReviewCommand], review: Review, _: Seen) -> Accepted:
    """What follows from a wish about a review."""
    match asked.command:
        case DrawReview() if review.id:
            return Accepted((), review.id, 1)
        case OrderReview():  # the door draws before it hands in
            raise Refused("not_folded_yet")
        case DrawReview() as drawn:
            return Accepted((_sampled(asked.key, drawn), *_flagged(asked.key, drawn)), asked.key, 1)
        case SignReview() as wish:
            return Accepted((_signed(asked, wish, review),), asked.key, 1)
        case WithdrawReviewSignature() if asked.thing not in review.signers or review.id is None:
            raise Refused("no_such_signature", "/signature")
        case WithdrawReviewSignature() if review.signers[asked.thing] != asked.actor:
            raise Refused("signed_by_another", "/signature")
        case WithdrawReviewSignature(reason=reason):
            back = LogReviewSignedWithdrawn(
                review=ReviewId(review.id), signature=SignatureId(asked.thing), reason=reason
            )
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _sampled(id_: UUID, wish: DrawReview) -> Event:
    told = wish.model_dump(exclude={"flagged"})
    return LogReviewSampled(review=ReviewId(id_), **told)


def _flagged(id_: UUID, wish: DrawReview) -> Iterator[Event]:
    for trigger, accesses in wish.flagged:
        for begin in range(0, len(accesses), AT_ONCE):
            some = accesses[begin : begin + AT_ONCE]
            yield AccessesFlagged(review=ReviewId(id_), trigger=trigger, accesses=some)


def _signed(asked: Asked[ReviewCommand], wish: SignReview, review: Review) -> Event:
    """The signature; refused where there is nothing left for this one to look at."""
    if review.id is None or review.id != asked.thing:
        raise Refused("no_such_review", "/review")
    signers = {*review.signers.values()}
    if is_complete(review.readers, signers):
        raise Refused("nothing_left_to_sign")
    left = uncovered(review.readers, signers)
    if left and left <= {asked.actor}:
        raise Refused("own_accesses")
    return LogReviewSigned(
        review=ReviewId(review.id),
        signature=SignatureId(asked.key),
        signer=asked.actor,
        findings=wish.findings,
        note=wish.note,
    )


reviews: Final[Decider[ReviewCommand, Review]] = Decider(
    initial=Review(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
