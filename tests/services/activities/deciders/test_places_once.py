"""A person who is known by several ids takes one place, also where each of them had one before."""

from services.activities.deciders.sign_ups import sign_ups
from shared.decider import Asked, Seen
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.events.planning import SignUpMade
from tests.given import EVENING, Story, facts, named
from tests.services.activities.deciders.test_sign_ups import (
    ALI,
    ASK_NAMELESS,
    COOKING,
    MADE,
    NOTED,
    SARA,
    SCHEDULED,
    SECOND,
    THIRD,
    cooking,
)

HEARD, OMAR = named("heard"), named("omar")
HERS = SignUpMade(sign_up=SECOND, session=COOKING, person=SARA)
ONE_MORE = SignUpMade(sign_up=THIRD, session=COOKING)
MERGE = {"merge": named("merge"), "noted": HEARD, "keep": ALI, "drop": SARA}
MERGED, UNMERGED = PersonMergeNoted(**MERGE), PersonMergeNoteWithdrawn(**MERGE)
ON = PersonMergeNoted(merge=named("upper"), noted=HEARD, keep=OMAR, drop=ALI)
ALSO = PersonNoted(person=SARA, noted=HEARD)
THE_THIRD = PersonNoted(person=OMAR, noted=HEARD)


def both() -> Story:  # type: ignore[type-arg]
    """Each of two ids has a place where there are two."""
    return cooking(MADE, HERS).and_of(SARA, ALSO)


def test_two_ids_of_one_person_take_one_place_until_they_are_two_again() -> None:
    both().when(ASK_NAMELESS, key="third").refused("session_full", "/session")
    merged = both().and_of(SARA, ALSO, MERGED)
    story = merged.when(ASK_NAMELESS, key="third").then(ONE_MORE)
    story.when(ASK_NAMELESS, key="fourth").refused("session_full", "/session")
    parted = both().and_of(SARA, ALSO, MERGED, UNMERGED)
    parted.when(ASK_NAMELESS, key="third").refused("session_full", "/session")


def test_who_stands_for_somebody_is_found_over_however_many_merges() -> None:
    taken = cooking(MADE.model_copy(update={"person": OMAR}), HERS)
    story = taken.and_of(SARA, ALSO, MERGED).and_of(ALI, NOTED, ON).and_of(OMAR, THE_THIRD)
    story.when(ASK_NAMELESS, key="third").then(ONE_MORE)
    asked = Asked(ASK_NAMELESS, THIRD, "me", EVENING, EVENING.date(), THIRD)
    places = {sign_ups.stream(asked): facts([HERS]), COOKING: facts([SCHEDULED])}
    seen = Seen({**places, SARA: facts([ALSO, MERGED]), ALI: facts([NOTED, ON])})
    assert sign_ups.reads_beyond
    assert set(sign_ups.reads_beyond(asked, seen)) == {SARA, ALI, OMAR}


def test_whoever_was_a_mistake_or_is_forgotten_stands_for_nobody() -> None:
    mistake = PersonNoteWithdrawn(person=ALI, noted=HEARD)
    parted = both().and_of(SARA, ALSO, MERGED).and_of(ALI, NOTED, mistake)
    parted.when(ASK_NAMELESS, key="third").refused("session_full", "/session")
    gone = ErasureNoted(erasure=named("erasure"), noted=HEARD, person=ALI)
    left = both().and_of(SARA, ALSO, MERGED).and_of(ALI, NOTED, gone)
    story = left.when(ASK_NAMELESS, key="third").then(ONE_MORE)
    story.when(ASK_NAMELESS, key="fourth").refused("session_full", "/session")
