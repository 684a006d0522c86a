"""Thousands of bent requests: never a fault, never an echo, never a word in a log."""

import json
import random
from collections.abc import Callable
from typing import Any, Final
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.bad_input.sentry import World, nothing_in_the_logs
from tests.bad_input.values import CANARY, NOBODY
from tests.doors import CALLED, DOORS, SITE, Door
from tests.http import Caller, Header
from tests.wire import Answer
from tests.worlds import make_world

SEED: Final = 20260914
TIMES: Final = 3000
A_WORLD_LASTS: Final = 250

JUNK: Final[tuple[object, ...]] = (
    *(None, True, False, 0, -1, 1, 1.5, 1e308, 2**31, 2**63, 2**64, 10**40, -(10**18)),
    *("", " ", CANARY, CANARY * 40, f"{CANARY}\x00", "\u202e" + CANARY, "\ud83d\ude00" * 30),
    *("null", "0", "-1", "NaN", NOBODY, "2026-02-29", "9999-12-31T23:59:59Z", "1e5", "it", "abo"),
    *([], {}, [[]], [CANARY], {CANARY: CANARY}, [None], [[[[[[CANARY]]]]]]),
)
HEADERS: Final = ("Brygga-Sent-At", "Accept-Language", "traceparent", "Brygga-Purpose", "Accept")
WORDS: Final[tuple[str | bytes, ...]] = (
    *(CANARY, "", "2026-09-14T18:00:00+02:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-14:00"),
    *(b"\xff\xfe", "x" * 4000, "en", "sv;q=0", NOBODY, f"{CANARY}, {CANARY}", "00-0-0-0"),
)

Dice = random.Random


def bent(dice: Dice, tree: object) -> object:
    """The same JSON, but for something in it."""
    match tree:
        case dict() if tree and dice.random() < 0.93:
            name = dice.choice(sorted(tree))
            return {**tree, name: bent(dice, tree[name])}
        case list() if tree and dice.random() < 0.8:
            at = dice.randrange(len(tree))
            return [*tree[:at], bent(dice, tree[at]), *tree[at + 1 :]]
        case _:
            return dice.choice(BENDS)(dice, tree)


def _without(dice: Dice, tree: object) -> object:
    if not isinstance(tree, dict) or not tree:
        return None
    gone = dice.choice(sorted(tree))
    return {name: value for name, value in tree.items() if name != gone}


def _with(dice: Dice, tree: object) -> object:
    more = {dice.choice([CANARY, "site", "person", "from", "\u202e"]): dice.choice(JUNK)}
    return {**tree, **more} if isinstance(tree, dict) else more


def _misspelt(dice: Dice, tree: object) -> object:
    letters = list(str(tree)) or [CANARY]
    letters[dice.randrange(len(letters))] = dice.choice("\x00\n \u00e5\u202e\u0661" + CANARY)
    return "".join(letters)


BENDS: Final[tuple[Callable[[Dice, object], object], ...]] = (
    *[lambda dice, _: dice.choice(JUNK)] * 4,
    *[_misspelt] * 4,
    _without,
    _with,
    lambda _, tree: [tree],
    lambda _, tree: {"value": tree},
    lambda _, tree: [tree] * 60,
)


def bytes_of(dice: Dice, tree: object) -> bytes:
    """JSON, sometimes with a few bytes of it gone, doubled or exchanged."""
    raw = bytearray(json.dumps(tree, ensure_ascii=dice.random() < 0.5).encode(errors="replace"))
    for _ in range(dice.choice([0, 0, 0, 0, 0, 0, 1, 3])):
        at, upto = sorted(dice.randrange(len(raw) + 1) for _ in range(2))
        piece = dice.choice([b"", raw[at:upto] * 2, bytes([dice.randrange(256)]), b'"', b"\\u"])
        raw[at : min(upto, at + 20)] = piece
    return bytes(raw)


def somewhere(dice: Dice, door: Door, world: World) -> str:
    """The door's path, sometimes with another thing in it."""
    strange = [
        *world.values(),
        NOBODY,
        quote(CANARY),
        "%00",
        "%F0%9F",
        "..%2f",
        "0",
        quote("\u202e"),
    ]
    names = [name for name in door.names if dice.random() < 0.15]
    return door.at({**world, **{name: dice.choice(strange) for name in names}})


def headers(dice: Dice) -> list[Header]:
    """A key, and sometimes a strange word."""
    said: list[Header] = [("Idempotency-Key", str(uuid4()))]
    if dice.random() < 0.2:
        said.append((dice.choice(HEADERS), dice.choice(WORDS)))
    if dice.random() < 0.05:
        said[0] = ("Idempotency-Key", dice.choice(WORDS))
    return said


def check(answer: Answer, about: object) -> None:
    """Whatever was sent is either taken or told to be wrong."""
    assert answer.status in {200, 201, 400, 401, 403, 404, 405, 409, 413, 422, 429}, (about, answer)
    if answer.status < 400:
        told = answer.json()
        assert isinstance(told, list) or told.keys() >= {"id", "position", "version"}
    else:
        assert answer.header("content-type") == "application/problem+json", (about, answer)
    if b'"version_conflict"' not in answer.body:  # which shows both values, ours too
        assert CANARY.lower().encode() not in answer.everything.lower(), (about, answer)


async def send_one(dice: Dice, caller: Caller, world: World) -> None:
    door = dice.choice(DOORS)
    tree: object = door.body(world)
    for _ in range(dice.choice([1, 1, 1, 2, 3])):
        tree = bent(dice, tree)
    content, path = bytes_of(dice, tree), somewhere(dice, door, world)
    answer = await caller.send(door.method, path, content, headers(dice))
    check(answer, (path, content))


async def send_many(dice: Dice, caller: Caller, world: World) -> None:
    service = dice.choice(["visits", "activities", "referrals"])
    doors = [door for door in DOORS if door.service == service]
    items: Any = [_item(dice, dice.choice(doors), world) for _ in range(dice.randrange(6))]
    content = bytes_of(dice, bent(dice, items) if dice.random() < 0.3 else items)
    answer = await caller.send("POST", f"/{service}/batch", content, headers(dice)[1:])
    check(answer, content)


def _item(dice: Dice, door: Door, world: World) -> object:
    data = {CALLED.get(name, name): value for name, value in door.data(world).items()}
    item = {"key": str(uuid4()), "command": door.command, "data": bent(dice, data)}
    return bent(dice, item) if dice.random() < 0.1 else item


@pytest.mark.parametrize("seed", range(4))
async def test_whatever_is_sent_is_taken_or_told_to_be_wrong(host: Caller, seed: int) -> None:
    dice = random.Random(f"{SEED}/{seed}")
    for _ in range(TIMES // 4 // A_WORLD_LASTS):
        world = await make_world(host)
        for _ in range(A_WORLD_LASTS):
            caller = dice.choice([host, host.at_the_port()])
            send = send_many if dice.random() < 0.15 else send_one
            await send(dice, caller, world)
    nothing_in_the_logs(host)
    processes = (await host.brygga.status())["processes"]
    assert {name: its["restarts"] for name, its in processes.items() if its["restarts"]} == {}


SCRIPTS: Final = (
    "abcdefghijklmnopqrstuvwxyz\u00e5\u00e4\u00f6 -'",
    "\u0645\u062d\u0645\u062f\u0639\u0644\u064a\u0625\u0623\u0622\u0649\u0629\u0648\u0636\u0630 ",
    "\u0430\u0431\u0432\u0433\u0454\u0449\u0456\u0457\u044c\u044e\u044f ",
    "\u1200\u1208\u1218\u1228\u1230 \u0301\u0308\u200d\u200c\ufeff\u00ad",
    "\u0130\u0131\u00df\u0152\u01c5\ufb01\u1e9e \u6f22\u5b57\uac00\U0001f469\U0001f3fd",
    "0123456789.,;:%_*()[]{}\\\"'",
)


def name(dice: Dice) -> str:
    """Something that somebody may be called, or may not."""
    letters = dice.choice([*SCRIPTS, "".join(SCRIPTS)])
    return "".join(dice.choice(letters) for _ in range(dice.choice([1, 2, 3, 5, 8, 13, 30, 200])))


async def test_whatever_somebody_is_called_they_are_found_or_not_and_nothing_breaks(
    host: Caller,
) -> None:
    dice = random.Random(SEED)
    for _ in range(150):
        called, person = name(dice), {"target_group": "abo", "site": SITE}
        made = await host.post("/visits/people", person | {"given_name": called})
        assert (made.status == 201) is bool(called.strip()), made
        for asked in (called, name(dice)):
            found = await host.ask("/visits/people/search", {"name": asked})
            assert found.status == 200, (asked, found)
            assert len(found.json()["items"]) <= 10
