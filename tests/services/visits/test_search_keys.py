"""Whatever is put wherever a people endpoint takes something, it leads to nobody but by a key of R2's."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlencode
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import DOORS, SITE
from tests.http import Caller
from tests.services.visits.test_search import number
from tests.wire import Answer
from tests.worlds import make_world

SEED: Final = 20261124
ROUNDS: Final = 400
KEYS: Final = {"name", "personnummer", "case_number"}


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody with something in every field, and what their record would give away."""

    id: str
    told: dict[str, Any]

    @property
    def names(self) -> tuple[str, ...]:
        return (self.id, self.told["given_name"], self.told["family_name"])

    def shown_in(self, answer: Answer, asked: str) -> list[str]:
        """What the answer gives away that whoever asked had not said."""
        return [it for it in self.names if it.encode() in answer.everything and it not in asked]


@pytest.fixture(scope="module")
async def known(host: Caller) -> Known:
    told = {
        "given_name": "Zyfodomjax",
        "family_name": "Qavabelwiz",
        "birth_date": "1971-03-09",
        "birth_year": 1971,
        "sex": "kvinna",
        "personnummer": number(),
        "personnummer_motivation": "case_link",
        "phone": f"070-{random.randrange(10**7):07}",
        "case_number": f"F-{uuid4().hex[:8]}",
        "interpreter_language": "ti",
        "arrived_on": "2025-11-02",
        "channel": "vanner",
        "target_group": "abo",
    }
    return Known(await host.made("/visits/people", told | {"site": SITE}), told)


def attributes(known: Known) -> list[tuple[str, Any]]:
    """What somebody could know of a person who does not know their name or number."""
    other = {"protected": False, "version": 1, "site": SITE, "id": known.id, "person": known.id}
    told = {name: value for name, value in known.told.items() if name not in KEYS}
    del told["given_name"], told["family_name"]
    return [*(told | other).items(), ("q", "*"), ("limit", 1000), ("filter", "sex eq kvinna")]


def requests(known: Known, world: dict[str, str]) -> Iterator[tuple[str, str, str, Any, Any]]:
    """Method, path, query, headers and body, each with an attribute somewhere it does not belong."""
    dice = random.Random(SEED)
    paths = [("POST", "/visits/people/search"), ("GET", f"/visits/people/{uuid4()}")]
    paths += [("GET", "/visits/people"), ("GET", "/visits/people/search")]
    paths += [(it.method, it.at(world)) for it in DOORS if it.path.startswith("/visits/people")]
    for _ in range(ROUNDS):
        method, path = dice.choice(paths)
        some = dict(dice.sample(attributes(known), dice.randint(1, 3)))
        kind = dice.choice(["query", "header", "body", "path", "nested"])
        text = {name: str(value) for name, value in some.items()}
        query = f"?{urlencode(text)}" if kind in {"query", "nested"} else ""
        headers = [(f"X-{name}".replace("_", "-"), it) for name, it in text.items()]
        headers += [("Brygga-Filter", json.dumps(text)), ("Brygga-Reason", " ".join(text.values()))]
        body: Any = {"body": some, "nested": {"name": some, "filter": some}}.get(kind)
        if kind == "path":
            path = f"/visits/people/{quote(next(iter(text.values())))}"
        yield method, path, query, headers if kind == "header" else [], body or {"name": "Xqzwvkj"}


async def test_no_attribute_leads_to_a_person_wherever_it_is_put_r2(
    host: Caller, known: Known
) -> None:
    world = await make_world(host)
    for purpose in ("drop_in_support", "followup", "emergency", "coordination"):
        caller = host.saying(("Brygga-Purpose", purpose))
        for method, path, query, headers, body in requests(known, world):
            said = [*headers, ("Idempotency-Key", str(uuid4()))]
            content = json.dumps(body).encode()
            answer = await caller.send(method, path + query, content, said)
            if path != f"/visits/people/{known.id}":  # whoever knows the id opens the person
                asked = f"{path}{query}{headers}{content.decode()}"
                assert known.shown_in(answer, asked) == [], (method, path, query, headers, body)


async def test_in_a_batch_too_no_attribute_leads_to_a_person(host: Caller, known: Known) -> None:
    world = await make_world(host)
    dice = random.Random(SEED)
    doors = [it for it in DOORS if it.service == "visits"]
    for _ in range(100):
        some = dict(dice.sample(attributes(known), 2))
        door = dice.choice(doors)
        data = dice.choice([some, {**door.data(world), **some}, {"where": some}])
        name = dice.choice([door.command, "SearchPeople", "OpenPerson", "ListPeople"])
        item = {"key": str(uuid4()), "command": name, "data": data}
        answer = await host.ask("/visits/batch", [item])
        assert known.shown_in(answer, json.dumps(item)) == [], item


async def test_under_followup_too_people_are_searched_by_no_other_key(
    host: Caller, books: Books, known: Known
) -> None:
    caller = host.saying(("Brygga-Purpose", "followup"))
    for name, value in attributes(known):
        before = (await books.ends())["visits"]
        answer = await caller.ask("/visits/people/search", {name: value})
        assert (answer.status, answer.code) == (403, "search_key_not_allowed"), name
        [fact] = await books.since("visits", before)
        assert fact["data"]["outcome"] == "search_key_not_allowed"


async def test_a_coordination_number_is_a_number_like_any_other(host: Caller) -> None:
    nine = f"700363{random.randrange(1000):03}"  # born on the 3rd: 60 is added to the day
    total = sum(sum(divmod(int(d) * (2 - place % 2), 10)) for place, d in enumerate(nine))
    written = f"{nine[:6]}-{nine[6:]}{-total % 10}"
    told = {"personnummer": written, "personnummer_motivation": "identification"}
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE} | told)
    answer = await host.ask("/visits/people/search", {"personnummer": f"19{written}"})
    assert [it["id"] for it in answer.json()["items"]] == [person]
    misread = written[:-1] + str((int(written[-1]) + 1) % 10)
    wrong = {"target_group": "abo", "site": SITE} | told | {"personnummer": misread}
    refused = await host.post("/visits/people", wrong)
    assert (refused.status, refused.pointers) == (422, ["/personnummer"])
