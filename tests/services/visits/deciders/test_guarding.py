"""Who may know of a person, told as stories: the named, and nobody else; what is restricted is only stored."""

import pytest

from services.visits.commands.leaves import StartParentalLeave
from services.visits.commands.people import CorrectPerson, WithdrawPerson
from services.visits.commands.protection import SetProtectedIdentity, SetRestriction
from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from services.visits.deciders.guarding import UNGUARDED, Guard, Reader, closed_to, guarded
from services.visits.deciders.leaves import leaves
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.decider import SYSTEM
from shared.events.people import PersonRegistered
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.visits import VisitRecorded
from tests.given import EVENING, HOST, given, named

AMINA = named("Amina")
VISIT = named("key")
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
NAMED = ("unit_manager", "anna")
PROTECTED = ProtectedIdentitySet(person=AMINA, on=True, named_readers=NAMED)
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
    told = ProtectedIdentitySet(person=AMINA, on=True, named_readers=("somebody", "unit_manager"))
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
BOTH = guarded(HIDDEN, RESTRICTED)


@pytest.mark.parametrize(
    ("guard", "reader", "code"),
    [
        (UNGUARDED, Reader("eva", HOST, "drop_in_support"), None),
        (HIDDEN, Reader("eva", HOST, "drop_in_support", says_why=True), "no_such_person"),
        (HIDDEN, Reader("eva", HOST, "rights_request"), "no_such_person"),
        (HIDDEN, Reader("eva", HOST, "emergency"), "no_such_person"),
        (HIDDEN, Reader("eva", HOST, "emergency", emergency=True), None),
        (HIDDEN, Reader("anna", HOST, "drop_in_support"), "reason_needed"),
        (HIDDEN, Reader("anna", HOST, "drop_in_support", says_why=True), None),
        (STORED, Reader("eva", HOST, "drop_in_support"), "restricted"),
        (STORED, Reader("eva", HOST, "rights_request"), None),
        (STORED, Reader("eva", frozenset({"dpo"}), "coordination"), None),
        (STORED, Reader("eva", MANAGER, "coordination"), None),
        (STORED, Reader("eva", HOST, "emergency", emergency=True), None),
        (BOTH, Reader("eva", HOST, "coordination"), "no_such_person"),
        (BOTH, Reader("anna", HOST, "coordination"), "restricted"),
        (BOTH, Reader("eva", MANAGER, "coordination", says_why=True), None),
    ],
)
def test_who_is_shown_a_person(guard: Guard, reader: Reader, code: str | None) -> None:
    assert closed_to(guard, reader) == code
