"""Whom referrals have heard of."""

from shared.events.hearing import PersonNoted, PersonNoteWithdrawn
from shared.hearing import NotePerson, WithdrawNote, people
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
