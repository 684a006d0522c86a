"""Forgetting over HTTP: asked, approved by a second person, and through within seconds."""

import asyncio
from typing import Any, Final
from uuid import uuid4

import pytest

from deploy.local.remnants import TOLD
from shared.events.words import SERVICES
from tests.books import Books
from tests.engine import eventually
from tests.http import Caller
from tests.stack import Running, say

SITE: Final = "motesplatsen"
LATER: Final = "update {s}.forgotten set at = at - interval '2 minutes'"
DECIDED: Final = {"basis": "art_17", "decision": "SN 2026/0412"}
DISPOSAL: Final = {"basis": "disposal", "decision": "SN 2026/0413"}


@pytest.fixture
def manager(host: Caller) -> Caller:
    return host.who("unit_manager", sub="manager")


@pytest.fixture
def dpo(host: Caller) -> Caller:
    return host.who("dpo", sub="officer")


async def known(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", {"target_group": "abo", "site": SITE, **told})


async def since(books: Books, position: int) -> list[dict[str, Any]]:
    return await books.since("visits", position)


async def test_a_person_is_forgotten_within_seconds_and_the_proof_says_so(
    host: Caller, manager: Caller, dpo: Caller, books: Books, brygga: Running
) -> None:
    person = await known(host, given_name="Zqxvik", phone="070-7654321")
    erasure = await manager.made("/visits/erasures", DECIDED | {"person": person})
    refused = await manager.post(f"/visits/erasures/{erasure}/approve", {})
    assert (refused.status, refused.json()["code"]) == (422, "same_person")
    assert (await host.get(f"/visits/people/{person}")).json()["version"] == 2
    approved = await dpo.post(f"/visits/erasures/{erasure}/approve", {})
    assert approved.status == 201
    assert (await host.get(f"/visits/people/{person}")).status == 404
    assert (await host.ask("/visits/people/search", {"name": "Zqxvik"})).json()["items"] == []

    async def is_told() -> bool:
        told = [await books.db.fetchval(TOLD.format(s=service), person) for service in SERVICES]
        return all(told)

    await eventually(is_told)
    assert "facts lost ciphertext" in say(brygga.home, "compact").stdout
    for service in SERVICES:
        await books.db.execute(LATER.format(s=service))
    proof = await asyncio.to_thread(say, brygga.home, "vault", "verify-forgotten", person)
    assert (proof.returncode, proof.stderr) == (0, ""), proof.stdout
    assert "Nothing is left" in proof.stdout


async def test_what_is_left_is_named_and_ends_with_a_code(host: Caller, brygga: Running) -> None:
    person = await known(host, given_name="Freweini")
    proof = await asyncio.to_thread(say, brygga.home, "vault", "verify-forgotten", person)
    assert proof.returncode == 76
    assert "✗ visits.subject_key: data keys that open something: 1" in proof.stdout
    assert "Freweini" not in proof.stdout


@pytest.mark.parametrize(
    "told",
    [
        {"birth_date": "1990-05-15"},
        {"personnummer": "19910415-2393", "personnummer_motivation": "case_link"},
    ],
    ids=["birth date", "personal number"],
)
async def test_whoever_is_born_on_a_kept_day_is_not_disposed_of_by_time(
    host: Caller, manager: Caller, books: Books, told: dict[str, str]
) -> None:
    person = await known(host, **told)
    position = (await books.ends())["visits"]
    refused = await manager.post("/visits/erasures", DISPOSAL | {"person": person})
    assert (refused.status, refused.json()["code"]) == (422, "kept_by_birthday")
    reads = [
        one["data"] for one in await since(books, position) if one["type"] == "PersonalDataRead"
    ]
    assert [(it["purpose"], it["subjects"]) for it in reads] == [("disposal", [person])]
    assert (await manager.post("/visits/erasures", DECIDED | {"person": person})).status == 201


async def test_a_birthday_put_right_after_asking_still_counts_when_it_is_approved(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    person, key = await known(host, birth_date="1990-05-04"), uuid4()
    ask = DISPOSAL | {"person": person}
    erasure = await manager.made("/visits/erasures", ask, key=key)
    change = {"expected_version": 2, "birth_date": "1990-05-05"}
    assert (await host.patch(f"/visits/people/{person}", change)).status == 200
    refused = await dpo.post(f"/visits/erasures/{erasure}/approve", {})
    assert refused.json()["code"] == "kept_by_birthday"
    again = await manager.post("/visits/erasures", ask, key=key)
    assert again.status == 200, "what was accepted once is answered as it was"


async def test_a_disposal_of_nobody_is_refused_without_a_reading(
    manager: Caller, books: Books
) -> None:
    position = (await books.ends())["visits"]
    refused = await manager.post("/visits/erasures", DISPOSAL | {"person": str(uuid4())})
    assert (refused.status, refused.json()["code"]) == (422, "no_such_person")
    assert await since(books, position) == []
