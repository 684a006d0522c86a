"""Whom referrals have heard of."""

from datetime import date, timedelta

from shared.decider import Asked, Seen
from shared.events.event import Event
from shared.events.hearing import (
    HandoverNoted,
    HandoverNoteWithdrawn,
    PersonGuardNoted,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.handovers import HANDOVERS, Handovers
from shared.hearing import (
    NoteGuard,
    NoteHandover,
    NotePerson,
    WithdrawHandoverNote,
    WithdrawNote,
    handovers,
    people,
)
from tests.given import EVENING, HOST, facts, given, named

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


DAY = date(2026, 6, 1)
HEARD = {"handover": named("a handover"), "noted": FACT}
HAND = NoteHandover(**HEARD, giver="anna", successor="bo", on=DAY)
HANDED = HandoverNoted(**HEARD, giver="anna", successor="bo", on=DAY)
BACK = WithdrawHandoverNote(**HEARD)
TAKEN_BACK = HandoverNoteWithdrawn(**HEARD)


def test_who_took_over_is_heard_once_and_so_is_that_it_was_a_mistake() -> None:
    given(handovers).when(BACK).then()
    story = given(handovers).when(HAND).then(HANDED, version=1, thing=HEARD["handover"])
    story.when(HAND).then()
    assert story.state.holder("anna", DAY, DAY) == "bo"
    assert story.when(BACK).then(TAKEN_BACK, version=2).state == Handovers()


def test_who_may_know_is_asked_of_whoever_took_over() -> None:
    hidden = PersonGuardNoted(
        person=AMINA, noted=FACT, protected=True, named_readers=("anna", "unit_manager"), since=DAY
    )
    whose = given(people, NOTED, hidden).state

    def knows(sub: str, *told: Event) -> bool:
        day = EVENING.date()
        asked = Asked(NOTE, FACT, sub, EVENING, day, AMINA, roles=HOST, asked_on=day)
        return whose.known_to(asked, Seen({HANDOVERS: facts(told)}))

    assert knows("anna")
    assert not knows("bo")
    assert knows("bo", HANDED)
    assert not knows("anna", HANDED)
    assert not knows("bo", HANDED, TAKEN_BACK)
    assert not knows("bo", HANDED.model_copy(update={"on": DAY - timedelta(days=1)}))
