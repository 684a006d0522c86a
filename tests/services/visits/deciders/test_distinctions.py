"""Two who resemble each other and are two: said once of a pair."""

from uuid import UUID

from services.visits.commands.merges import RecordDistinction, WithdrawDistinction
from services.visits.deciders.distinctions import distinctions
from shared.decider import Asked
from shared.events.merges import (
    PersonsDistinct,
    PersonsDistinctWithdrawn,
    PersonsMerged,
    PersonsUnmerged,
)
from shared.events.people import PersonRegistered
from tests.given import EVENING, given, named

ONE, OTHER, IT = named("one"), named("other"), named("key")
SAID = PersonsDistinct(distinction=IT, one=ONE, other=OTHER)
TWO = RecordDistinction(one=ONE, other=OTHER)
WITHDRAW = WithdrawDistinction(distinction=IT, reason="the same after all")
KNOWN = [PersonRegistered(person=who, target_group="abo", site="here") for who in (ONE, OTHER)]


def test_a_pair_is_judged_and_the_judgement_taken_back() -> None:
    story = given(distinctions).and_of(ONE, KNOWN[0]).and_of(OTHER, KNOWN[1])
    judged = story.when(TWO).then(SAID, version=1, thing=IT)
    turned = RecordDistinction(one=OTHER, other=ONE)
    judged.when(turned, key="again").refused("already_distinct", "/other")
    back = PersonsDistinctWithdrawn(**dict(SAID), reason="the same after all")
    taken = judged.when(WITHDRAW).then(back, version=2, thing=IT)
    taken.when(WITHDRAW).refused("no_such_distinction", "/distinction")
    taken.when(turned, key="again").then(
        PersonsDistinct(distinction=named("again"), one=OTHER, other=ONE)
    )


def test_a_pair_lies_on_one_stream_whichever_is_named_first() -> None:
    asked = [distinctions.stream(asked_of(*pair)) for pair in ((ONE, OTHER), (OTHER, ONE))]
    assert asked[0] == asked[1]


def asked_of(one: UUID, other: UUID) -> Asked[RecordDistinction | WithdrawDistinction]:
    wish = RecordDistinction(one=one, other=other)
    return Asked(wish, IT, "somebody", EVENING, EVENING.date(), IT)


def test_nobody_is_two_who_is_not_known_or_is_the_same() -> None:
    story = given(distinctions).and_of(ONE, KNOWN[0])
    story.when(TWO).refused("no_such_person", "/other")
    story.when(RecordDistinction(one=OTHER, other=ONE)).refused("no_such_person", "/one")
    story.when(RecordDistinction(one=ONE, other=ONE)).refused("same_id", "/other")


def test_who_is_merged_is_not_two() -> None:
    kept = named("kept")
    to_kept, one_to_other = (
        PersonsMerged(merge=named("merge"), keep=keep, drop=ONE) for keep in (kept, OTHER)
    )
    two = given(distinctions).and_of(OTHER, KNOWN[1])
    two.and_of(ONE, KNOWN[0], one_to_other).when(TWO).refused("already_merged", "/other")
    undone = PersonsUnmerged(**dict(one_to_other))
    two.and_of(ONE, KNOWN[0], one_to_other, undone).when(TWO).then(SAID)
    third = given(distinctions).and_of(kept, KNOWN[0].model_copy(update={"person": kept}))
    third = third.and_of(ONE, KNOWN[0], to_kept)
    third.and_of(OTHER, KNOWN[1]).when(TWO).then(SAID)
    also = to_kept.model_copy(update={"drop": OTHER})
    third.and_of(OTHER, KNOWN[1], also).when(TWO).refused("already_merged", "/other")
