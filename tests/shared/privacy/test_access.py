"""No personal data without its record, committed before the answer; else nothing is shown (R1, law 7)."""

import asyncio
import os
import random
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final
from uuid import uuid4

import asyncpg
import httpx
import pytest

from shared.events.words import Service
from shared.permissions import right
from shared.roles import ROLES
from tests.desk import (
    FAMILY,
    GIVEN,
    HEAD,
    PURPOSE,
    Desk,
    ask_evidence,
    locked,
    on_leave,
    record,
    refer,
    without_append,
)
from tests.engine import eventually
from tests.guarded import protect, restrict
from tests.readings import WAYS
from tests.stack import Running

LONG: Final = "BRYGGA_LONG" in os.environ
READS: Final = 10_000 if LONG else 300


@pytest.fixture
async def desk(brygga: Running) -> AsyncIterator[Desk]:
    services: tuple[Service, ...] = ("visits", "referrals", "reporting")
    db = {name: await asyncpg.connect(brygga.dsn(f"{name}_owner")) for name in services}
    async with httpx.AsyncClient(base_url=brygga.url, timeout=60) as client:
        desk = Desk(brygga, client, db)
        desk.seen = {name: await db[name].fetchval(HEAD) for name in services}
        yield desk
    for connection in db.values():
        await connection.close()


@pytest.mark.timeout(3600)
async def test_of_many_readings_each_has_its_record_before_its_answer(desk: Desk) -> None:
    chance = random.Random(22)
    for number in range(20):
        given, family = chance.choice(GIVEN), chance.choice(FAMILY)
        person = {"given_name": given, "family_name": family, "case_number": f"S-10{number:02}"}
        desk.people.append((await desk.register(**person), f"{given} {family}"))
    for number in range(3):
        await protect(desk, await desk.register(given_name=f"Zyfobel{number}"))
        await restrict(desk, await desk.register(given_name=f"Qavadom{number}"))
    await desk.new_records()
    released = 0
    for _ in range(READS):
        read = await chance.choice(WAYS)(desk, chance)
        found = await desk.new_records()
        assert found == ([read.record] if read.record else []), read.answer.text
        released += bool(read.record and read.record["outcome"] == "released")
    assert released > READS / 3


async def test_readers_at_once_have_a_record_each(desk: Desk) -> None:
    people = [await desk.register(given_name=name) for name in GIVEN]
    await desk.new_records()
    answers = await asyncio.gather(
        *(
            desk.client.get(f"/api/visits/people/{id_}", headers=desk.headers("host"))
            for id_ in people * 10
        )
    )
    assert {answer.status_code for answer in answers} == {200}
    found = [told["subjects"] for told in await desk.new_records()]
    assert sorted(found) == sorted([id_] for id_ in people * 10)


async def test_a_refusal_that_tells_how_far_a_link_has_come_is_recorded(desk: Desk) -> None:
    person = await desk.register(given_name="Amina")
    referral = await refer(desk, person)
    await desk.new_records("referrals")
    for version, code in ((1, "version_conflict"), (2, "rung_not_higher")):
        answer = await desk.client.post(
            f"/api/referrals/referrals/{referral}/advance",
            json={"rung": "contact_made", "expected_version": version},
            headers=desk.headers("host"),
        )
        assert answer.json()["code"] == code
        told = record("host", "opened", purpose=PURPOSE, subjects=[person], fields=["rung"])
        assert await desk.new_records("referrals") == [told]


@pytest.mark.parametrize("role", ROLES)
async def test_every_refused_role_is_recorded_with_what_it_wanted(desk: Desk, role: str) -> None:
    person = str(uuid4())
    wanted: dict[str, tuple[Service, str, str, Sequence[str]]] = {
        "OpenPerson": ("visits", "GET", f"/people/{person}", [person]),
        "SearchPeople": ("visits", "POST", "/people/search", []),
        "ReadEvidence": ("reporting", "GET", "/goals/G1/evidence", []),
    }
    for action, (service, method, path, subjects) in wanted.items():
        if right(action, frozenset({role})):
            continue
        answer = await desk.client.request(
            method, f"/api/{service}{path}", headers=desk.headers(role)
        )
        assert answer.status_code == 403
        release = "opened" if subjects else "listed"
        told = record(role, release, "not_allowed", subjects=list(subjects))
        assert await desk.new_records(service) == [told]


async def test_evidence_is_recorded_with_everybody_it_names_and_every_field_it_shows(
    desk: Desk,
) -> None:
    person = await on_leave(desk)

    async def shown() -> bool:
        return person in (await ask_evidence(desk)).text

    await eventually(shown)
    await desk.new_records("reporting")
    answer = await ask_evidence(desk)
    items = answer.json()["items"]
    [told] = await desk.new_records("reporting")
    assert told["subjects"] == list(dict.fromkeys(item["person"] for item in items))
    assert set(told["fields"]) == {name for item in items for name in item}
    assert (told["release"], told["outcome"]) == ("listed", "released")


OPENED: Final = ("visits", "GET", "/people/{person}", None, "host")
SEARCHED: Final = ("visits", "POST", "/people/search", {"name": "Amina"}, "host")
REFUSED: Final = ("visits", "GET", "/people/{person}", None, "volunteer")
SHOWN: Final = ("reporting", "GET", "/goals/G2/evidence", None, "host")


@pytest.mark.parametrize(
    ("hinder", "asked"),
    [(without_append, (OPENED, SEARCHED, REFUSED, SHOWN)), (locked, (OPENED, SHOWN))],
    ids=["without the right", "without the lock"],
)
async def test_where_a_reading_cannot_be_recorded_nothing_is_shown(
    desk: Desk,
    hinder: Callable[[Running, Service], AbstractAsyncContextManager[None]],
    asked: Sequence[tuple[str, str, str, object, str]],
) -> None:
    person = await on_leave(desk)
    asked_of = sorted(
        {name for name, *_ in asked}
    )  # referrals notes the new person in its own time
    before = {name: await desk.db[name].fetchval(HEAD) for name in asked_of}
    async with hinder(desk.brygga, "visits"), hinder(desk.brygga, "reporting"):
        answers = await asyncio.gather(
            *(
                desk.client.request(
                    method,
                    f"/api/{name}{path.format(person=person)}",
                    json=body,
                    headers=desk.headers(role),
                )
                for name, method, path, body, role in asked
            )
        )
    for answer in answers:
        assert (answer.status_code, answer.json()["code"]) == (503, "not_recorded")
        assert "Amina" not in answer.text
        assert person not in answer.text
    assert {name: await desk.db[name].fetchval(HEAD) for name in asked_of} == before
    again = await desk.client.get(f"/api/visits/people/{person}", headers=desk.headers("host"))
    assert again.json()["given_name"] == "Amina"
