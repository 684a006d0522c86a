"""Which ids are one person, as it was heard."""

from shared.decider import Asked, Refused, Seen
from shared.events.hearing import (
    ErasureNoted,
    PersonGuardNoted,
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.handovers import HANDOVERS
from shared.hearing.merges import NoteMerge, WithdrawMergeNote, merges
from shared.hearing.people import NotePerson, people
from shared.log.aliases import Aliases
from tests.given import EVENING, HOST, fact, facts, given, named

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


def refusal(*of_kept: object) -> Refused | None:
    """What whoever asks about the dropped id's record is told."""
    wish = NotePerson(person=DROPPED, noted=named("heard"))
    day = EVENING.date()
    asked = Asked(wish, named("key"), "anna", EVENING, day, DROPPED, roles=HOST, asked_on=day)
    seen = Seen({KEPT: facts(of_kept), HANDOVERS: ()})  # type: ignore[arg-type]
    try:
        given(people, NOTED, MERGED).state.refuse_dropped(asked, seen)
    except Refused as refused:
        assert KEPT in seen.looked_at
        return refused
    return None


def test_whose_id_was_dropped_is_told_the_kept_one_where_they_may_know_of_it() -> None:
    known = PersonNoted(person=KEPT, noted=named("heard"))
    told = refusal(known)
    assert told
    assert (told.code, told.about, told.facts) == ("merged", KEPT, {"canonical": str(KEPT)})
    guard = {"person": KEPT, "noted": named("heard"), "protected": True}
    hidden = PersonGuardNoted(**guard, named_readers=("unit_manager",))
    secret = refusal(known, hidden)
    assert secret
    assert (secret.code, secret.about, secret.facts) == ("no_such_person", None, {})


def test_a_merge_into_a_mistake_or_into_who_is_forgotten_stands_for_nothing() -> None:
    known = PersonNoted(person=KEPT, noted=named("heard"))
    assert refusal() is None
    assert refusal(known, PersonNoteWithdrawn(person=KEPT, noted=named("heard"))) is None
    gone = ErasureNoted(erasure=named("erasure"), noted=named("heard"), person=KEPT)
    assert refusal(known, gone) is None


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
