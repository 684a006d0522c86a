"""The contract with clients: documents that tell the truth, asked of all four services as strangers would."""

import asyncio
import json
import os
from collections.abc import AsyncIterator, Mapping
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    ignored_auth,
    response_schema_conformance,
    status_code_conformance,
)

from deploy.contracts import FOLDER, applications, contracts
from shared.events.words import SERVICES
from tests.books import Books
from tests.doors import CALLED, DOORS, EARLIER, SITE, Door
from tests.http import Caller, quiet
from tests.permissions.ways import WAYS
from tests.worlds import make_world

Told = dict[str, Any]
LONG: Final = "BRYGGA_LONG" in os.environ
World = dict[str, str]

COMMITTED: Final = {it.name: it.read_text(encoding="utf-8") for it in sorted(FOLDER.glob("*.json"))}
DOCUMENTS: Final[Mapping[str, Told]] = {it: json.loads(COMMITTED[f"{it}.json"]) for it in SERVICES}
NOBODY: Final = "00000000-0000-4000-8000-000000000bad"
METHODS: Final = frozenset({"get", "post", "patch"})
ENDLESS: Final = "/stream"
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    ignored_auth,
]
WAITING: Final = {"Brygga-After", "Brygga-Sent-At"}
"""Headers that, drawn at random, only make a service wait, or every date impossible."""


def operations() -> list[tuple[str, str, str]]:
    """Every operation that ends, as service, path and method; what takes things back comes last."""
    found = [
        (service, path, method)
        for service, told in DOCUMENTS.items()
        for path, its in told["paths"].items()
        for method in its.keys() & METHODS
        if path != ENDLESS
    ]
    return sorted(found, key=lambda it: ("withdraw" in it[1], *it))


def questions() -> list[tuple[str, str, str, GenerationMode]]:
    """Every operation, asked as it should be; and, where there is anything to say wrong, wrongly."""
    return [
        (*one, mode)
        for one in operations()
        for mode in GenerationMode
        if mode is GenerationMode.POSITIVE or _may_be_said_wrong(*one)
    ]


def _may_be_said_wrong(service: str, path: str, method: str) -> bool:
    told = DOCUMENTS[service]["paths"][path][method]
    return bool(told["parameters"] or "requestBody" in told)


def test_the_committed_documents_are_what_the_code_does() -> None:
    assert contracts() == COMMITTED, "run: python -m deploy.contracts"


@pytest.mark.parametrize("service", SERVICES)
def test_every_document_is_openapi_3_1(service: str) -> None:
    assert DOCUMENTS[service]["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(DOCUMENTS[service]).validate()


@pytest.mark.parametrize("service", SERVICES)
def test_every_door_is_in_the_document_and_nothing_else(service: str) -> None:
    paths = DOCUMENTS[service]["paths"]
    told = {
        (path, method, it["operationId"]) for path in paths for method, it in paths[path].items()
    }
    app = {name: its for name, its in applications().items() if name == service}[service]
    assert told == {
        (route.path_format, method.lower(), route.name)  # type: ignore[attr-defined]
        for route in app.routes
        for method in route.methods  # type: ignore[attr-defined]
    }


def test_whoever_must_sign_in_is_told_so_and_nobody_else() -> None:
    signed = {(way.service, way.path, way.method.lower()) for way in WAYS}
    open_ = {
        (service, path, method)
        for service, path, method in operations()
        if DOCUMENTS[service]["paths"][path][method].get("security") == []
    }
    every = {*operations(), ("reporting", ENDLESS, "get")}
    assert open_ == every - signed
    pages = {"/codes/{code}", "/listings/{code}", "/pages.css", "/calendar.ics"}
    health = {"/healthz", "/readyz", "/metrics", "/configuration"}
    assert {path for _, path, _ in open_} == health | pages


@pytest.mark.parametrize("door", DOORS, ids=lambda it: it.command)
def test_a_commands_body_is_described_to_its_last_field(door: Door) -> None:
    named = {name: f"{{{CALLED.get(name, name)}}}" for name in door.names}
    path = door.at(named).removeprefix(f"/{door.service}")
    told = DOCUMENTS[door.service]["paths"][path][door.method.lower()]
    body = DOCUMENTS[door.service]["components"]["schemas"][door.command]
    assert body["properties"].keys() == door.full.keys()
    assert frozenset(body["required"]) == door.needs
    assert body["additionalProperties"] is False
    content = told["requestBody"]["content"]["application/json"]
    assert content["schema"] == {"$ref": f"#/components/schemas/{door.command}"}
    assert {"$ref": "#/components/parameters/Idempotency-Key"} in told["parameters"]
    assert told["responses"].keys() >= {"200", "400", "401", "403", "413", "422", "503"}
    assert ("201" in told["responses"]) == (door.method == "POST")
    assert ("409" in told["responses"]) == ("expected_version" in door.full)
    assert ("404" in told["responses"]) == bool(door.names)


async def test_the_documents_are_not_served(host: Caller) -> None:
    for service in SERVICES:
        assert (await host.get(f"/{service}/openapi.json")).code == "no_such_route"


@pytest.fixture(scope="module")
async def world(host: Caller) -> AsyncIterator[World]:
    """One of everything, to be asked about; afterwards nothing of it is under way any more."""
    yield await make_world(host)
    await quiet(host)


def kind(name: str) -> str:
    """Of what kind the thing is that a world has under this name."""
    return CALLED.get(name, name)


def mistaken(world: World, name: str) -> list[World]:
    """This world, with things of other kinds under this name, by their ids, not by a card's code.

    Each fourth, beginning elsewhere for each name; all of them in the long form.
    """
    things = {it for it in world if len(world[it]) == len(NOBODY) and kind(it) != kind(name)}
    some = sorted(things) if LONG else sorted(things)[len(name) % 4 :: 4]
    return [world | {name: world[other]} for other in some]


def about(door: Door) -> list[str]:
    """What a door is told by id: in its path and in its body."""
    told = [it[1:-1] for it in door.full.values() if isinstance(it, str) and it.startswith("{")]
    return [it for it in (*door.names, *told) if it not in {"rung", "day", "slug"}]


HEEDING: Final = [it for it in DOORS if about(it) and it.command != "OpenEmergencyAccess"]
"""Doors that look at what they are told of; breaking the glass must not tell whether somebody is there."""


@pytest.mark.parametrize("door", HEEDING, ids=lambda it: it.command)
async def test_a_thing_of_one_kind_is_nothing_of_another(
    host: Caller, books: Books, world: World, door: Door
) -> None:
    await quiet(host)
    before = await books.ends()
    for name in about(door):
        wrongs, asker = mistaken(world, name), door.asker(host)
        answers = await asyncio.gather(*(door.knock(asker, it, door.body(it)) for it in wrongs))
        for answer in answers:
            assert answer.status == (404 if name in door.names else 422), (name, answer)
            assert answer.code == f"no_such_{kind(name)}"
            assert not any(it.encode() in answer.body for it in world.values() if len(it) > 20)
    assert await books.ends() == before


async def test_nothing_but_a_person_is_opened_as_one(host: Caller, world: World) -> None:
    for wrong in mistaken(world, "person"):
        answer = await host.get(f"/visits/people/{wrong['person']}")
        assert (answer.status, answer.code) == (404, "no_such_person")


SITED: Final = {
    "exception",
    "visit",
    "headcount",
    "opening",
    "activity",
    "session",
    "sign_up",
    "participation",
    "device",
}
"""What belongs to a site, and so to those who work there."""


@pytest.mark.parametrize(
    "door",
    [it for it in DOORS if "site" in it.full or SITED & {kind(name) for name in it.names}],
    ids=lambda it: it.command,
)
async def test_whoever_works_elsewhere_is_refused(
    host: Caller, books: Books, world: World, door: Door
) -> None:
    await quiet(host)
    before = await books.ends()
    stranger = door.asker(host, site=["elsewhere"])
    answer = await door.knock(stranger, world, door.body(world))
    assert (answer.status, answer.code) == (403, "wrong_site")
    assert await books.ends() == before


@pytest.fixture(scope="module")
def known(world: World) -> Mapping[str, Told]:
    """The documents, for those who know one of everything: else no stranger ever got past a door."""
    return {service: _knowing(told, world) for service, told in DOCUMENTS.items()}


def _knowing(told: Told, world: World) -> Told:
    told = json.loads(json.dumps(told))
    schemas = told["components"]["schemas"]
    for name in (
        schemas.get("BatchItem", {}).get("properties", {}).get("command", {}).get("enum", ())
    ):
        for field, its in schemas[name]["properties"].items():
            its.update(_drawn_from(field, its, world))
    for operation in (it for path in told["paths"].values() for it in path.values()):
        for parameter in operation["parameters"]:
            if parameter.get("in") == "path":
                its = parameter["schema"]
                its.update(_drawn_from(parameter["name"], its, world))
    return dict(told)


def _drawn_from(field: str, its: Told, world: World) -> Told:
    if field == "site" and its.get("format") != "uuid":
        return {"enum": [SITE]}
    if field == "occurred_at":
        return {"enum": [EARLIER]}
    if field == "goal":
        return {"enum": ["G1", "G2", "G9"]}
    if field == "indicator":
        return {"enum": ["E1", "E9", "E99"]}
    if its.get("format") == "uuid" and field in world:
        return {"enum": [world[field], NOBODY]}
    return {}


@pytest.mark.parametrize(("service", "path", "method", "mode"), questions())
def test_strangers_are_answered_as_the_document_says(
    host: Caller,
    known: Mapping[str, Told],
    service: str,
    path: str,
    method: str,
    mode: GenerationMode,
) -> None:
    operation = schemathesis.openapi.from_dict(known[service])[path][method]
    url = f"{host.brygga.url}/api/{service}"
    headers = {"Authorization": f"Bearer {host.token}"}

    @settings(
        max_examples=50 if LONG else 4,
        derandomize=True,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Case) -> None:
        for name in WAITING & case.headers.keys():
            del case.headers[name]
        case.query.pop("after", None)
        case.call_and_validate(base_url=url, headers=headers, checks=CHECKS)

    ask()
