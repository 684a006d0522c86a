"""How much may be written down: a ceiling, decided with number and date, judged by when it happened (R4)."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from services.visits.commands.modes import DecideMode, WithdrawMode
from services.visits.commands.people import CorrectPerson, RegisterPerson
from services.visits.commands.visits import RecordVisit
from services.visits.deciders.modes import modes
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.events.people import PersonCorrected, PersonRegistered
from shared.modes import Modes, of_site
from tests.given import EVENING, given, named

SITE = "motesplatsen"
TODAY = EVENING.date()
AMINA = named("Amina")
DECISION = named("key")
NAMED = PersonRegistered(person=AMINA, given_name="Amina", target_group="abo", site=SITE)
NAMELESS = PersonRegistered(person=AMINA, target_group="abo", site=SITE)
WISH = {
    "scope": "site",
    "id": SITE,
    "mode": "pseudonymous",
    "decision": "SN 2026/117",
    "decided_on": TODAY,
    "from": TODAY,
}


def decided(mode: str, since: date = TODAY, decision: UUID = DECISION) -> DocumentationModeDecided:
    told = {"scope": "site", "of": SITE, "mode": mode, "number": "SN 2026/117"}
    told |= {"decision": decision, "decided_on": TODAY, "since": since}
    return DocumentationModeDecided.model_validate(told)


def known(*rulings: DocumentationModeDecided | DocumentationModeWithdrawn) -> Modes:
    return given(modes, *rulings).state


def test_a_mode_is_decided_with_number_and_date_and_holds_from_a_day_on() -> None:
    wish = DecideMode.model_validate(WISH)
    given(modes).when(wish).then(decided("pseudonymous"), version=1, thing=DECISION)


def test_a_mode_cannot_begin_before_it_was_decided() -> None:
    earlier = WISH | {"from": TODAY - timedelta(days=1)}
    given(modes).when(DecideMode.model_validate(earlier)).refused("before_the_decision", "/from")


def test_before_any_decision_everything_may_be_told() -> None:
    assert known().on(TODAY) == "identified"
    assert known(decided("headcount")).on(TODAY - timedelta(days=1)) == "identified"


def test_the_latest_that_has_begun_holds_whatever_was_recorded_first() -> None:
    later = decided("headcount", TODAY + timedelta(days=7), named("later"))
    for order in ((decided("pseudonymous"), later), (later, decided("pseudonymous"))):
        assert known(*order).on(TODAY + timedelta(days=6)) == "pseudonymous"
        assert known(*order).on(TODAY + timedelta(days=7)) == "headcount"


def test_of_two_that_begin_on_one_day_the_one_recorded_last_holds() -> None:
    other = decided("headcount", decision=named("other"))
    assert known(decided("pseudonymous"), other).on(TODAY) == "headcount"


def test_a_decision_taken_back_leaves_what_held_before_it() -> None:
    other = decided("headcount", decision=named("other"))
    back = DocumentationModeWithdrawn(decision=named("other"), reason="wrong site")
    wish = WithdrawMode(mode=named("other"), reason="wrong site")
    story = given(modes, decided("pseudonymous"), other).when(wish).then(back, version=2)
    assert story.state.on(TODAY) == "pseudonymous"
    story.when(wish).refused("no_such_mode", "/mode")


@pytest.mark.parametrize("field", ["given_name", "family_name", "phone", "case_number"])
def test_where_cards_are_enough_no_name_is_taken(field: str) -> None:
    told = {"target_group": "abo", "site": SITE, field: "Amina"}
    story = given(people).and_of(of_site(SITE), decided("pseudonymous"))
    wish = RegisterPerson.model_validate(told)
    story.when(wish).refused("mode_forbids_identity", f"/{field}")


def test_where_cards_are_enough_somebody_nameless_may_be_known() -> None:
    wish = RegisterPerson(target_group="abo", sex="kvinna", birth_year=1990, site=SITE)
    story = given(people).and_of(of_site(SITE), decided("pseudonymous"))
    told = {"person": DECISION, "target_group": "abo", "sex": "kvinna", "birth_year": 1990}
    story.when(wish).then(PersonRegistered.model_validate(told | {"site": SITE}))


def test_where_heads_are_counted_nobody_becomes_known() -> None:
    wish = RegisterPerson(target_group="abo", site=SITE)
    story = given(people).and_of(of_site(SITE), decided("headcount"))
    story.when(wish).refused("mode_forbids_identity", "/site")


@pytest.mark.parametrize("mode", ["pseudonymous", "headcount"])
def test_a_name_is_not_added_later_either_but_may_be_taken_away(mode: str) -> None:
    story = given(people, NAMED).and_of(of_site(SITE), decided(mode))
    more = CorrectPerson(person=AMINA, expected_version=1, family_name="Noor")
    less = CorrectPerson(person=AMINA, expected_version=1, given_name=None)
    story.when(more).refused("mode_forbids_identity", "/family_name")
    story.when(less).then(PersonCorrected(person=AMINA, fields=("given_name",)))


@pytest.mark.parametrize(
    ("mode", "whom", "pointer"),
    [
        ("identified", NAMED, None),
        ("identified", NAMELESS, None),
        ("pseudonymous", NAMED, "/person"),
        ("pseudonymous", NAMELESS, None),
        ("headcount", NAMED, "/person"),
        ("headcount", NAMELESS, "/person"),
    ],
)
def test_a_visit_tells_no_more_of_somebody_than_the_mode_allows(
    mode: str, whom: PersonRegistered, pointer: str | None
) -> None:
    story = given(visits).and_of(AMINA, whom).and_of(of_site(SITE), decided(mode))
    outcome = story.when(RecordVisit(person=AMINA, site=SITE, occurred_at=EVENING))
    if pointer:
        outcome.refused("mode_forbids_identity", pointer)
    else:
        assert len(outcome.after.history) == 1


@pytest.mark.parametrize("mode", ["identified", "pseudonymous", "headcount"])
def test_the_nameless_may_always_come(mode: str) -> None:
    story = given(visits).and_of(of_site(SITE), decided(mode))
    outcome = story.when(RecordVisit(site=SITE, occurred_at=EVENING))
    assert len(outcome.after.history) == 1


def test_what_happened_before_a_decision_is_judged_by_what_held_then() -> None:
    story = given(visits).and_of(AMINA, NAMED).and_of(of_site(SITE), decided("headcount"))
    yesterday = EVENING - timedelta(days=1)
    late = RecordVisit(person=AMINA, site=SITE, occurred_at=yesterday)
    assert len(story.when(late, at=yesterday).after.history) == 1


def test_who_was_known_before_a_decision_is_told_of_after_it_with_their_name() -> None:
    story = given(people).and_of(of_site(SITE), decided("headcount"))
    yesterday = EVENING - timedelta(days=1)
    told = {"target_group": "abo", "site": SITE, "given_name": "Amina"}
    late = RegisterPerson.model_validate(told | {"occurred_at": yesterday})
    known = PersonRegistered.model_validate({"person": DECISION, **told})
    story.when(late, on=TODAY).then(known, version=1)
    now = RegisterPerson.model_validate(told | {"occurred_at": EVENING})
    story.when(now).refused("mode_forbids_identity", "/given_name")


def test_what_was_put_right_before_a_decision_is_judged_by_what_held_then() -> None:
    story = given(people, NAMED).and_of(of_site(SITE), decided("pseudonymous"))
    told = {"person": AMINA, "expected_version": 1, "family_name": "Noor"}
    late = CorrectPerson.model_validate(told | {"occurred_at": EVENING - timedelta(days=1)})
    assert len(story.when(late, on=TODAY).after.history) == 2
    now = CorrectPerson.model_validate(told | {"occurred_at": EVENING})
    story.when(now).refused("mode_forbids_identity", "/family_name")


def test_whose_name_was_taken_away_comes_without_one() -> None:
    gone = PersonCorrected(person=AMINA, fields=("given_name",))
    assert given(people, NAMED).state.named == {"given_name"}
    assert given(people, NAMED, gone).state.named == frozenset()
