"""Which ids are one person, as it was heard."""

from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
)
from shared.hearing.merges import NoteMerge, WithdrawMergeNote, merges
from shared.hearing.people import people
from shared.log.aliases import Aliases
from tests.given import fact, given, named

KEPT, DROPPED, THIRD = named("Amina"), named("Amina again"), named("Amina a third time")
HEARD = {"merge": named("merge"), "noted": named("heard"), "keep": KEPT, "drop": DROPPED}
NOTED = PersonNoted(person=DROPPED, noted=named("heard"))
MERGED = PersonMergeNoted(**HEARD)
PARTED = PersonMergeNoteWithdrawn(**HEARD)


def test_a_merge_is_noted_once_in_the_stream_of_who_is_dropped_and_so_is_its_undoing() -> None:
    story = given(merges, NOTED).when(NoteMerge(**HEARD)).then(MERGED, version=2, thing=DROPPED)
    story = story.when(NoteMerge(**HEARD)).then(version=2)
    assert story.state.kept == (KEPT,)
    story = story.when(WithdrawMergeNote(**HEARD)).then(PARTED, version=3)
    story.when(WithdrawMergeNote(**HEARD)).then(version=3)
    assert story.state == given(people, NOTED, MERGED, PARTED).state
    assert story.state.kept == ()


def test_the_undoing_of_another_merge_changes_nothing() -> None:
    other = WithdrawMergeNote(**HEARD | {"merge": named("another")})
    given(merges, NOTED, MERGED).when(other).then(version=2)


def test_every_id_of_a_person_is_told_in_whatever_order_merges_are_undone() -> None:
    aliases = Aliases()
    upper = HEARD | {"merge": named("upper"), "keep": THIRD, "drop": KEPT}
    aliases.take(fact(MERGED, 1))
    aliases.take(fact(PersonMergeNoted(**upper), 2))
    assert aliases.ids(DROPPED) == (THIRD, *sorted((KEPT, DROPPED)))
    aliases.take(fact(PARTED, 3))
    assert (aliases.ids(DROPPED), aliases.ids(KEPT)) == ((DROPPED,), (THIRD, KEPT))
    aliases.take(fact(PersonMergeNoteWithdrawn(**upper), 4))
    assert [aliases.ids(it) for it in (THIRD, KEPT)] == [(THIRD,), (KEPT,)]


def test_who_was_dropped_for_the_forgotten_is_their_own_again() -> None:
    aliases = Aliases()
    aliases.take(fact(MERGED, 1))
    aliases.take(fact(ErasureNoted(erasure=named("e"), noted=named("heard"), person=KEPT), 2))
    assert aliases.ids(DROPPED) == (DROPPED,)
