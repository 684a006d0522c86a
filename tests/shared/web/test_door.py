"""The contract that every command's door keeps (API.md), through the front door."""

import os
from typing import Any
from uuid import UUID, uuid4

import pytest

from shared.cards import card_of
from shared.events.words import SERVICES
from shared.log.bus import Bus
from tests.books import Books
from tests.doors import BARE, DOORS, EARLIER, OF_THE_PERSON, SITE, Door
from tests.http import STAFF, Caller, quiet
from tests.permissions.ways import WAYS
from tests.worlds import make_world

READINGS = {"/people/search", "/activities/dates", "/destinations/hsds", "/batch"}
EACH = pytest.mark.parametrize("door", DOORS, ids=lambda door: door.command)
LONG = "BRYGGA_LONG" in os.environ


def in_turn(number: int) -> pytest.MarkDecorator:
    """Every third door, beginning with this one, so that three tests share them; all in the long form."""
    doors = DOORS if LONG else DOORS[number::3]
    return pytest.mark.parametrize("door", doors, ids=lambda door: door.command)


VISIT = {"site": SITE, "occurred_at": EARLIER}


async def in_a_batch(host: Caller, door: Door, world: dict[str, str], key: UUID) -> dict[str, Any]:
    item = {"key": str(key), "command": door.command, "data": door.data(world)}
    answer = await host.ask(f"/{door.service}/batch", [item])
    assert answer.status == 200
    [told] = answer.json()
    assert told["key"] == str(key)
    return dict(told)


def test_every_command_has_its_door_in_these_tests() -> None:
    known = {(door.service, door.path.count("{"), door.command) for door in DOORS}
    known.add(("reporting", 1, "WithdrawRelease"))  # of what no caller makes; its own tests have it
    found = {
        (way.service, way.path.count("{"), way.name)
        for way in WAYS
        if way.method != "GET" and way.path not in READINGS
    }
    assert found == known


async def test_every_request_is_counted_by_its_route_and_never_by_an_id(host: Caller) -> None:
    id_ = await host.made("/visits/people", BARE)
    person = f"/visits/people/{id_}"
    await host.patch(person, {"expected_version": 1, "sex": "kvinna"})
    await host.get(person)
    await host.send("DELETE", person)
    await host.ask("/visits/batch", [])
    told = (await host.get("/visits/metrics")).body.decode()
    for method, route, status in (
        ("PATCH", "/people/{person}", 200),
        ("GET", "/people/{person}", 200),
        ("DELETE", "/people/{person}", 405),
        ("POST", "/batch", 200),
    ):
        labels = f'{{method="{method}",route="{route}",status="{status}"}}'
        assert f"brygga_http_request_seconds_count{labels}" in told
    assert id_ not in told


@EACH
async def test_a_command_is_taken_once_and_its_retry_gets_the_same_receipt(
    host: Caller, door: Door
) -> None:
    world, key = await make_world(host, door), uuid4()
    first = await door.knock(door.asker(host), world, door.body(world), key)
    assert first.status == (201 if door.method == "POST" else 200), first
    assert first.json().keys() == {"id", "position", "version"} | door.tells
    id_, _, version = first.receipt
    again = await door.knock(door.asker(host), world, door.body(world), key)
    assert (again.status, again.json()) == (200, first.json())
    if door.command == "GiveCard":
        assert (id_, version) == (str(card_of(first.json()["code"])), 1)
    elif door.makes and door.command != "RecordVisit":
        assert id_ == str(key)
        assert (version > 1) == (door.command in OF_THE_PERSON)
    else:
        assert id_ in world.values()
        assert version > 1
    told = await in_a_batch(door.asker(host), door, world, key)
    assert told == {"key": str(key), "status": "replayed", "receipt": first.json()}


@in_turn(0)
async def test_a_command_of_a_batch_is_the_same_command(host: Caller, door: Door) -> None:
    world, key = await make_world(host, door), uuid4()
    told = await in_a_batch(door.asker(host), door, world, key)
    assert told["status"] == "ok", told
    again = await door.knock(door.asker(host), world, door.body(world), key)
    assert (again.status, again.json()) == (200, told["receipt"])


@in_turn(1)
async def test_a_key_is_used_for_one_thing_only(host: Caller, books: Books, door: Door) -> None:
    if door.command == "ApproveErasure":
        pytest.skip(
            "whom it was about is forgotten within a second, and what was asked too (DESIGN §4)"
        )
    other = next(one for one in DOORS if one.service == door.service and one is not door)
    world, key = await make_world(host, door, other), uuid4()
    await door.knock(door.asker(host), world, door.body(world), key)
    await quiet(host)
    ends = await books.ends()
    latest = await books.since(door.service, ends[door.service] - 50)
    assert str(key) in {it["key"] for it in latest}
    answer = await other.knock(other.asker(host), world, other.body(world), key)
    assert (answer.status, answer.code) == (422, "key_reused")
    told = await in_a_batch(other.asker(host), other, world, key)
    assert (told["status"], told["problem"]["code"]) == ("refused", "key_reused")
    since = [it for service, end in ends.items() for it in await books.since(service, end)]
    assert str(key) not in {it["key"] for it in since}, "whoever another test forgot may be told of"


@in_turn(2)
async def test_a_door_opens_with_a_token_for_the_role_and_not_without(
    host: Caller, door: Door
) -> None:
    world = await make_world(host, door)
    for nobody, status in ((host.who(), 401), (host.who("steering", "analyst", "auditor"), 403)):
        answer = await door.knock(nobody, world, door.body(world))
        assert answer.status == status
        assert answer.header("www-authenticate") == ("Bearer" if status == 401 else None)
    several = host.who(*STAFF, "auditor", *door.also)
    assert (await door.knock(several, world, door.body(world))).status in {200, 201}


@pytest.mark.parametrize(
    ("accepted", "title"), [("sv", "Fältet saknas."), ("en", "The field is missing.")]
)
async def test_problems_are_told_in_the_callers_language(
    host: Caller, accepted: str, title: str
) -> None:
    caller = host.saying(("Accept-Language", accepted))
    alone = (await caller.post("/visits/visits", {"site": SITE})).json()
    item = {"key": str(uuid4()), "command": "RecordVisit", "data": {"site": SITE}}
    [together] = (await caller.ask("/visits/batch", [item])).json()
    assert alone == together["problem"]
    assert alone == {
        "type": "urn:brygga:problem:missing_field",
        "title": title,
        "status": 422,
        "code": "missing_field",
        "errors": [{"pointer": "/occurred_at", "code": "missing_field", "detail": title}],
    }


async def test_a_trace_is_carried_from_the_request_to_log_and_bus(
    host: Caller, books: Books
) -> None:
    trace = f"00-{uuid4().hex}-{uuid4().hex[:16]}-01"
    answer = await host.saying(("traceparent", trace)).post("/visits/visits", VISIT)
    position = answer.receipt[1]
    assert (await books.at("visits", position))["trace"] == trace
    await quiet(host)
    bus = Bus(host.brygga.bus_url("visits"), "visits")
    message = await bus.message("visits", position)
    await bus.close()
    assert message is not None
    assert message.header("traceparent") == trace


async def test_services_tell_what_they_know_and_that_they_live(host: Caller) -> None:
    nobody = host.who()
    for service in SERVICES:
        assert (await nobody.get(f"/{service}/healthz")).json() == {"status": "alive"}
        assert (await nobody.get(f"/{service}/readyz")).json() == {"status": "ready"}
        assert SITE in (await nobody.get(f"/{service}/configuration")).json()["sites"]
        assert b"brygga_http_request_seconds" in (await nobody.get(f"/{service}/metrics")).body


async def test_a_door_is_the_same_at_the_services_own_port(host: Caller) -> None:
    key = uuid4()
    answer = await host.post("/visits/visits", VISIT, key=key)
    direct = await host.at_the_port().post("/visits/visits", VISIT, key=key)
    assert (direct.status, direct.receipt) == (200, answer.receipt)
