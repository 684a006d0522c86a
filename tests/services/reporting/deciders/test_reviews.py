"""A month's review: drawn once, signed by others than those whose accesses it has."""

from datetime import date
from typing import Any

from services.reporting.commands.reviews import DrawReview, SignReview, WithdrawReviewSignature
from services.reporting.deciders.reviews import AT_ONCE, reviews, uncovered
from shared.events.envelope import LONGEST, open_data
from shared.events.reviews import (
    AccessesFlagged,
    LogReviewSampled,
    LogReviewSigned,
    LogReviewSignedWithdrawn,
)
from tests.given import given, named

REVIEW, MONTH = named("key"), date(2026, 9, 1)
TOLD: dict[str, Any] = {
    "since": MONTH,
    "until": date(2026, 9, 30),
    "log": "access",
    "as_of": 900,
    "size": 40,
    "root": "ab" * 32,
    "accesses": 40,
    "drawn": (named("one"), named("two")),
    "readers": ("leila", "sara"),
}
FLAGGED = ("off_hours", (named("two"), named("three")))
DRAW = DrawReview(**TOLD, flagged=(FLAGGED,))
SAMPLED = LogReviewSampled(review=REVIEW, **TOLD)
OFF_HOURS = AccessesFlagged(review=REVIEW, trigger="off_hours", accesses=FLAGGED[1])
SIGN = SignReview(review=REVIEW, findings="talked", note="spoke with whoever was on duty")
BACK = WithdrawReviewSignature(signature=named("first"), reason="the wrong month")


def signed(signer: str, key: str) -> LogReviewSigned:
    told = {"findings": "talked", "note": "spoke with whoever was on duty"}
    return LogReviewSigned(review=REVIEW, signature=named(key), signer=signer, **told)


def test_a_sample_is_kept_with_what_was_flagged_and_drawn_once() -> None:
    drawn = given(reviews).when(DRAW).then(SAMPLED, OFF_HOURS, version=1, thing=REVIEW)
    drawn.when(DRAW).then(version=1, thing=REVIEW)


def test_however_many_are_flagged_each_fact_fits_its_envelope() -> None:
    many = tuple(named(str(n)) for n in range(2 * AT_ONCE + 1))
    command = DRAW.model_copy(update={"flagged": (("no_relation", many),), "drawn": many[:AT_ONCE]})
    facts = given(reviews).when(command).after.history
    told = [it.event for it in facts]
    assert sum((it.accesses for it in told if isinstance(it, AccessesFlagged)), ()) == many
    assert max(len(str(open_data(it))) for it in told) < LONGEST - 10_000


def test_somebody_else_signs_and_then_nothing_is_left() -> None:
    story = given(reviews, SAMPLED).when(SIGN, actor="amanuel", key="first")
    done = story.then(signed("amanuel", "first"), version=1, thing=named("first"))
    done.when(SIGN, actor="amanuel").refused("nothing_left_to_sign")
    done.when(SIGN, actor="sara").refused("nothing_left_to_sign")


def test_whoever_signs_leaves_their_own_accesses_to_another() -> None:
    once = given(reviews, SAMPLED).when(SIGN, actor="sara", key="first").after
    once.when(SIGN, actor="sara").refused("own_accesses")
    once.when(SIGN, actor="leila", key="second").then(signed("leila", "second"))


def test_nobody_signs_where_all_accesses_are_their_own() -> None:
    own = SAMPLED.model_copy(update={"readers": ("sara",)})
    given(reviews, own).when(SIGN, actor="sara").refused("own_accesses")


def test_that_there_were_no_accesses_is_signed_once() -> None:
    quiet = SAMPLED.model_copy(update={"readers": (), "drawn": ()})
    story = given(reviews, quiet).when(SIGN, actor="sara", key="first")
    done = story.then(signed("sara", "first"), version=1, thing=named("first"))
    done.when(SIGN, actor="omar").refused("nothing_left_to_sign")


def test_a_review_that_was_not_drawn_is_not_signed() -> None:
    given(reviews).when(SIGN, actor="sara").refused("no_such_review", "/review")
    once = given(reviews, SAMPLED, signed("amanuel", "first"))
    once.when(SIGN, thing=named("first")).refused("no_such_review", "/review")


def test_a_signature_taken_back_covers_nothing() -> None:
    once = given(reviews, SAMPLED, signed("amanuel", "first"))
    gone = LogReviewSignedWithdrawn(
        review=REVIEW, signature=named("first"), reason="the wrong month"
    )
    once.when(BACK, actor="sara").refused("signed_by_another", "/signature")
    back = once.when(BACK, actor="amanuel").then(gone, version=2, thing=named("first"))
    back.when(BACK, actor="amanuel").refused("no_such_signature", "/signature")
    back.when(SIGN, actor="amanuel", key="again").then(signed("amanuel", "again"))


def test_whose_accesses_are_left() -> None:
    readers = {"leila", "sara"}
    assert uncovered(readers, set()) == readers
    assert uncovered(readers, {"sara"}) == {"sara"}
    assert uncovered(readers, {"omar"}) == set()
    assert uncovered(readers, {"sara", "leila"}) == set()
