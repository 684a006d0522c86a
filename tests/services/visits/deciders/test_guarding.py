"""Who may know of a person, told as stories: the named, and nobody else; what is restricted is only stored."""

from datetime import date, timedelta

import pytest

from services.visits.commands.leaves import StartParentalLeave
from services.visits.commands.people import CorrectPerson, WithdrawPerson
from services.visits.commands.protection import SetProtectedIdentity, SetRestriction
from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from services.visits.deciders.guarding import UNGUARDED, Guard, Reader, closed_to, guarded
from services.visits.deciders.leaves import leaves
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.events.handovers import HandoverMade
from shared.events.people import PersonRegistered
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.visits import VisitRecorded
from shared.events.words import Purpose
from shared.handovers import HANDOVERS, Handover, Handovers
from shared.roles import SYSTEM
from tests.given import EVENING, HOST, given, named

AMINA = named("Amina")
VISIT = named("key")
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
NAMED = ("unit_manager", "anna")
TODAY = EVENING.date()
PROTECTED = ProtectedIdentitySet(person=AMINA, on=True, named_readers=NAMED, since=TODAY)
OPEN_AGAIN = ProtectedIdentitySet(person=AMINA, on=False)
RESTRICTED = RestrictionSet(person=AMINA, on=True, reason="asked for it")
LIFTED = RestrictionSet(person=AMINA, on=False, reason="is settled")
CAME = VisitRecorded(visit=VISIT, person=AMINA, site="motesplatsen", on=EVENING.date())
MANAGER = frozenset({"unit_manager"})
CASEWORKER = frozenset({"caseworker"})


def protect(*readers: str, on: bool = True) -> SetProtectedIdentity:
    return SetProtectedIdentity(person=AMINA, on=on, named_readers=readers)


def restrict(*, on: bool = True) -> SetRestriction:
    return SetRestriction(person=AMINA, on=on, reason="asked for it" if on else "is settled")


def test_whoever_protects_a_person_names_a_role_and_stays_named() -> None:
    story = given(people, REGISTERED)
    story.when(protect(), roles=MANAGER).refused("reading_role_needed", "/named_readers")
    story.when(protect("anna"), roles=MANAGER).refused("reading_role_needed", "/named_readers")
    story.when(protect("steering"), roles=MANAGER).refused("reading_role_needed", "/named_readers")
    gone = story.when(protect("unit_manager"), roles=CASEWORKER)
    gone.refused("setter_not_named", "/named_readers")
    both = protect("unit_manager", "somebody")
    told = PROTECTED.model_copy(update={"named_readers": ("somebody", "unit_manager")})
    story.when(both, roles=CASEWORKER).then(told, version=2, thing=AMINA)
    story.when(protect(*NAMED), roles=MANAGER).then(
        PROTECTED.model_copy(update={"named_readers": ("anna", "unit_manager")})
    )


def test_protecting_again_in_the_same_way_changes_nothing() -> None:
    story = given(people, REGISTERED, PROTECTED)
    story.when(protect(*reversed(NAMED)), roles=MANAGER).then(version=2)
    given(people, REGISTERED).when(protect(on=False), roles=MANAGER).then(version=1)
    story.when(protect(on=False), roles=MANAGER).then(OPEN_AGAIN, version=3)


@pytest.mark.parametrize(
    "wish",
    [
        CorrectPerson(person=AMINA, expected_version=1, phone="070-1"),
        CorrectPerson(person=AMINA, expected_version=99, phone="070-1"),
        WithdrawPerson(person=AMINA, reason="twice"),
        protect(on=False),
        protect(*NAMED),
        restrict(),
    ],
    ids=lambda it: type(it).__name__,
)
def test_to_everybody_else_there_is_no_such_person_r7(wish: CorrectPerson) -> None:
    story = given(people, REGISTERED, PROTECTED)
    for roles in (HOST, CASEWORKER, frozenset({"dpo", "admin", "project_lead"}), frozenset[str]()):
        unknown = given(people).when(wish, roles=roles).decision
        hidden = story.when(wish, roles=roles).decision
        assert repr(hidden) == repr(unknown)
        assert vars(hidden) == vars(unknown)  # type: ignore[arg-type]


def test_what_hangs_on_a_protected_person_is_hidden_with_them_r7() -> None:
    came = given(visits, CAME).and_of(AMINA, REGISTERED, PROTECTED)
    correct = CorrectVisit(visit=VISIT, expected_version=1, stayed=True)
    for wish in (correct, WithdrawVisit(visit=VISIT, reason="a slip")):
        came.when(wish).refused("no_such_visit", "/visit")
        assert came.when(wish, roles=MANAGER).after.history != came.history
    again = RecordVisit(person=AMINA, site="motesplatsen", occurred_at=EVENING)
    came.when(again).refused("no_such_person", "/person")
    start = StartParentalLeave.model_validate({"person": AMINA, "from": "2026-09-01"})
    story = given(leaves).and_of(AMINA, REGISTERED, PROTECTED)
    story.when(start).refused("no_such_person", "/person")


def test_the_protection_can_be_taken_away_again() -> None:
    story = given(people, REGISTERED, PROTECTED, OPEN_AGAIN)
    story.when(WithdrawPerson(person=AMINA, reason="twice")).after  # noqa: B018 - it is accepted
    assert story.state.guard == UNGUARDED


YESTERDAY = TODAY - timedelta(days=1)


def handed(giver: str, successor: str, on: date = TODAY, n: int = 1) -> HandoverMade:
    return HandoverMade(handover=named(f"handover {n}"), giver=giver, successor=successor, on=on)


def test_whoever_took_over_from_the_named_is_named_in_their_place_r7() -> None:
    wish = CorrectPerson(person=AMINA, expected_version=1, phone="070-1")
    was_named = PROTECTED.model_copy(update={"named_readers": ("unit_manager", "somebody")})
    story = given(people, REGISTERED, was_named)
    assert story.when(wish).after.history != story.history
    to_cia = story.and_of(HANDOVERS, handed("somebody", "cia"))
    to_cia.when(wish).refused("no_such_person", "/person")
    story = given(people, REGISTERED, PROTECTED)
    from_anna = story.and_of(HANDOVERS, handed("anna", "cia"), handed("cia", "somebody", n=2))
    assert from_anna.when(wish).after.history != story.history
    tomorrow = story.and_of(HANDOVERS, handed("anna", "somebody", TODAY + timedelta(days=1)))
    tomorrow.when(wish).refused("no_such_person", "/person")
    before = story.and_of(HANDOVERS, handed("anna", "somebody", YESTERDAY))
    before.when(wish).refused("no_such_person", "/person")


def test_a_role_among_the_named_stays_that_role() -> None:
    wish = CorrectPerson(person=AMINA, expected_version=1, phone="070-1")
    story = given(people, REGISTERED, PROTECTED)
    from_role = story.and_of(HANDOVERS, handed("unit_manager", "somebody"))
    from_role.when(wish).refused("no_such_person", "/person")
    assert from_role.when(wish, roles=MANAGER).after.history != story.history


def test_what_happened_before_a_handover_is_told_by_who_took_over_r7() -> None:
    came = RecordVisit(
        person=AMINA, site="motesplatsen", occurred_at=EVENING - timedelta(days=3), supports=("it",)
    )
    was_named = PROTECTED.model_copy(
        update={"named_readers": ("unit_manager", "somebody"), "since": date(2026, 1, 1)}
    )
    story = given(visits).and_of(AMINA, REGISTERED, was_named)
    assert story.when(came, on=TODAY).after.history
    gone = story.and_of(HANDOVERS, handed("somebody", "cia"))
    gone.when(came, on=TODAY).refused("no_such_person", "/person")


def test_the_list_is_set_by_those_whom_it_names_today() -> None:
    story = given(people, REGISTERED, PROTECTED).and_of(HANDOVERS, handed("anna", "cia"))
    story.when(protect("unit_manager", "cia"), roles=MANAGER).then(version=2)
    back = PROTECTED.model_copy(update={"named_readers": ("anna", "unit_manager")})
    story.when(protect(*NAMED), roles=MANAGER).then(back, version=3)
    mine = protect("unit_manager", "somebody")
    gone = given(people, REGISTERED).and_of(HANDOVERS, handed("somebody", "cia"))
    gone.when(mine, roles=CASEWORKER).refused("setter_not_named", "/named_readers")


def test_whoever_is_called_like_a_role_does_not_have_it() -> None:
    guard = Guard(frozenset({"unit_manager", "anna"}))
    assert guard.names("anna", frozenset())
    assert guard.names("berit", MANAGER)
    assert not guard.names("unit_manager", HOST)
    assert not guard.names("system", HOST)
    assert guard.names("whoever", frozenset({SYSTEM}))


def test_of_a_restricted_person_nothing_new_is_told_until_that_is_lifted() -> None:
    story = given(people, REGISTERED, RESTRICTED)
    back = WithdrawPerson(person=AMINA, reason="twice")
    for roles in (HOST, MANAGER):
        story.when(back, roles=roles).refused("restricted", "/person")
    came = given(visits, CAME).and_of(AMINA, REGISTERED, RESTRICTED)
    again = RecordVisit(person=AMINA, site="motesplatsen", occurred_at=EVENING)
    came.when(again).refused("restricted", "/person")
    came.when(WithdrawVisit(visit=VISIT, reason="a slip")).refused("restricted", "/visit")
    story.when(restrict(), roles=MANAGER).then(version=2)
    lifted = story.when(restrict(on=False), roles=MANAGER).then(LIFTED, version=3)
    assert lifted.when(back).after.history != lifted.history


def test_that_a_protected_person_is_restricted_is_told_to_the_named_alone() -> None:
    story = given(people, REGISTERED, PROTECTED, RESTRICTED)
    back = WithdrawPerson(person=AMINA, reason="twice")
    story.when(back).refused("no_such_person", "/person")
    story.when(back, roles=MANAGER).refused("restricted", "/person")


HIDDEN = guarded(UNGUARDED, PROTECTED)
STORED = guarded(UNGUARDED, RESTRICTED)
NOBODYS = Handovers()
ANNAS = Handovers({named("one"): Handover("anna", "eva", TODAY)})


def reader(
    sub: str,
    roles: frozenset[str],
    purpose: Purpose,
    *,
    handovers: Handovers = NOBODYS,
    says_why: bool = False,
    emergency: bool = False,
) -> Reader:
    return Reader(sub, roles, purpose, TODAY, handovers, says_why, emergency)


BOTH = guarded(HIDDEN, RESTRICTED)


@pytest.mark.parametrize(
    ("guard", "reader", "code"),
    [
        (UNGUARDED, reader("eva", HOST, "drop_in_support"), None),
        (HIDDEN, reader("eva", HOST, "drop_in_support", says_why=True), "no_such_person"),
        (HIDDEN, reader("eva", HOST, "rights_request"), "no_such_person"),
        (HIDDEN, reader("eva", HOST, "emergency"), "no_such_person"),
        (HIDDEN, reader("eva", HOST, "emergency", emergency=True), None),
        (HIDDEN, reader("anna", HOST, "drop_in_support"), "reason_needed"),
        (HIDDEN, reader("anna", HOST, "drop_in_support", says_why=True), None),
        (HIDDEN, reader("eva", HOST, "coordination", handovers=ANNAS), "reason_needed"),
        (HIDDEN, reader("eva", HOST, "coordination", handovers=ANNAS, says_why=True), None),
        (HIDDEN, reader("anna", HOST, "coordination", handovers=ANNAS), "no_such_person"),
        (STORED, reader("eva", HOST, "drop_in_support"), "restricted"),
        (STORED, reader("eva", HOST, "rights_request"), None),
        (STORED, reader("eva", frozenset({"dpo"}), "coordination"), None),
        (STORED, reader("eva", MANAGER, "coordination"), None),
        (STORED, reader("eva", HOST, "emergency", emergency=True), None),
        (BOTH, reader("eva", HOST, "coordination"), "no_such_person"),
        (BOTH, reader("anna", HOST, "coordination"), "restricted"),
        (BOTH, reader("eva", MANAGER, "coordination", says_why=True), None),
    ],
)
def test_who_is_shown_a_person(guard: Guard, reader: Reader, code: str | None) -> None:
    assert closed_to(guard, reader) == code
