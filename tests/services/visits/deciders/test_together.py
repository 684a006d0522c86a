"""What says something only together is told, put right and taken away together (R6)."""

from typing import Any

import pytest
from pydantic import SecretStr

from services.visits.deciders.people import Person, people
from shared.events.people import PersonCorrected
from tests.given import Story, given
from tests.services.visits.deciders.test_people import (
    AMINA,
    NUMBER,
    REGISTERED,
    correct,
    corrected,
    register,
)

MOTIVATED = REGISTERED.model_copy(
    update={"personnummer": SecretStr("x"), "personnummer_motivation": "case_link"}
)
BORN = REGISTERED.model_copy(update={"birth_date": SecretStr("x"), "birth_year": 1971})
OTHER = "19910415-2393"
CLEARED = corrected(personnummer=None, personnummer_motivation=None)


def refused(story: Story[Any, Person], code: str, pointer: str, **told: object) -> None:
    story.when(correct(story.state.version, **told)).refused(code, pointer)


def test_a_number_keeps_its_motivation_as_long_as_it_stands_r6() -> None:
    missing = "motivation_missing", "/personnummer_motivation"
    story = given(people, MOTIVATED)
    refused(story, *missing, personnummer_motivation=None)
    refused(story, *missing, personnummer=OTHER, personnummer_motivation=None)
    story.when(correct(personnummer=OTHER)).then(corrected(personnummer="199104152393"))


def test_a_number_that_goes_takes_its_motivation_along_r6() -> None:
    story = given(people, MOTIVATED).when(correct(personnummer=None)).then(CLEARED)
    refused(story, "motivation_missing", "/personnummer_motivation", personnummer=OTHER)
    told = correct(2, personnummer=NUMBER, personnummer_motivation="identification")
    right = corrected(personnummer="199001010017", personnummer_motivation="identification")
    story.when(told).then(right)


def test_what_else_is_put_right_asks_for_no_motivation() -> None:
    bare = corrected(personnummer_motivation=None)  # as it could be told once
    story = given(people, MOTIVATED, bare)
    story.when(correct(2, phone="070-1")).then(corrected(phone="070-1"))
    refused(story, "motivation_missing", "/personnummer_motivation", personnummer=OTHER)


@pytest.mark.parametrize("year", [2015, None])
def test_a_birth_year_alone_never_contradicts_the_date_that_stands(year: int | None) -> None:
    for story in (given(people, BORN), given(people, REGISTERED, _born(1971))):
        refused(story, "birth_year_differs", "/birth_year", birth_year=year)


def test_a_birth_year_that_agrees_or_has_no_date_beside_it_is_told_alone() -> None:
    given(people, BORN).when(correct(birth_year=1971)).then(corrected(birth_year=1971))
    cleared = corrected(birth_date=None, birth_year=2015)
    given(people, BORN).when(correct(birth_date=None, birth_year=2015)).then(cleared)
    gone = given(people, BORN, corrected(birth_date=None, birth_year=None))
    gone.when(correct(2, birth_year=2015)).then(corrected(birth_year=2015))


def test_a_birth_date_moves_its_year() -> None:
    story = given(people, BORN).when(correct(birth_date="1972-04-05")).then(_born(1972, "-04-05"))
    refused(story, "birth_year_differs", "/birth_year", birth_year=1971)
    story.when(correct(2, birth_year=1972)).then(corrected(birth_year=1972))


def test_nothing_of_that_is_asked_of_who_tells_neither() -> None:
    given(people).when(register()).then(REGISTERED, thing=AMINA)


def _born(year: int, day: str = "-01-01") -> PersonCorrected:
    return corrected(birth_date=f"{year}{day}", birth_year=year)
