"""A personal number is shown to whoever asks for it, and to nobody else (DOMAIN §1, R6)."""

from typing import Any
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import PERSON, SITE
from tests.http import Caller

NUMBER, OTHER = "199001010017", "199104152393"
ASKED = "?fields=personnummer"


async def read(host: Caller, books: Books, path: str) -> tuple[dict[str, Any], list[str]]:
    """The record as it is shown, and which fields were recorded as shown."""
    before = (await books.ends())["visits"]
    answer = await host.saying(("Brygga-Purpose", "coordination")).get(path)
    assert answer.status == 200, answer
    *_, fact = await books.since("visits", before)
    return answer.json(), fact["data"]["fields"]


@pytest.mark.parametrize("role", ["host", "project_lead", "caseworker", "unit_manager"])
async def test_a_number_is_shown_only_when_asked_for_and_recorded_only_then(
    host: Caller, books: Books, role: str
) -> None:
    person = await host.made("/visits/people", PERSON | {"site": SITE})
    path = f"/visits/people/{person}"
    shown, fields = await read(host.who(role), books, path)
    assert (shown["personnummer"], shown["has_personnummer"]) == (None, True)
    assert "personnummer" not in fields
    asked, fields = await read(host.who(role), books, path + ASKED)
    assert asked == shown | {"personnummer": NUMBER}
    assert "personnummer" in fields


async def test_of_who_has_no_number_it_is_told_that_there_is_none(host: Caller) -> None:
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    shown = (await host.get(f"/visits/people/{person}{ASKED}")).json()
    assert (shown["personnummer"], shown["has_personnummer"]) == (None, False)


async def test_nothing_else_is_to_be_asked_for(host: Caller) -> None:
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    answer = await host.get(f"/visits/people/{person}?fields=phone")
    assert answer.status == 422


async def test_a_history_tells_a_number_only_when_asked_for_it(host: Caller, books: Books) -> None:
    person = await host.made("/visits/people", PERSON | {"site": SITE})
    path = f"/visits/people/{person}"
    first = {"personnummer": OTHER, "personnummer_motivation": "identification"}
    for told in (first, {"personnummer": "19900101-0017"}):
        data = {"person": person, "expected_version": 1} | told
        edit = {"key": str(uuid4()), "command": "CorrectPerson", "data": data}
        assert (await host.ask("/visits/batch", [edit])).status == 200
    shown, fields = await read(host, books, f"{path}/history")
    assert NUMBER not in str(shown)
    assert OTHER not in str(shown)
    assert "personnummer" not in fields
    asked, fields = await read(host, books, f"{path}/history{ASKED}")
    numbers = [it["told"].get("personnummer") for it in asked["items"]]
    assert numbers == [NUMBER, OTHER, None]
    assert "personnummer" in fields
    assert NUMBER in asked["items"][2]["told"]["mine"]
    assert [it["type"] for it in asked["items"]] == [it["type"] for it in shown["items"]]
