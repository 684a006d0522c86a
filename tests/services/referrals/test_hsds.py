"""The directory in HSDS 3: what is given to others, and what is taken in of the specification's examples."""

import json
from functools import cache
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import jsonschema_rs
import pytest

from deploy.local.home import ROOT
from tests.doors import DESTINATION
from tests.http import Caller

VECTORS: Final = ROOT.parent / "shared" / "vectors" / "hsds"
PLACES: Final = "/referrals/destinations"
HSDS: Final = f"{PLACES}/hsds"
NAMES: Final = {
    "list": "service_list",
    "service": "service_full",
    "organization": "organization_full",
}
KNOWN: Final = "ac148810-d857-441c-9679-408f346de14b"
"""The one service that all of the specification's examples are about."""


@cache
def vectors() -> Path:
    """The specification's schemas and examples; a test is skipped where they are not."""
    for root in (ROOT.parent, *ROOT.parents):
        if (found := root / "shared" / "vectors" / "hsds").exists():
            return found
    pytest.skip("../shared/vectors/hsds is not there: the schemas of HSDS are not ours to copy")


def example(name: str, id_: str) -> Any:  # noqa: ANN401 - JSON
    """One of the specification's examples, its service under an id of its own."""
    text = (vectors() / f"example_{NAMES[name]}.json").read_text(encoding="utf-8")
    return json.loads(text.replace(KNOWN, id_))


async def take(host: Caller, document: object, query: str = "") -> list[dict[str, Any]]:
    answer = await host.ask(f"{HSDS}{query}", document)
    assert answer.status == 200, answer
    told: list[dict[str, Any]] = answer.json()["records"]
    place = f"{PLACES}?after={answer.json()['position']}&limit=1"
    assert (await host.get(place)).status == 200
    return told


async def shown(host: Caller, id_: str) -> dict[str, Any]:
    answer = await host.get(f"{PLACES}/{id_}")
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.json()
    return told


def errors(line: dict[str, Any]) -> set[tuple[str, str]]:
    return {(it["pointer"], it["code"]) for it in line["errors"]}


async def test_what_is_given_is_what_the_specification_says(host: Caller) -> None:
    schema = json.loads((vectors() / "service.json").read_text(encoding="utf-8"))
    valid = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert not valid.is_valid({"id": "1", "name": "Biblioteket", "status": "active"}), "it bites"
    for told in (
        DESTINATION,
        {"name": "Kören", "category": "kultur_fritid", "owner": "outside"},
        DESTINATION | {"rrule": "FREQ=DAILY;UNTIL=20271231T225959Z", "childcare": False},
        DESTINATION | {"rrule": "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "cost_sek": 0},
        DESTINATION | {"rrule": "FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO;COUNT=4", "address": None},
    ):
        last = await host.post(PLACES, told)
    await host.post(f"{PLACES}/{last.receipt[0]}/close", {"reason": "moved"})
    closed = await host.post(PLACES, DESTINATION)
    await host.get(f"{PLACES}?after={closed.receipt[1]}")
    first = (await host.get(f"{HSDS}?per_page=2")).json()
    assert (first["page_number"], first["size"], first["first_page"]) == (1, 2, True)
    for number in range(1, first["total_pages"] + 1):
        page = (await host.get(f"{HSDS}?per_page=2&page={number}")).json()
        assert page["last_page"] == (number == first["total_pages"])
        for service in page["contents"]:
            for fault in valid.iter_errors(service):
                raise AssertionError(fault)
            assert DESTINATION["contact"] not in json.dumps(service)
    beyond = (await host.get(f"{HSDS}?page={first['total_pages'] + 1}&per_page=2")).json()
    assert (beyond["empty"], beyond["last_page"], beyond["contents"]) == (True, True, [])


@pytest.mark.parametrize("name", NAMES)
async def test_the_examples_of_the_specification_are_taken_in_once(host: Caller, name: str) -> None:
    id_ = str(uuid4())
    query = "?category=kultur_fritid"
    [line] = await take(host, example(name, id_), query)
    assert (line["index"], line["destination"], line["outcome"]) == (0, id_, "listed")
    its = await shown(host, id_)
    assert (its["name"], its["min_age"], its["max_age"]) == ("Community Counselling", 12, 100)
    assert (its["category"], its["owner"]) == ("kultur_fritid", "outside")
    assert its["url"] == "http://example.com/counselling"
    [again] = await take(host, example(name, id_), query)
    assert again == line | {"outcome": "unchanged"}
    assert (await shown(host, id_)) == its


async def test_what_cannot_be_told_here_is_named_with_its_place_and_the_rest_is_taken(
    host: Caller,
) -> None:
    id_ = str(uuid4())
    document = example("organization", id_)
    [line] = await take(host, document, "?category=hlr")
    at = "/services/0"
    assert errors(line) == {
        (f"{at}/schedules/0", "wrong_format"),  # it has both a count and an end
        (f"{at}/cost_options/0/currency", "unknown_code"),
        (f"{at}/attributes/0", "unknown_code"),
    }
    its = await shown(host, id_)
    assert (its["languages"], its["begins"], its["ends"]) == (["ur"], "10:00", "18:00")
    assert its["address"] == "1-30 Main Street, MyVillage, ABC 1234, MyCity"
    assert (its["rrule"], its["cost_sek"]) == (None, None)


async def test_partial_data_changes_what_it_tells_and_clears_nothing(host: Caller) -> None:
    id_ = str(uuid4())
    await take(host, example("service", id_), "?category=hlr")
    before = await shown(host, id_)
    [line] = await take(host, example("list", id_) | {"note": "a page has more than contents"})
    assert line["outcome"] == "unchanged"
    thin = {"id": id_, "name": "Samtal", "status": "active"}
    [line] = await take(host, thin)
    assert (line["outcome"], line["errors"]) == ("changed", [])
    now = await shown(host, id_)
    assert now == before | {"name": "Samtal", "version": 2}
    lines = await take(host, [thin, thin | {"name": "Samtal och råd"}, thin])
    assert [it["outcome"] for it in lines] == ["unchanged", "changed", "changed"]


async def test_each_record_is_refused_by_itself(host: Caller) -> None:
    good, old, gone = (str(uuid4()) for _ in range(3))
    term = {"id": str(uuid4()), "code": "LIB", "name": "Library", "description": "Books"}
    about = {"status": "active", "attributes": [{"id": str(uuid4()), "taxonomy_term": term}]}
    document = {
        "contents": [
            {"id": good, "name": "Biblioteket", **about},
            {"id": "7", "name": "Kören", **about},
            {"id": str(uuid4()), **about},
            {"id": str(uuid4()), "name": "Kören", "status": "active"},
            {"id": old, "name": "Kören", **about, "status": "defunct"},
            "not a service",
            {"id": str(uuid4()), "name": "Laget", **about, "minimum_age": 9, "maximum_age": 7},
            {"id": str(uuid4()), "name": "Laget", **about, "minimum_age": -9, "url": "here"},
        ]
    }
    lines = await take(host, document)
    assert [it["outcome"] for it in lines] == ["listed", *["refused"] * 6, "listed"]
    assert [errors(it) for it in lines] == [
        set(),
        {("/contents/1/id", "wrong_format")},
        {("/contents/2/name", "missing_field")},
        {("/contents/3/attributes", "missing_field")},
        {("/contents/4/status", "destination_closed")},
        {("/contents/5", "wrong_type"), ("/contents/5/id", "wrong_format")},
        {("/contents/6/maximum_age", "ages_reversed")},
        {("/contents/7/minimum_age", "too_small"), ("/contents/7/url", "wrong_format")},
    ]
    assert (await shown(host, good))["category"] == "bibliotek"
    place = await host.post(f"{PLACES}/{good}/withdraw", {"reason": "listed twice"})
    assert place.status == 201
    [line] = await take(host, document["contents"][:1])
    assert (line["outcome"], errors(line)) == ("refused", {("/0/id", "no_such_destination")})
    assert line["destination"] is None
    assert (await host.get(f"{PLACES}/{gone}")).status == 404


async def test_what_is_no_longer_active_is_closed_once(host: Caller) -> None:
    id_ = await host.made(PLACES, DESTINATION)
    told = {"id": id_, "name": DESTINATION["name"], "status": "temporarily closed"}
    assert [it["outcome"] for it in await take(host, [told, told])] == ["closed", "unchanged"]
    assert (await shown(host, id_))["closed"]
    [line] = await take(host, told | {"status": "active"})
    assert line["outcome"] == "unchanged", "whoever closed it here may have had a reason"
    assert errors(line) == {("/status", "destination_closed")}


async def test_what_we_give_is_taken_back_without_a_change(host: Caller) -> None:
    rules = ("FREQ=DAILY", "BYDAY=MO;FREQ=WEEKLY;INTERVAL=1", "FREQ=YEARLY", None)
    ids = [await host.made(PLACES, DESTINATION | {"rrule": it}) for it in rules]
    told = [await host.post(f"{PLACES}/{id_}/verify", {}) for id_ in ids]
    listed = await host.get(f"{PLACES}?after={max(answer.receipt[1] for answer in told)}")
    assert listed.status == 200, listed
    services: list[Any] = []
    number, last = 1, False
    while not last:
        page = (await host.get(f"{HSDS}?per_page=500&page={number}")).json()
        services += [it for it in page["contents"] if it["id"] in ids]
        number, last = number + 1, page["last_page"]
    assert len(services) == len(ids)
    lines = await take(host, {"contents": services})
    assert {it["outcome"] for it in lines} == {"unchanged"}, lines
    assert [it["errors"] for it in lines] == [[]] * len(ids)
    for it in lines:
        UUID(it["destination"])


async def test_only_staff_take_in_and_an_import_is_a_document(host: Caller) -> None:
    for role in ("volunteer", "kiosk", "analyst"):
        reader = host.who(role)
        assert (await reader.get(HSDS)).status == 200
        answer = await reader.ask(HSDS, [])
        assert (answer.status, answer.code) == (403, "not_allowed")
    for document, code in ((1, "wrong_type"), ([{}] * 1001, "batch_too_large")):
        answer = await host.ask(HSDS, document)
        assert (answer.status, answer.code) == (422, code)
    assert await take(host, []) == []
