"""A volunteer's token, by link or by issuer, opens no door to any person, of any service (feature 11)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, get_args

import pytest
from fastapi.routing import APIRoute
from pydantic import BaseModel

from shared.events.personal import Personal
from shared.permissions import MAY
from tests.http import Caller
from tests.kinds import COMMANDS
from tests.permissions.ways import APPS, EITHER, WAYS, Way, opens

THEIRS: Final = [name for name, rights in MAY.items() if "volunteer" in rights]
"""All that the table gives to volunteers."""
OF_A_PERSON: Final = {"person", "card", "keep", "drop", "one", "other", "members"}


async def ask(caller: Caller, way: Way) -> tuple[int, str]:
    """Status and code of the answer to a request that is in order."""
    answer = await way.ask(caller)
    return answer.status, "" if answer.status < 400 else answer.code


async def test_a_link_opens_nothing_but_what_is_the_volunteers_and_nothing_elsewhere(
    host: Caller,
) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Olena"})
    issued = await host.post(f"/activities/volunteers/{volunteer}/link", {})
    me = replace(host, token=issued.json()["url"].partition("#")[2])
    shut = [way for way in WAYS if way.service != "activities" or not _theirs(way)]
    assert len(shut) > 100
    for way in shut:
        elsewhere = way.service != "activities"
        expected = (401, "token_invalid") if elsewhere else (403, "not_allowed")
        assert await ask(me, way) == expected, way


async def test_who_signs_in_as_a_volunteer_is_let_into_nothing_but_what_is_the_volunteers(
    host: Caller,
) -> None:
    volunteer = host.who("volunteer")
    for way in WAYS:
        if not way.allowed("volunteer"):
            assert await ask(volunteer, way) == (403, "not_allowed"), way


def _theirs(way: Way) -> bool:
    return way.name == "batch" or any(it in THEIRS for it in EITHER.get(way.name, (way.name,)))


@pytest.mark.parametrize("name", THEIRS)
def test_nothing_that_volunteers_may_ask_names_a_person_or_shows_one(name: str) -> None:
    for command in COMMANDS:
        if command.__name__ == name:
            assert OF_A_PERSON.isdisjoint(command.model_fields)
    for app in APPS.values():
        for route in app.routes:
            if isinstance(route, APIRoute) and route.name == name:
                assert not [it for it in personal(route.response_model) if it.subject == "person"]


def personal(model: object) -> Iterator[Personal]:
    """What a model, and every model inside it, says of anybody."""
    if isinstance(model, type) and issubclass(model, BaseModel):
        for field in model.model_fields.values():
            yield from (said for said in field.metadata if isinstance(said, Personal))
            yield from personal(field.annotation)
    for inside in get_args(model):
        yield from personal(inside)


def test_what_is_a_volunteers_own_is_nobodys_without_a_link() -> None:
    own = {name for name, rights in MAY.items() if rights.get("volunteer") == "own"}
    assert own == {"ReadOneself", "ReportHours", "WithdrawHours", "TakeShift", "ReleaseShift"}
    assert not [name for name in own if opens(name, ["volunteer"])]
