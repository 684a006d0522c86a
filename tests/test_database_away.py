"""While PostgreSQL is away nothing is read and nothing is shown, and every service says when to ask again."""

import json
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from typing import Final
from urllib.parse import quote

import pytest

from shared.events.words import SERVICES
from tests.books import open_books
from tests.doors import EARLIER, SITE
from tests.engine import eventually
from tests.http import STAFF, Caller, calling, quiet
from tests.permissions.ways import WAYS, Way
from tests.stack import Running, running_stack, temporary_home, until
from tests.wire import Answer

pytestmark = [pytest.mark.fault, pytest.mark.timeout(300)]

NAME: Final = "Zarqavina"
ASKING: Final = {"FollowStream", "DrawCode", "ReadCatalogue", "ReadAuditKinds"}
"""What does not ask the database: a stream stays open, and a code is drawn whether a card has it or not."""
OWN: Final = {"ReadOneself", "ExportFacts"}
"""What the host may not ask."""
READINGS: Final = [
    way
    for way in WAYS
    if (way.method == "GET" or way.name == "SearchPeople") and way.name not in ASKING | OWN
]
LOG: Final = {"ReadAuditEntries", "ReadReaders", "ReadReviews", "OpenReview", "ReadErasures"}
"""What is told of the log, to those who answer for it."""
WITHIN: Final = 30.0
"""Seconds within which PostgreSQL is gone, or back."""


@pytest.fixture(scope="module")
async def brygga() -> AsyncIterator[Running]:
    """A Brygga of its own, whose database is taken away."""
    with temporary_home() as home:
        async with running_stack(home) as running:
            yield running


@pytest.fixture(scope="module")
async def host(brygga: Running) -> AsyncIterator[Caller]:
    async with calling(brygga) as nobody:
        yield nobody.who(*STAFF)


@asynccontextmanager
async def away(brygga: Running) -> AsyncIterator[None]:
    """PostgreSQL is killed and cannot be started, until the end."""
    data, aside = brygga.home.database, brygga.home.database.with_name("aside")
    data.rename(aside)
    pid = brygga.pid("postgres")
    assert pid
    os.kill(pid, signal.SIGKILL)
    try:
        await until(lambda: brygga.pid("postgres") is None, WITHIN)
        yield
    finally:
        aside.rename(data)
        await brygga.ready()


async def somebody(host: Caller) -> str:
    """Somebody who is here, and may be found, opened and shown in the room."""
    told = {"decision": "SN 2026/118", "decided_on": "2026-01-01", "from": "2026-01-01"}
    for kind in ("room", "duplicates"):
        await host.made("/visits/exceptions", told | {"kind": kind, "site": SITE})
    about = {"given_name": NAME, "family_name": "Qorvanda", "target_group": "abo", "site": SITE}
    person, _ = [await host.made("/visits/people", about) for _ in range(2)]
    await host.made("/visits/visits", {"person": person, "site": SITE, "occurred_at": EARLIER})
    await quiet(host)
    return person


async def ask(host: Caller, way: Way, person: str) -> Answer:
    """A reading in order, by somebody who may, of somebody who is there."""
    if way.name in LOG:
        host = host.who("dpo").saying(("Brygga-Purpose", "access_review"))
    if way.name == "ReadRoster":
        host = host.who("caseworker").saying(("Brygga-Purpose", "coordination"))
    path = way.address
    for name, known in (("person", person), ("card", quote("blå räv 42"))):
        if f"{{{name}}}" in way.path:
            path = f"/{way.service}{way.path.replace(f'{{{name}}}', known)}"
    if way.path.startswith("/audit/") and way.name not in LOG:
        host = host.who("auditor").saying(("Brygga-Purpose", "access_review"))
        its = {"{log}": "events", "{level}": "0", "{index}": "000.p/1", "{event_id}": person}
        path = f"/reporting{way.path}"
        for name, known in its.items():
            path = path.replace(name, known)
    if way.name == "ReadGrounds":
        path = f"/referrals/grounds?person={person}"
    if way.name == "SearchPeople":
        return await host.ask(path, {"name": NAME})
    return await host.get(path)


async def _is_answered(host: Caller, way: Way, person: str) -> bool:
    """Whether a reading is answered again: views are looked after anew within seconds."""
    return (await ask(host, way, person)).status in {200, 404}


async def test_every_reading_is_told_to_wait_and_shows_nothing(
    brygga: Running, host: Caller
) -> None:
    person = await somebody(host)
    async with open_books(brygga) as books:
        before = await books.ends()
    answers = {}
    async with away(brygga):
        for way in READINGS:
            answers[way.name] = await ask(host, way, person)
    assert len(answers) == len(READINGS) >= 12
    for name, answer in answers.items():
        assert (answer.status, answer.code) == (503, "unavailable"), (name, answer)
        assert answer.header("retry-after") == "1"
        assert answer.header("content-type") == "application/problem+json"
        assert answer.json().keys() == {"type", "title", "status", "code"}
        assert NAME.encode() not in answer.body
        assert person.encode() not in answer.body
    async with open_books(brygga) as books:
        assert await books.ends() == before, "nothing was recorded, because nothing was shown"
    for way in READINGS:
        await eventually(partial(_is_answered, host, way, person), WITHIN)
    shown = await host.get(f"/visits/people/{person}")
    assert shown.json()["given_name"] == NAME


async def test_a_volunteer_is_told_to_wait_and_not_that_the_link_is_none(
    brygga: Running, host: Caller
) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": NAME})
    issued = await host.post(f"/activities/volunteers/{volunteer}/link", {})
    me = replace(host, token=issued.json()["url"].partition("#")[2])
    async with away(brygga):
        answer = await me.get("/activities/volunteers/me")
    assert (answer.status, answer.code) == (503, "unavailable")

    async def shown() -> bool:
        return (await me.get("/activities/volunteers/me")).status == 200

    await eventually(shown, WITHIN)


async def test_a_command_is_told_to_wait_too_and_is_recorded_once_when_sent_again(
    brygga: Running, host: Caller
) -> None:
    stock = (await host.post("/visits/cards/stock", {"n": 1, "site": SITE})).json()
    scan = {"site": SITE, "occurred_at": EARLIER, "card": stock["codes"][0]}
    item = {"key": "6b1f6c1e-8f4d-4f6e-9d3a-2c5b7a9e1f00", "command": "RecordVisit", "data": scan}
    async with away(brygga):
        answers = [
            await host.post("/visits/visits", scan),
            await host.ask("/visits/batch", [item]),
        ]
    for answer in answers:
        assert (answer.status, answer.code) == (503, "unavailable")
        assert answer.header("retry-after") == "1"
    [told] = (await host.ask("/visits/batch", [item])).json()
    assert told["status"] == "ok"


@pytest.mark.parametrize("service", SERVICES)
async def test_who_is_not_ready_says_so_meanwhile(
    brygga: Running, host: Caller, service: str
) -> None:
    async with away(brygga):
        answer = await host.get(f"/{service}/readyz")
        alive = await host.get(f"/{service}/healthz")
    assert (answer.status, alive.status) == (503, 200)
    assert json.loads(answer.body)["status"] == "not_ready"
