"""Which erasures wait, are approved and are done: by opaque ids, recorded, of the protected to the named."""

from typing import Any, Final
from uuid import uuid4

import pytest

from services.visits.api.erasures import TOLD
from tests.books import Books
from tests.doors import SITE
from tests.engine import eventually
from tests.http import Caller

DECIDED: Final = {"basis": "art_17", "decision": "SN 2026/0412"}
READERS: Final = {"on": True, "named_readers": ["unit_manager"]}
FOR: Final = ("Brygga-Purpose", "disposal")
WHY: Final = ("Brygga-Reason", "the visitor asked to be forgotten")
MISTAKE: Final = {"reason": "the wrong person"}


@pytest.fixture
def manager(host: Caller) -> Caller:
    return host.who("unit_manager", sub="manager").saying(FOR)


@pytest.fixture
def dpo(host: Caller) -> Caller:
    return host.who("dpo", sub="officer").saying(FOR)


async def known(host: Caller) -> str:
    return await host.made("/visits/people", {"target_group": "abo", "site": SITE})


async def asked(caller: Caller, person: str) -> str:
    return await caller.made("/visits/erasures", DECIDED | {"person": person})


async def listed(caller: Caller, state: str, **by: object) -> dict[str, dict[str, Any]]:
    """Every page of a list, by ids."""
    found, query = [], "".join(f"&{name}={it}" for name, it in by.items())
    cursor = ""
    while True:
        answer = await caller.get(f"/visits/erasures?state={state}{query}{cursor}")
        assert answer.status == 200, answer
        found += answer.json()["items"]
        if answer.json()["next"] is None:
            return {it["id"]: it for it in found}
        cursor = f"&cursor={answer.json()['next']}"


async def test_an_erasure_waits_is_approved_and_is_done(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    person = await known(host)
    wrong, other, erasure = [await asked(manager, person) for _ in range(3)]
    waiting = await listed(dpo, "waiting", limit=1)
    assert {wrong, other, erasure} <= waiting.keys()
    told = waiting[erasure]
    assert told | {"asked_at": ""} == {
        "id": erasure,
        "person": person,
        "state": "waiting",
        **DECIDED,
        "asked_by": "manager",
        "asked_at": "",
        "approved_by": None,
        "approved_at": None,
        "done_at": None,
    }
    await manager.made(f"/visits/erasures/{wrong}/withdraw", MISTAKE)
    await dpo.made(f"/visits/erasures/{erasure}/approve", {})
    assert not {wrong, other, erasure} & (await listed(manager, "waiting")).keys()

    async def is_done() -> bool:
        return erasure in await listed(manager, "done")

    await eventually(is_done)
    done = (await listed(manager, "done"))[erasure]
    assert (done["state"], done["approved_by"]) == ("done", "officer")
    assert done["asked_at"] < done["approved_at"] < done["done_at"]
    assert erasure not in await listed(manager, "approved")


async def test_of_the_protected_they_wait_for_the_named_alone_who_say_why_until_they_are_done(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    person, beside = [await known(host) for _ in range(2)]
    await manager.made(f"/visits/people/{person}/protected-identity", READERS)
    erasure, other = [await asked(manager, it) for it in (person, beside)]
    for caller in (dpo.saying(WHY), manager):
        waiting = await listed(caller, "waiting")
        assert other in waiting
        assert erasure not in waiting
    assert erasure in await listed(manager.saying(WHY), "waiting")
    second = host.who("unit_manager", sub="second")
    await second.made(f"/visits/erasures/{erasure}/approve", {})

    async def is_done() -> bool:
        return erasure in await listed(dpo, "done")

    await eventually(is_done)
    assert erasure in await listed(dpo.saying(WHY), "done"), "why is not sealed for the forgotten"


async def test_of_whoever_was_merged_into_the_protected_they_wait_for_the_named_alone(
    host: Caller, manager: Caller, dpo: Caller
) -> None:
    keep, drop = [await known(host) for _ in range(2)]
    erasure = await asked(dpo, drop)
    await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    assert erasure in await listed(dpo, "waiting")
    await manager.made(f"/visits/people/{keep}/protected-identity", READERS)
    assert erasure not in await listed(dpo.saying(WHY), "waiting")
    assert erasure in await listed(manager.saying(WHY), "waiting")


async def test_whoever_looks_is_recorded_and_names_a_purpose(
    host: Caller, dpo: Caller, books: Books
) -> None:
    person = await known(host)
    await asked(dpo, person)
    position = (await books.ends())["visits"]
    await listed(dpo, "waiting")
    [read] = [it["data"] for it in await books.since("visits", position)]
    assert (read["purpose"], read["release"], read["outcome"]) == ("disposal", "listed", "released")
    assert person in read["subjects"]
    assert read["fields"] == [*TOLD]
    for role, code in (("dpo", "purpose_needed"), ("host", "not_allowed")):
        answer = await host.who(role).get("/visits/erasures")
        assert (answer.status, answer.code) == (403, code)
    for wrong in ("state=gone", "cursor=e30", f"cursor={uuid4()}"):
        assert (await dpo.get(f"/visits/erasures?{wrong}")).status == 422
