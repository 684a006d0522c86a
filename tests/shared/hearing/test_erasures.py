"""Who is forgotten, as it was heard: first the fence, then the word that nothing is left (R10)."""

from shared.decider import Asked, Seen
from shared.events.common import SubjectErased
from shared.events.erasures import ErasureApproved
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import PersonNoted
from shared.hearing.erasures import ConfirmErasure, NoteErasure, confirm, erasures
from shared.hearing.people import NotePerson, people
from shared.roles import SYSTEM
from tests.given import EVENING, HOST, given, named

AMINA, FACT, ERASURE = named("Amina"), named("heard"), named("erasure")
NOTED = PersonNoted(person=AMINA, noted=FACT)
NOTE = NoteErasure(erasure=ERASURE, noted=FACT, person=AMINA)
FENCE = ErasureNoted(erasure=ERASURE, noted=FACT, person=AMINA)
CONFIRM = ConfirmErasure(erasure=ERASURE, person=AMINA)
GONE = SubjectErased(erasure=ERASURE, person=AMINA)


def test_an_erasure_is_noted_once_and_told_to_be_done_once() -> None:
    story = given(erasures, NOTED).when(NOTE).then(FENCE, version=2, thing=AMINA)
    story = story.when(NOTE).then(version=2)
    story = story.when(CONFIRM).then(GONE, version=3, thing=AMINA)
    story.when(CONFIRM).then(version=3)
    story.when(NOTE).then(version=3)


def test_whoever_was_never_known_here_is_forgotten_all_the_same() -> None:
    given(erasures).when(NOTE).then(FENCE).when(CONFIRM).then(GONE)


def test_nothing_is_told_to_be_done_that_was_not_heard_of() -> None:
    given(erasures, NOTED).when(CONFIRM).refused("no_such_erasure", "/erasure")
    other = CONFIRM.model_copy(update={"erasure": named("another")})
    given(erasures, NOTED, FENCE).when(other).refused("no_such_erasure", "/erasure")


def test_behind_the_fence_there_is_no_such_person_for_anybody_who_asks() -> None:
    whose = given(people, NOTED, FENCE).state
    wish, day = NotePerson(person=AMINA, noted=FACT), EVENING.date()
    for roles, hidden in ((HOST, True), (frozenset({"dpo"}), True), (frozenset({SYSTEM}), False)):
        asked = Asked(wish, FACT, "anna", EVENING, day, AMINA, roles=roles, asked_on=day)
        assert whose.hidden_from(asked, Seen({})) is hidden
        assert whose.known_to(asked, Seen({})) is not hidden
    assert not whose.stands


def test_what_asks_for_the_word_names_whom_it_heard_of() -> None:
    assert confirm(FENCE) == confirm(ErasureApproved(erasure=ERASURE, person=AMINA)) == CONFIRM
