"""Whom referrals have heard of."""

from shared.events.hearing import PersonGuardNoted, PersonNoted, PersonNoteWithdrawn
from shared.hearing import NoteGuard, NotePerson, WithdrawNote, people
from tests.given import given, named

AMINA, FACT = named("Amina"), named("the fact that was heard")
NOTE = NotePerson(person=AMINA, noted=FACT)
WITHDRAW = WithdrawNote(person=AMINA, noted=FACT)
NOTED = PersonNoted(person=AMINA, noted=FACT)
WITHDRAWN = PersonNoteWithdrawn(person=AMINA, noted=FACT)


def test_who_was_heard_of_is_known_from_then_on() -> None:
    story = given(people).when(NOTE).then(NOTED, version=1, thing=AMINA)
    assert story.state.known


def test_hearing_it_again_changes_nothing() -> None:
    given(people, NOTED).when(NOTE).then(version=1)
    given(people, NOTED, WITHDRAWN).when(WITHDRAW).then(version=2)


def test_a_registration_that_was_a_mistake_is_forgotten() -> None:
    story = given(people, NOTED).when(WITHDRAW).then(WITHDRAWN, version=2, thing=AMINA)
    assert not story.state.known


def test_a_mistake_that_was_never_heard_of_changes_nothing() -> None:
    given(people).when(WITHDRAW).then(version=0)


def test_who_may_know_is_heard_and_asked_of_by_one_rule() -> None:
    hide = NoteGuard(person=AMINA, noted=FACT, protected=True, named_readers=("unit_manager",))
    hidden = PersonGuardNoted(
        person=AMINA, noted=FACT, protected=True, named_readers=("unit_manager",)
    )
    story = given(people, NOTED).when(hide).then(hidden, version=2, thing=AMINA)
    store = NoteGuard(person=AMINA, noted=FACT, restricted=True)
    story = story.when(store).then(PersonGuardNoted(person=AMINA, noted=FACT, restricted=True))
    assert (story.state.readers, story.state.restricted) == (frozenset({"unit_manager"}), True)
    show = NoteGuard(person=AMINA, noted=FACT, protected=False)
    lifted = story.when(show).after
    assert (lifted.state.readers, lifted.state.restricted) == (None, True)
    assert lifted.state.known
