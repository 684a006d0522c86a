"""Places at a session: a person once, and no more than there is room for."""

from datetime import date

import pytest

from services.activities.commands.sign_ups import SignUp, TakePlace, WithdrawSignUp
from services.activities.deciders.sign_ups import sign_ups
from shared.decider import Asked
from shared.events.activities import (
    SessionCancelled,
    SessionHeld,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import ModeNoted, PersonGuardNoted, PersonNoted
from shared.events.planning import SignUpMade, SignUpWithdrawn
from shared.events.words import DocumentationMode
from shared.modes import of_site
from tests.given import EVENING, Story, given, named

COOKING, ALI, SARA = (named(it) for it in ("cooking", "ali", "sara"))
FIRST, SECOND, THIRD = (named(it) for it in ("first", "second", "third"))
SCHEDULED = SessionScheduled(
    session=COOKING,
    kind="matlagning",
    site="motesplatsen",
    on=date(2026, 9, 21),
    starts_at=EVENING,
    duration_minutes=120,
    capacity=2,
)
ENDLESS = SCHEDULED.model_copy(update={"capacity": None})
NOTED = PersonNoted(person=ALI, noted=named("heard"))
GUARDED = PersonGuardNoted(
    person=ALI,
    noted=named("guard"),
    protected=True,
    named_readers=("unit_manager",),
    since=date(2026, 1, 1),
)
ASK = SignUp(session=COOKING, person=ALI)
ASK_NAMELESS = SignUp(session=COOKING)
MADE = SignUpMade(sign_up=FIRST, session=COOKING, person=ALI)
NAMELESS = SignUpMade(sign_up=SECOND, session=COOKING)
WITHDRAW = WithdrawSignUp(sign_up=FIRST, reason="something came up")
BACK = SignUpWithdrawn(sign_up=FIRST, session=COOKING, person=ALI, reason="something came up")


def cooking(*happened: Event, session: tuple[Event, ...] = (SCHEDULED,)) -> Story:  # type: ignore[type-arg]
    return given(sign_ups, *happened).and_of(COOKING, *session).and_of(ALI, NOTED)


def test_a_person_takes_a_place_and_asking_again_is_told_which() -> None:
    story = cooking().when(ASK, key="first").then(MADE, version=1, thing=FIRST)
    story.when(ASK, key="third").then(version=1, thing=FIRST)


def test_the_nameless_take_a_place_each() -> None:
    story = cooking().when(ASK_NAMELESS, key="second").then(NAMELESS)
    third = SignUpMade(sign_up=THIRD, session=COOKING)
    story.when(ASK_NAMELESS, key="third").then(third)


def test_no_more_come_than_there_is_room_for_until_a_place_is_free_again() -> None:
    full = cooking(MADE, NAMELESS)
    full.when(ASK_NAMELESS, key="third").refused("session_full", "/session")
    full.when(ASK, key="third").then(version=1, thing=FIRST)
    story = full.when(WITHDRAW).then(BACK, thing=FIRST)
    story.when(ASK_NAMELESS, key="third").then(SignUpMade(sign_up=THIRD, session=COOKING))


def test_the_place_of_somebody_forgotten_is_free_again() -> None:
    full = cooking(MADE, NAMELESS)
    forgotten = ErasureNoted(erasure=named("erasure"), noted=named("gone"), person=ALI)
    story = full.and_of(ALI, NOTED, forgotten)
    third = SignUpMade(sign_up=THIRD, session=COOKING)
    story = story.when(ASK_NAMELESS, key="third").then(third)
    story.when(ASK_NAMELESS, key="fourth").refused("session_full", "/session")


def test_whoever_has_two_ids_takes_one_place() -> None:
    story = cooking(MADE).and_of(SARA, NOTED.model_copy(update={"person": SARA}))
    ask = TakePlace(session=COOKING, person=SARA, others=(ALI,))
    story.when(ask, key="third").then(version=1, thing=FIRST)
    hers = SignUpMade(sign_up=THIRD, session=COOKING, person=SARA)
    parted = TakePlace(session=COOKING, person=SARA)
    story.when(parted, key="third").then(hers, thing=THIRD)


def test_where_nothing_limits_it_there_is_always_room() -> None:
    many = [SignUpMade(sign_up=named(str(n)), session=COOKING) for n in range(300)]
    cooking(*many, session=(ENDLESS,)).when(ASK, key="first").then(MADE)


def test_all_places_of_a_session_lie_on_one_stream() -> None:
    def stream(wish: SignUp, key: str) -> object:
        return sign_ups.stream(Asked(wish, named(key), "me", EVENING, EVENING.date(), named(key)))

    assert stream(ASK, "first") == stream(ASK_NAMELESS, "second")
    assert stream(ASK, "first") != stream(SignUp(session=FIRST), "first")


def test_a_place_is_given_up_once() -> None:
    story = cooking(MADE).when(WITHDRAW).then(BACK)
    story.when(WITHDRAW).refused("no_such_sign_up", "/sign_up")
    story.when(ASK, key="third").then(MADE.model_copy(update={"sign_up": THIRD}))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (SessionHeld(session=COOKING), "already_held"),
        (SessionCancelled(session=COOKING), "already_cancelled"),
        (SessionWithdrawn(session=COOKING), "no_such_session"),
    ],
)
def test_nobody_takes_a_place_at_what_is_over_off_or_not_there(more: Event, code: str) -> None:
    cooking(session=(SCHEDULED, more)).when(ASK).refused(code, "/session")
    given(sign_ups).and_of(ALI, NOTED).when(ASK).refused("no_such_session", "/session")


def test_only_a_person_who_was_heard_of_takes_a_place_by_name() -> None:
    given(sign_ups).and_of(COOKING, SCHEDULED).when(ASK).refused("no_such_person", "/person")


def test_who_is_protected_is_nobody_to_those_who_are_not_named_r7() -> None:
    story = given(sign_ups, MADE).and_of(COOKING, SCHEDULED).and_of(ALI, NOTED, GUARDED)
    story.when(ASK).refused("no_such_person", "/person")
    story.when(WITHDRAW).refused("no_such_sign_up", "/sign_up")
    story.when(WITHDRAW, roles=frozenset({"unit_manager"})).then(BACK)


def test_of_whoever_is_only_stored_nothing_new_is_told() -> None:
    restricted = PersonGuardNoted(person=ALI, noted=named("guard"), restricted=True)
    story = given(sign_ups, MADE).and_of(COOKING, SCHEDULED).and_of(ALI, NOTED, restricted)
    story.when(ASK).refused("restricted", "/person")
    story.when(WITHDRAW).refused("restricted", "/sign_up")


def test_places_are_the_matter_of_those_who_work_there() -> None:
    elsewhere, both = frozenset({"annan"}), frozenset({"annan", "motesplatsen"})
    cooking().when(ASK, sites=elsewhere).refused("wrong_site")
    cooking(MADE).when(WITHDRAW, sites=elsewhere).refused("wrong_site")
    cooking(MADE).when(WITHDRAW, sites=both).then(BACK)


@pytest.mark.parametrize("mode", ["pseudonymous", "headcount"])
def test_where_no_names_are_written_down_places_are_the_nameless_ones_r4(
    mode: DocumentationMode,
) -> None:
    ruled = ModeNoted(
        decision=named("decided"),
        noted=named("heard"),
        scope="site",
        of="motesplatsen",
        mode=mode,
        since=SCHEDULED.on,
    )
    story = cooking().and_of(of_site("motesplatsen"), ruled)
    story.when(ASK).refused("mode_forbids_identity", "/person")
    story.when(ASK_NAMELESS, key="second").then(NAMELESS)
    later = ruled.model_copy(update={"since": date(2026, 9, 22)})
    cooking().and_of(of_site("motesplatsen"), later).when(ASK, key="first").then(MADE)
