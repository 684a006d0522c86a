"""Sent again, at once, in any order, from everywhere: what was asked for is recorded once."""

import asyncio
import json
import random
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final
from uuid import uuid4

import pytest

from shared.events.words import COUNTED_FOR_GOAL_1, LADDER, NEWCOMER_BY_DEFAULT, Service
from tests.books import Books
from tests.doors import EARLIER, PARTNER, SESSION, SITE
from tests.http import Caller, quiet
from tests.sound import sound
from tests.wire import Answer
from tests.worlds import make_world

PEOPLE: Final = 400
LINKS: Final = 300
COMMANDS: Final = 5000
CONNECTIONS: Final = 50
AT_ONCE: Final = 400
"""Connections for what is sent at once: as many as systems give files for."""
SEED: Final = 20260914

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sending:
    """One command, under its key."""

    path: str
    body: Body
    key: str = field(default_factory=lambda: str(uuid4()))

    @property
    def service(self) -> str:
        """Who is asked."""
        return self.path.split("/")[1]


async def send(
    host: Caller, sendings: Sequence[Sending], connections: int = CONNECTIONS
) -> list[Answer]:
    """Send all, in this order, over so many connections, half of them at the services' own ports."""
    answers = [Answer()] * len(sendings)
    coming = iter(enumerate(sendings))

    async def go_on(caller: Caller) -> None:
        for place, its in coming:
            headers = [("Idempotency-Key", its.key)]
            answers[place] = await caller.send(
                "POST", its.path, json.dumps(its.body).encode(), headers
            )

    callers = [host, host.at_the_port()]
    await asyncio.gather(*(go_on(callers[n % 2]) for n in range(connections)))
    return answers


def visit(**told: object) -> Body:
    return {"site": SITE, "occurred_at": EARLIER, **told}


@pytest.fixture(scope="module")
async def world(host: Caller) -> AsyncIterator[dict[str, str]]:
    """One of everything, and afterwards the whole history is sound."""
    world = await make_world(host)
    await quiet(host)
    yield world
    await quiet(host)
    await sound(host.brygga.dsn, host.brygga.bus_url)


@pytest.mark.parametrize("made", ["visits", "activities", "referrals"])
async def test_one_key_posted_a_thousand_times_at_once_is_one_event(
    host: Caller, books: Books, world: dict[str, str], made: str
) -> None:
    link = {"person": world["person"], "destination": world["destination"]}
    sending = {
        "visits": Sending("/visits/visits", visit(supports=["it"])),
        "activities": Sending("/activities/volunteers", {"given_name": "Maria"}),
        "referrals": Sending(
            "/referrals/referrals", link | {"initiated_by": "visitor", "occurred_at": EARLIER}
        ),
    }[made]
    before = (await books.ends())[sending.service]
    answers = await send(host, [sending] * 1000, AT_ONCE)
    assert {answer.receipt for answer in answers} == {(sending.key, before + 1, 1)}
    assert sorted(answer.status for answer in answers) == [*[200] * 999, 201]
    assert (await books.ends())[sending.service] == before + 1


async def test_of_two_requests_under_one_key_at_once_one_wins_everywhere(
    host: Caller, books: Books, world: dict[str, str]
) -> None:
    assert world
    one = Sending("/visits/visits", visit(supports=["it"]))
    other = Sending("/visits/visits", visit(supports=["admin"]), one.key)
    before = (await books.ends())["visits"]
    answers = await send(host, [one, other] * 100, AT_ONCE)
    ones, others = answers[::2], answers[1::2]
    if others[0].status != 422:
        ones, others = others, ones
    assert len({answer.receipt for answer in ones}) == 1
    assert {(answer.status, answer.code) for answer in others} == {(422, "key_reused")}
    assert (await books.ends())["visits"] == before + 1


async def test_one_batch_sent_twenty_times_at_once_is_one_batch(
    host: Caller, books: Books, world: dict[str, str]
) -> None:
    assert world
    keys = [str(uuid4()) for _ in range(200)]
    items = [{"key": key, "command": "RecordVisit", "data": visit()} for key in keys]
    before = (await books.ends())["visits"]
    answers = await asyncio.gather(*(host.ask("/visits/batch", items) for _ in range(20)))
    receipts = [[one["receipt"] for one in answer.json()] for answer in answers]
    assert all(told == receipts[0] for told in receipts)
    statuses = [one["status"] for answer in answers for one in answer.json()]
    assert statuses.count("ok") == len(keys)
    assert statuses.count("replayed") == 19 * len(keys)
    assert (await books.ends())["visits"] == before + len(keys)


async def test_a_key_that_is_the_id_of_something_else_is_refused_and_its_neighbours_are_answered(
    host: Caller, world: dict[str, str]
) -> None:
    assert world
    made = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    person, position, _ = made.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    keys = str(uuid4()), person, str(uuid4())
    items = [{"key": key, "command": "AgreePartner", "data": PARTNER} for key in keys]
    told = (await heard.ask("/activities/batch", items)).json()
    assert [one["status"] for one in told] == ["ok", "refused", "ok"]
    assert told[1]["problem"]["code"] == "key_reused"


@dataclass(slots=True)
class Evening:
    """Who was registered, and what a person with paper and pencil makes of what is sent about them."""

    newcomers: dict[str, bool] = field(default_factory=dict)
    counted: dict[str, bool] = field(default_factory=dict)
    """Of each destination, whether it counts for goal 1."""
    links: dict[str, tuple[str, str, int]] = field(default_factory=dict)
    """Of each referral: person, destination, height of the rung."""
    waiting: set[str] = field(default_factory=set)
    """Referrals that were made beforehand and have not come further."""
    came: set[str] = field(default_factory=set)
    on_leave: set[str] = field(default_factory=set)

    def linked(self, height: int) -> int:
        """G1 at a height of the ladder."""
        fits = (
            person
            for person, destination, rung in self.links.values()
            if rung >= height and self.counted[destination]
        )
        return len({p for p in fits if self.newcomers[p] and p in self.came})

    def figures(self) -> Body:
        """G1 at every rung, its denominator, and G2."""
        newcomers = {person for person, is_one in self.newcomers.items() if is_one}
        return {
            **{rung: self.linked(height) for height, rung in enumerate(LADDER, 1)},
            "visitors": len(newcomers & self.came),
            "on_leave": len(newcomers & self.on_leave),
            "on_leave_and_came": len(newcomers & self.on_leave & self.came),
        }


async def figures(host: Caller) -> Body:
    """The same figures as reporting has them."""
    goal_1, goal_2, *_ = (await host.get("/reporting/goals")).json()
    return {
        **goal_1["rungs"],
        "visitors": goal_1["denominator"],
        "on_leave": goal_2["denominator"],
        "on_leave_and_came": goal_2["numerator"],
    }


async def begin(host: Caller, dice: random.Random) -> Evening:
    """People, places to go and links between them, recorded beforehand."""
    evening = Evening()
    groups = [dice.choice(["abo", "ebo", "asylsokande", "okand"]) for _ in range(PEOPLE)]
    people = [
        (str(uuid4()), "RegisterPerson", {"target_group": group, "site": SITE}) for group in groups
    ]
    evening.newcomers = {
        person: group in NEWCOMER_BY_DEFAULT
        for (person, _, _), group in zip(people, groups, strict=True)
    }
    heard = await put(host, "visits", people)
    listings = [
        (str(uuid4()), "ListDestination", {"name": name, "category": name, "owner": "outside"})
        for name in ("bibliotek", "sfi", "idrott", "arbetscoach")
    ]
    evening.counted = {key: told["category"] in COUNTED_FOR_GOAL_1 for key, _, told in listings}
    await put(host, "referrals", listings)
    for _ in range(LINKS):
        link = dice.choice([*evening.newcomers]), dice.choice([*evening.counted]), 1
        evening.links[str(uuid4())] = link
    evening.waiting = {*evening.links}
    told = [(key, "MakeReferral", refer(p, d)) for key, (p, d, _) in evening.links.items()]
    await put(host.saying(("Brygga-After", f"visits={heard}")), "referrals", told)
    return evening


def refer(person: str, destination: str) -> Body:
    about = {"person": person, "destination": destination}
    return about | {"initiated_by": "visitor", "occurred_at": EARLIER}


async def put(host: Caller, service: str, told: Sequence[tuple[str, str, Body]]) -> int:
    """Record a batch whole; the last position."""
    items = [{"key": key, "command": command, "data": data} for key, command, data in told]
    answers = (await host.ask(f"/{service}/batch", items)).json()
    assert {one["status"] for one in answers} == {"ok"}, answers[0]
    return max(one["receipt"]["position"] for one in answers)


def check_in(dice: random.Random, evening: Evening) -> Sending:
    """A person; the same one may come, and be helped, several times."""
    person = dice.choice([*evening.newcomers])
    evening.came.add(person)
    supports = dice.sample(["it", "admin", "bostad", "arbete"], dice.randrange(3))
    return Sending("/visits/visits", visit(person=person, supports=supports))


def go_on_leave(dice: random.Random, evening: Evening) -> Sending:
    """Somebody who is not; long before tonight."""
    person = dice.choice(sorted(evening.newcomers.keys() - evening.on_leave))
    evening.on_leave.add(person)
    since = date.fromisoformat(EARLIER[:10]) - timedelta(days=100)
    return Sending(f"/visits/people/{person}/parental-leaves", {"from": since.isoformat()})


def step(dice: random.Random, evening: Evening) -> Sending:
    """A link that has not come further yet takes a step up the ladder; without one, a new link."""
    waiting = sorted(evening.waiting)
    if not waiting:
        return link(dice, evening)
    referral, height = dice.choice(waiting), dice.randrange(2, 5)
    evening.waiting.remove(referral)
    evening.links[referral] = (*evening.links[referral][:2], height)
    told = {"rung": LADDER[height - 1], "expected_version": 1}
    return Sending(f"/referrals/referrals/{referral}/advance", told)


def link(dice: random.Random, evening: Evening) -> Sending:
    """A new link."""
    about = dice.choice([*evening.newcomers]), dice.choice([*evening.counted])
    sending = Sending("/referrals/referrals", refer(*about))
    evening.links[sending.key] = (*about, 1)
    return sending


def whatever(dice: random.Random, _: Evening) -> Sending:
    """What no goal counts: the nameless, headcounts, plans, volunteers, listings, and who has not come yet."""
    counted = {"site": SITE, "date": EARLIER[:10], "newcomers": 3, "established": 2}
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "outside"}
    about: list[tuple[str, Body]] = [
        ("/visits/visits", visit(children=dice.randrange(9))),
        ("/visits/visits", visit(stayed=True)),
        ("/visits/headcounts", counted),
        ("/visits/people", {"target_group": "okand", "site": SITE}),
        ("/activities/volunteers", {"given_name": "Maria"}),
        ("/activities/partners", PARTNER),
        ("/activities/sessions", SESSION),
        ("/referrals/destinations", listing),
    ]
    return Sending(*dice.choice(about))


def mixed(dice: random.Random, evening: Evening) -> list[Sending]:
    """Commands of every kind that may come in any order; the evening keeps count of them."""
    kinds = [check_in] * 20 + [whatever] * 20 + [link] * 5 + [step] * 4 + [go_on_leave] * 2
    return [dice.choice(kinds)(dice, evening) for _ in range(COMMANDS)]


TAKEN_BACK: Final[dict[Service, dict[str, tuple[str, str]]]] = {
    "visits": {
        "TargetGroupDefined": ("TargetGroupDefinitionWithdrawn", "target-groups"),
        "RosterCountStated": ("RosterCountWithdrawn", "rosters/counts"),
    },
    "referrals": {"CategoryDefined": ("CategoryDefinitionWithdrawn", "categories")},
}
"""What every figure rests on: by which fact it is taken back, and where."""


async def take_back(host: Caller, books: Books) -> None:
    """Groups and categories count as they do by default again, whatever fuzzers said; nobody was counted."""
    for service, kinds in TAKEN_BACK.items():
        told = await books.since(service, 0)
        for kind, (withdrawn, path) in kinds.items():
            back = {it["thing"] for it in told if it["type"] == withdrawn}
            for id_ in {it["thing"] for it in told if it["type"] == kind} - back:
                await host.made(f"/{service}/{path}/{id_}/withdraw", {"reason": "a fuzzer's"})


async def test_five_thousand_mixed_commands_each_sent_twice_are_five_thousand(
    host: Caller, books: Books, world: dict[str, str]
) -> None:
    assert world
    await take_back(host, books)
    dice = random.Random(SEED)
    evening = await begin(host, dice)
    await quiet(host)
    before, ends = await figures(host), await books.ends()
    sendings = mixed(dice, evening)
    twice = sendings * 2
    dice.shuffle(twice)

    answers = await send(host, twice)

    told: dict[str, list[Answer]] = {}
    for sending, answer in zip(twice, answers, strict=True):
        told.setdefault(sending.key, []).append(answer)
    for both in told.values():
        assert sorted(answer.status for answer in both) == [200, 201], both
        assert both[0].receipt == both[1].receipt
    await quiet(host)
    await recorded_once(books, ends, sendings, told)
    after = await figures(host)
    assert {name: after[name] - before[name] for name in after} == evening.figures()


async def recorded_once(
    books: Books,
    ends: dict[Any, int],
    sendings: Sequence[Sending],
    told: dict[str, list[Answer]],
) -> None:
    """Every fact since then stands under a key that was sent, where its receipt says, and none is missing."""
    for service in ("visits", "activities", "referrals"):
        asked = {sending.key: sending for sending in sendings if sending.service == service}
        places: dict[str, int] = {}
        facts = await books.since(service, ends[service])
        for position, fact in enumerate(facts, ends[service] + 1):
            if fact["type"] not in {"PersonNoted", "PartnerNoted"}:
                assert places.setdefault(fact["key"], position) == position
        assert places.keys() <= asked.keys()
        for key, sending in asked.items():
            _, position, _ = told[key][0].receipt
            assert places.get(key, position) == position
            assert key in places or "person" in sending.body, "only a second check-in adds nothing"
