"""A protected person cannot be told from nobody by time: a statistic over many calls in turns (R7)."""

import asyncio
import os
import random
from collections.abc import Callable
from functools import partial
from typing import Any, Final
from uuid import uuid4

import pytest

from shared.web.pace import STEP
from tests.doors import EARLIER, SITE
from tests.http import OK, Caller
from tests.services.visits.test_search import number
from tests.timing import Ask, apart, can_be_told_apart, took

CALLS: Final = 2000 if "BRYGGA_LONG" in os.environ else 100
HIDDEN: Final = 25
CREATED: Final = 201
SYLLABLES: Final = ("qa", "wu", "zy", "xi", "vo", "ke", "ju", "fa", "gy", "po", "te", "mi")

pytestmark = pytest.mark.timeout(3600)

Make = Callable[[str], Ask]
"""From an id to a question about whoever has it."""


def called(dice: random.Random) -> str:
    return "".join(dice.choice(SYLLABLES) for _ in range(5)).capitalize()


@pytest.fixture(scope="module")
def dice() -> random.Random:
    return random.Random(20261124)


@pytest.fixture(scope="module")
async def hidden(host: Caller, dice: random.Random) -> list[dict[str, str]]:
    """Protected persons, each with id, name and number."""
    return [await _hide(host, called(dice)) for _ in range(HIDDEN)]


async def _hide(host: Caller, name: str) -> dict[str, str]:
    told = {"given_name": name, "personnummer": number(), "target_group": "abo", "site": SITE}
    person = await host.made("/visits/people", told | {"personnummer_motivation": "case_link"})
    visit = {"person": person, "site": SITE, "occurred_at": EARLIER}
    came = await host.made("/visits/visits", visit)
    body = {"on": True, "named_readers": ["unit_manager"]}
    await host.who("unit_manager").post(f"/visits/people/{person}/protected-identity", body)
    return {"person": person, "visit": came, "name": name, "personnummer": told["personnummer"]}


async def _post(host: Caller, path: str, body: dict[str, Any]) -> None:
    assert (await host.post(path, body)).status in {404, 422}


async def _patch(host: Caller, path: str, body: dict[str, Any]) -> None:
    assert (await host.patch(path, body)).status == 404


async def _get(host: Caller, path: str) -> None:
    assert (await host.get(path)).status == 404


async def _search(host: Caller, key: str, text: str) -> None:
    assert (await host.ask("/visits/people/search", {key: text})).status == OK


async def _batch(host: Caller, person: str) -> None:
    data = {"person": person, "expected_version": 1, "sex": "man"}
    item = {"key": str(uuid4()), "command": "CorrectPerson", "data": data}
    [told] = (await host.ask("/visits/batch", [item])).json()
    assert told["problem"]["code"] == "no_such_person"


def about(host: Caller, kind: str, id_: str) -> Ask:
    """A question about whoever, or whatever, has this id."""
    person, visit = f"/visits/people/{id_}", f"/visits/visits/{id_}"
    change = {"expected_version": 1, "sex": "man"}
    came = {"person": id_, "site": SITE, "occurred_at": EARLIER}
    asks: dict[str, Ask] = {
        "GET": partial(_get, host, person),
        "PATCH": partial(_patch, host, person, change),
        "POST": partial(_post, host, f"{person}/withdraw", {"reason": "twice"}),
        "POST a visit": partial(_post, host, "/visits/visits", came),
        "POST about a visit": partial(_post, host, f"{visit}/withdraw", {"reason": "a slip"}),
        "in a batch": partial(_batch, host, id_),
    }
    return asks[kind]


@pytest.mark.parametrize(
    "kind", ["GET", "PATCH", "POST", "POST a visit", "POST about a visit", "in a batch"]
)
async def test_by_id_they_take_the_same_time(
    host: Caller, hidden: list[dict[str, str]], dice: random.Random, kind: str
) -> None:
    direct, thing = host.at_the_port(), "visit" if "about" in kind else "person"
    pairs = [
        (about(direct, kind, dice.choice(hidden)[thing]), about(direct, kind, str(uuid4())))
        for _ in range(CALLS)
    ]
    assert not await can_be_told_apart(pairs)


@pytest.mark.parametrize("key", ["name", "personnummer"])
async def test_by_search_they_take_the_same_time(
    host: Caller, hidden: list[dict[str, str]], dice: random.Random, key: str
) -> None:
    direct = host.at_the_port()
    await _search(direct, key, "900101-0017" if key == "personnummer" else "Xqzwvkj")
    pairs = [
        (
            partial(_search, direct, key, dice.choice(hidden)[key]),
            partial(_search, direct, key, number() if key == "personnummer" else called(dice)),
        )
        for _ in range(CALLS)
    ]
    assert not await can_be_told_apart(pairs)


async def _break(host: Caller, person: str) -> None:
    guesser = host.who("host", sub=f"guesser-{uuid4()}")
    body = {"person": person, "reason": "she fell and cannot speak"}
    assert (await guesser.post("/visits/emergency-access", body)).status == CREATED


async def test_glass_breaks_in_the_same_time_for_nobody(
    host: Caller, hidden: list[dict[str, str]], dice: random.Random
) -> None:
    direct = host.at_the_port()
    pairs = [
        (
            partial(_break, direct, dice.choice(hidden)["person"]),
            partial(_break, direct, str(uuid4())),
        )
        for _ in range(CALLS)
    ]
    assert not await can_be_told_apart(pairs)


async def test_glass_breaks_no_sooner_than_anything_that_is_hidden_is_refused(
    host: Caller, hidden: list[dict[str, str]]
) -> None:
    direct = host.at_the_port()
    for person in (hidden[0]["person"], str(uuid4())):
        times = [await took(partial(_break, direct, person)) for _ in range(10)]
        assert min(times) >= STEP.total_seconds()


async def _family(host: Caller, *members: str) -> str:
    bare = {"target_group": "abo", "site": SITE}
    person, child = [await host.made("/visits/people", bare) for _ in range(2)]
    home = {"kind": "family", "members": [child, *members], "from": "2025-01-01"}
    await host.who("caseworker", "unit_manager").made(f"/visits/people/{person}/household", home)
    return person


async def _open(host: Caller, person: str) -> None:
    [home] = (await host.get(f"/visits/people/{person}")).json()["households"]
    assert len(home["members"]) == 1


async def test_with_the_hidden_in_a_household_its_others_are_shown_in_the_same_time(
    host: Caller, hidden: list[dict[str, str]], dice: random.Random
) -> None:
    direct = host.at_the_port()
    theirs = [await _family(host, it["person"]) for it in hidden]
    others = [await _family(host) for _ in hidden]
    pairs = [
        (partial(_open, direct, dice.choice(theirs)), partial(_open, direct, dice.choice(others)))
        for _ in range(CALLS)
    ]
    assert not await can_be_told_apart(pairs)


async def test_an_answer_that_takes_longer_would_be_told(dice: random.Random) -> None:
    """A tenth of a millisecond's worth of work in one, among noise of a millisecond."""
    like = [[dice.gauss(25, 0.1) for _ in range(400)] for _ in range(2)]
    assert apart(*like) < 4.5
    assert apart([it + 0.1 for it in like[0]], like[1]) > 4.5
    waits = [(partial(asyncio.sleep, 0.004), partial(asyncio.sleep, 0.001))] * 30
    assert await can_be_told_apart(waits)
