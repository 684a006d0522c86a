"""Whoever was registered by mistake is forgotten like anybody; what merged others is told, and undone."""

import asyncio
from typing import Any, Final

import pytest

from deploy.local.remnants import TOLD
from shared.events.words import SERVICES
from tests.books import Books
from tests.engine import eventually
from tests.http import Caller, quiet
from tests.stack import Running, say

SITE: Final = "motesplatsen"
LATER: Final = "update {s}.forgotten set at = at - interval '2 minutes'"
DECIDED: Final = {"basis": "art_17", "decision": "SN 2026/0412"}
DISPOSAL: Final = {"basis": "disposal", "decision": "SN 2026/0413"}
MISTAKE: Final = {"reason": "Zqxvik came twice"}
READERS: Final = {"on": True, "named_readers": ["unit_manager"]}


@pytest.fixture
def manager(host: Caller) -> Caller:
    return host.who("unit_manager", sub="manager")


@pytest.fixture
def dpo(host: Caller) -> Caller:
    return host.who("dpo", sub="officer")


async def known(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", {"target_group": "abo", "site": SITE, **told})


async def mistaken(host: Caller, **told: object) -> str:
    """Somebody who was registered, and taken back."""
    person = await known(host, **told)
    assert (await host.post(f"/visits/people/{person}/withdraw", MISTAKE)).status == 201
    return person


async def figures(host: Caller) -> list[Any]:
    """What is counted, once everything is."""
    await quiet(host)
    goals = (await host.get("/reporting/goals")).json()
    return [(it["id"], it["value"]) for it in goals]


async def code(caller: Caller, path: str, body: dict[str, str]) -> str:
    """With what somebody is refused."""
    answer = await caller.post(f"/visits/erasures{path}", body)
    assert answer.status in {404, 422}, answer
    return str(answer.code)


async def test_whoever_was_taken_back_is_forgotten_in_every_service_and_the_figures_stay(
    host: Caller, manager: Caller, dpo: Caller, books: Books, brygga: Running
) -> None:
    person = await mistaken(host, given_name="Zqxvik", phone="070-7654321")
    before = await figures(host)
    proof = await asyncio.to_thread(say, brygga.home, "vault", "verify-forgotten", person)
    assert proof.returncode == 76
    erasure = await manager.made("/visits/erasures", DECIDED | {"person": person})
    await dpo.made(f"/visits/erasures/{erasure}/approve", {})

    async def is_told() -> bool:
        told = [await books.db.fetchval(TOLD.format(s=service), person) for service in SERVICES]
        return all(told)

    await eventually(is_told)
    say(brygga.home, "compact")
    for service in SERVICES:
        await books.db.execute(LATER.format(s=service))
    proof = await asyncio.to_thread(say, brygga.home, "vault", "verify-forgotten", person)
    assert (proof.returncode, proof.stderr) == (0, ""), proof.stdout
    assert await figures(host) == before


async def test_what_was_asked_of_whoever_was_taken_back_is_taken_back_or_approved_once(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    person = await known(host)
    ask = DECIDED | {"person": person}
    wrong, right = [await manager.made("/visits/erasures", ask) for _ in range(2)]
    await host.made(f"/visits/people/{person}/withdraw", MISTAKE)
    await dpo.made(f"/visits/erasures/{wrong}/withdraw", MISTAKE)
    await dpo.made(f"/visits/erasures/{right}/approve", {})
    assert await code(manager, "", ask) == "no_such_person"


async def test_whoever_was_protected_and_taken_back_is_nobody_to_those_who_are_not_named(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    person = await known(host)
    await manager.made(f"/visits/people/{person}/protected-identity", READERS)
    taker = host.who("unit_manager", "host", sub="taker")
    await taker.made(f"/visits/people/{person}/withdraw", MISTAKE)
    ask = DECIDED | {"person": person}
    assert await code(dpo, "", ask) == "no_such_person"
    assert await code(dpo, "", DISPOSAL | {"person": person}) == "no_such_person"
    erasure = await manager.made("/visits/erasures", ask)
    assert await code(dpo, f"/{erasure}/approve", {}) == "no_such_erasure"
    assert await code(dpo, f"/{erasure}/withdraw", MISTAKE) == "no_such_erasure"


async def test_a_birthday_that_was_taken_back_with_the_person_still_counts(
    host: Caller, manager: Caller
) -> None:
    kept = await mistaken(host, birth_date="1990-05-15")
    assert await code(manager, "", DISPOSAL | {"person": kept}) == "kept_by_birthday"
    for told in ({"birth_date": "1990-05-04"}, {}):
        person = await mistaken(host, **told)
        await manager.made("/visits/erasures", DISPOSAL | {"person": person})


@pytest.mark.parametrize("role", ["dpo", "unit_manager"])
async def test_whoever_is_told_that_others_are_merged_is_told_by_what_and_undoes_it(
    host: Caller, role: str, books: Books
) -> None:
    asker = host.who(role, sub="asker")
    keep, middle, drop = [await known(host) for _ in range(3)]
    pairs = ((middle, drop), (keep, middle))
    merges = [
        await host.made("/visits/people/merges", {"keep": one, "drop": other})
        for one, other in pairs
    ]
    position, ask = (await books.ends())["visits"], DECIDED | {"person": keep}
    refused = await asker.post("/visits/erasures", ask)
    assert (refused.status, refused.code) == (422, "others_merged")
    assert sorted(refused.json()["merges"]) == sorted(merges)
    [read] = [it["data"] for it in await books.since("visits", position)]
    assert (read["subjects"], read["fields"]) == ([keep], ["merged"])
    for merge in refused.json()["merges"]:
        await asker.made(f"/visits/people/merges/{merge}/undo", {"reason": "two after all"})
    for person in (keep, middle, drop):
        await asker.made("/visits/erasures", DECIDED | {"person": person})
