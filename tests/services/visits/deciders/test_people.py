"""Who is known: registered with as little as they wish, corrected, taken back."""

import pytest
from pydantic import SecretStr

from services.visits.commands.people import CorrectPerson, RegisterPerson, WithdrawPerson
from services.visits.deciders.corrections import FIELDS
from services.visits.deciders.people import people
from shared.events.people import (
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from tests.given import given, named

AMINA = named("key")
NUMBER = "19900101-0017"
SINCE_REGISTRATION = 1


def register(**told: object) -> RegisterPerson:
    return RegisterPerson.model_validate({"target_group": "abo", "site": "motesplatsen"} | told)


def correct(since: int = SINCE_REGISTRATION, **fields: object) -> CorrectPerson:
    return CorrectPerson.model_validate({"person": AMINA, "expected_version": since} | fields)


def corrected(**fields: object) -> PersonCorrected:
    told = {name: _sealed(name, value) for name, value in fields.items()}
    return PersonCorrected(person=AMINA, fields=tuple(sorted(fields)), **told)


def _sealed(name: str, value: object) -> object:
    coarse = {
        "birth_year",
        "sex",
        "target_group",
        "arrived_on",
        "channel",
        "personnummer_motivation",
    }
    return value if name in coarse or value is None else SecretStr(str(value))


WITHDRAW = WithdrawPerson(person=AMINA, reason="twice")
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
WITHDRAWN = PersonWithdrawn(person=AMINA, reason="twice")
PHONE_CORRECTED = corrected(phone="070-1")


def test_nobody_needs_to_tell_more_than_their_group() -> None:
    given(people).when(register()).then(REGISTERED, version=1, thing=AMINA)


def test_what_is_told_is_kept_as_it_was_told() -> None:
    told = {
        "given_name": "Amina",
        "family_name": "Noor",
        "personnummer": NUMBER,
        "personnummer_motivation": "case_link",
        "phone": "070-1",
        "case_number": "B 12",
        "interpreter_language": "so",
        "sex": "kvinna",
        "channel": "vanner",
    }
    sealed = {"given_name", "family_name", "phone", "case_number", "interpreter_language"}
    registered = PersonRegistered(
        person=AMINA,
        target_group="abo",
        site="motesplatsen",
        personnummer=SecretStr("199001010017"),
        **{n: SecretStr(v) if n in sealed else v for n, v in told.items() if n != "personnummer"},
    )
    given(people).when(register(**told)).then(registered, version=1)


def test_of_a_birth_date_only_the_year_is_in_clear() -> None:
    registered = REGISTERED.model_copy(
        update={"birth_date": SecretStr("1990-05-04"), "birth_year": 1990}
    )
    given(people).when(register(birth_date="1990-05-04")).then(registered)
    given(people).when(register(birth_date="1990-05-04", birth_year=1990)).then(registered)


def test_a_birth_year_that_contradicts_the_birth_date_is_refused() -> None:
    contradicting = {"birth_date": "1990-05-04", "birth_year": 1991}
    given(people).when(register(**contradicting)).refused("birth_year_differs", "/birth_year")
    story = given(people, REGISTERED)
    story.when(correct(**contradicting)).refused("birth_year_differs", "/birth_year")


def test_a_personnummer_needs_its_motivation_r6() -> None:
    unmotivated = {"personnummer": NUMBER}
    pointer = "/personnummer_motivation"
    given(people).when(register(**unmotivated)).refused("motivation_missing", pointer)
    story = given(people, REGISTERED)
    story.when(correct(**unmotivated)).refused("motivation_missing", pointer)


def test_a_motivation_given_once_also_holds_for_a_corrected_number() -> None:
    motivated = REGISTERED.model_copy(update={"personnummer_motivation": "identification"})
    later = corrected(personnummer_motivation="case_link")
    for story in (given(people, motivated), given(people, REGISTERED, later)):
        number = correct(story.state.version, personnummer=NUMBER)
        story.when(number).then(corrected(personnummer="199001010017"))


def test_a_correction_names_only_what_it_corrects() -> None:
    story = given(people, REGISTERED).when(correct(phone="070-1"))
    story.then(PHONE_CORRECTED, version=2, thing=AMINA)


@pytest.mark.parametrize("field", sorted(FIELDS - {"target_group", "birth_date", "personnummer"}))
def test_what_was_told_can_be_taken_away_again(field: str) -> None:
    given(people, REGISTERED).when(correct(**{field: None})).then(corrected(**{field: None}))


def test_a_cleared_birth_date_takes_its_year_along() -> None:
    cleared = corrected(birth_date=None, birth_year=None)
    given(people, REGISTERED).when(correct(birth_date=None)).then(cleared)


def test_the_target_group_can_be_changed_but_not_taken_away() -> None:
    story = given(people, REGISTERED)
    story.when(correct(target_group="ebo")).then(corrected(target_group="ebo"))
    story.when(correct(target_group=None)).refused("target_group_needed", "/target_group")


def test_a_correction_of_nothing_changes_nothing_whatever_version_it_saw() -> None:
    story = given(people, REGISTERED, PHONE_CORRECTED)
    story.when(correct(1)).then(version=2, thing=AMINA)


def test_a_correction_is_rebased_where_only_other_fields_changed_since() -> None:
    story = given(people, REGISTERED, PHONE_CORRECTED)
    name = correct(1, given_name="Amina")
    story.when(name).then(corrected(given_name="Amina"), version=3)


def test_two_corrections_of_one_field_on_one_version_are_a_conflict() -> None:
    story = given(people, REGISTERED, PHONE_CORRECTED)
    again = correct(1, phone="070-2", given_name="Amina")
    story.when(again).refused("version_conflict", "/phone", fields=["phone"], version=2)


def test_a_birth_year_and_a_birth_date_are_corrected_against_each_other() -> None:
    story = given(people, REGISTERED, corrected(birth_year=1990))
    date = correct(1, birth_date="1991-05-04")
    story.when(date).refused("version_conflict", "/birth_year", fields=["birth_year"])


def test_nobody_has_seen_a_version_that_is_not_there_yet() -> None:
    ahead = correct(2, phone="070-1")
    given(people, REGISTERED).when(ahead).refused("version_ahead", "/expected_version", version=1)


def test_who_was_never_registered_can_be_neither_corrected_nor_withdrawn() -> None:
    given(people).when(correct(phone="070-1")).refused("no_such_person", "/person")
    given(people).when(WITHDRAW).refused("no_such_person", "/person")


def test_a_registration_that_was_a_mistake_is_gone_for_good() -> None:
    story = given(people, REGISTERED, PHONE_CORRECTED).when(WITHDRAW).then(WITHDRAWN, version=3)
    story.when(WITHDRAW).refused("no_such_person", "/person")
    story.when(correct(3, phone="070-1")).refused("no_such_person", "/person")


def test_a_person_answers_to_their_id_whatever_key_they_were_named_by() -> None:
    other = named("the key of an earlier correction")
    story = given(people, REGISTERED)
    by_key = CorrectPerson(person=other, expected_version=1, phone="070-1")
    story.when(by_key, thing=AMINA).then(PHONE_CORRECTED, thing=AMINA)
    back = WithdrawPerson(person=other, reason="twice")
    story.when(back, thing=AMINA).then(WITHDRAWN, thing=AMINA)
