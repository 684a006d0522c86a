"""A batch that is none is refused whole; an item that is none is refused alone."""

import json
from uuid import uuid4

import pytest

from tests.bad_input.sentry import World, well_told
from tests.bad_input.values import CANARY, NOBODY, UNREADABLE
from tests.books import Books
from tests.doors import CALLED, DOORS, EARLIER, SITE
from tests.http import Caller


@pytest.mark.parametrize("service", ["visits", "activities", "referrals"])
async def test_a_batch_that_is_none_is_refused_whole(
    way: Caller, books: Books, world: World, service: str
) -> None:
    assert world
    before = await books.ends()
    path = f"/{service}/batch"
    for content in UNREADABLE.values():
        well_told(await way.send("POST", path, content), 400, "unreadable_body", None, content[:40])
    for content in (b"{}", b"null", b"1", b'"' + CANARY.encode() + b'"'):
        well_told(await way.send("POST", path, content), 422, "wrong_type", [""], content)
    many = json.dumps([{CANARY: 1}] * 1001).encode()
    well_told(await way.send("POST", path, many), 422, "batch_too_large", [], "1001")
    for size in (2 * 1024 * 1024 + 1, 3 * 1024 * 1024):
        large = f'["{CANARY}"]'.encode().ljust(size)
        for chunked in (False, True):
            answer = await way.send("POST", path, large, chunked=chunked)
            well_told(answer, 413, "body_too_large", None, size)
    nobody = await way.who().send("POST", path, b"[]")
    well_told(nobody, 401, "token_missing", [], "no token")
    assert await books.ends() == before


async def test_a_body_that_even_the_front_door_finds_too_large_is_refused_there(
    host: Caller, books: Books, world: World
) -> None:
    assert world
    before = await books.ends()
    large = f'["{CANARY}"]'.encode().ljust(5 * 1024 * 1024)
    for path in ("/visits/batch", "/visits/visits"):
        key = [("Idempotency-Key", str(uuid4()))]
        for chunked in (False, True):
            answer = await host.send("POST", path, large, key, chunked=chunked)
            well_told(answer, 413, "body_too_large", None, path)
    assert await books.ends() == before


@pytest.mark.parametrize(
    ("item", "code", "pointer"),
    [
        (CANARY, "wrong_type", ""),
        (None, "wrong_type", ""),
        ([], "wrong_type", ""),
        ({}, "wrong_type", ""),
        ({"key": NOBODY, "command": "RecordVisit"}, "wrong_type", ""),
        ({"key": NOBODY, "command": "RecordVisit", "data": {}, CANARY: 1}, "wrong_type", ""),
        ({"key": CANARY, "command": "RecordVisit", "data": {}}, None, None),
        ({"key": NOBODY, "command": CANARY, "data": {}}, "unknown_command", "/command"),
        ({"key": NOBODY, "command": "RecordRead", "data": {}}, "unknown_command", "/command"),
        ({"key": NOBODY, "command": "NotePerson", "data": {}}, "unknown_command", "/command"),
        ({"key": NOBODY, "command": [CANARY], "data": {}}, "wrong_type", "/command"),
        ({"key": [CANARY], "command": "RecordVisit", "data": {}}, "key_malformed", "/key"),
        ({"key": {CANARY: 1}, "command": "RecordVisit", "data": {}}, "key_malformed", "/key"),
        ({"key": None, "command": "RecordVisit", "data": {}}, "key_malformed", "/key"),
        ({"key": NOBODY, "command": "RecordVisit", "data": [CANARY]}, "wrong_type", ""),
        ({"key": NOBODY, "command": "RecordVisit", "data": {CANARY: 1}}, "missing_field", "/site"),
    ],
)
async def test_an_item_of_a_batch_that_is_none_is_refused_alone(
    way: Caller, books: Books, world: World, item: object, code: str | None, pointer: str | None
) -> None:
    assert world
    good = {"key": str(uuid4()), "command": "RecordVisit", "data": {"site": SITE}}
    good["data"] = {"site": SITE, "occurred_at": EARLIER}
    before = (await books.ends())["visits"]
    answer = await way.ask("/visits/batch", [item, good])
    assert CANARY.encode() not in answer.everything
    refused, taken = answer.json()
    assert (refused["status"], taken["status"]) == ("refused", "ok")
    told = refused["problem"]
    assert code in {None, told["code"]}
    assert pointer in {None, *(error["pointer"] for error in told.get("errors", []))}
    assert refused["key"] in {None, NOBODY}
    assert (await books.ends())["visits"] == before + 1


async def test_what_a_batch_names_in_its_data_is_missed_there(
    way: Caller, books: Books, world: World
) -> None:
    before = await books.ends()
    for door in DOORS:
        for name in door.names:
            kind = CALLED.get(name, name)
            if kind in {"rung", "goal"}:
                continue
            unfit = "no_such_card" if kind == "card" else "wrong_format"
            for value, code in ((CANARY, unfit), (NOBODY, f"no_such_{kind}")):
                data = door.data(world) | {kind: value}
                item = {"key": str(uuid4()), "command": door.command, "data": data}
                answer = await door.asker(way).ask(f"/{door.service}/batch", [item])
                [told] = answer.json()
                assert told["problem"]["status"] == 422, (door, told)
                assert told["problem"]["code"] == code, (door, told)
                assert told["problem"]["errors"][0]["pointer"] == f"/{kind}", (door, told)
                assert CANARY.encode() not in answer.everything
    assert await books.ends() == before
