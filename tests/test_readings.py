"""Whatever is killed while people are read of: no answer has left without its record (R1, law 7)."""

import asyncio
import logging
import os
import random
import signal
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

import asyncpg
import httpx
import orjson
import pytest

from tests.desk import RECORDS
from tests.stack import Running, running_stack, temporary_home, until

pytestmark = [pytest.mark.fault, pytest.mark.timeout(3600)]

log = logging.getLogger(__name__)

LONG: Final = "BRYGGA_LONG" in os.environ
KILLS: Final = 60 if LONG else 8
READERS: Final = 8
BETWEEN: Final = 10
"""People read of between two kills, however long that takes on a busy machine."""
VICTIMS: Final = ("visits", "postgres", "visits", "caddy")
NAME: Final = "Wuxizyfo"
RELEASED: Final = 200
REFUSED: Final = {403: "not_allowed", 404: "no_such_person"}


@dataclass(slots=True)
class Reading:
    """Readers at their work: every reading under a name of its own, so that its record can be told."""

    brygga: Running
    people: list[str]
    protected: str
    dice: random.Random
    released: set[str] = field(default_factory=set)
    refused: dict[str, str] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    """Readings whose answer never came."""
    done: asyncio.Event = field(default_factory=asyncio.Event)

    async def go_on(self, client: httpx.AsyncClient) -> None:
        """Read of somebody, or be refused, again and again."""
        while not self.done.is_set():
            reader = f"reader-{uuid4()}"
            try:
                answer = await self._ask(client, reader)
            except httpx.HTTPError:
                self.lost.add(reader)
                await asyncio.sleep(0.05)
                continue
            self._note(reader, answer)

    async def some_more(self) -> None:
        """Wait until some more people have been read of."""
        enough = len(self.released) + BETWEEN
        await until(lambda: len(self.released) >= enough)

    async def _ask(self, client: httpx.AsyncClient, reader: str) -> httpx.Response:
        role = self.dice.choice(["host", "host", "host", "analyst"])
        token = self.brygga.token(role, sub=reader)
        said = {"Authorization": f"Bearer {token}", "Brygga-Purpose": "coordination"}
        if role == "host" and self.dice.random() < 0.3:
            return await client.post("/api/visits/people/search", json={"name": NAME}, headers=said)
        id_ = self.dice.choice([*self.people, self.protected, str(uuid4())])
        return await client.get(f"/api/visits/people/{id_}", headers=said)

    def _note(self, reader: str, answer: httpx.Response) -> None:
        if answer.status_code == RELEASED:
            assert NAME in answer.text
            self.released.add(reader)
            return
        assert NAME not in answer.text
        if answer.status_code in REFUSED:
            assert answer.json()["code"] == REFUSED[answer.status_code]
            self.refused[reader] = REFUSED[answer.status_code]
        else:
            assert answer.status_code >= 500, answer.text
            self.lost.add(reader)


async def test_kill_anything_while_people_are_read_of_and_no_answer_lacks_its_record() -> None:
    dice = random.Random(20261124)
    with temporary_home() as home:
        async with running_stack(home) as brygga:
            async with httpx.AsyncClient(base_url=brygga.url, timeout=10) as client:
                reading = await _begin(brygga, client, dice)
                readers = [asyncio.create_task(reading.go_on(client)) for _ in range(READERS)]
                for number in range(KILLS):
                    await reading.some_more()
                    await asyncio.sleep(dice.uniform(0, 0.5))
                    _kill(brygga, VICTIMS[number % len(VICTIMS)])
                    await brygga.ready()
                reading.done.set()
                await asyncio.gather(*readers)
            await _every_answer_has_its_record(reading)


async def _begin(brygga: Running, client: httpx.AsyncClient, dice: random.Random) -> Reading:
    """Some who may be read of, and one who may not."""
    people = [await _register(brygga, client, f"{NAME} {n}") for n in range(5)]
    protected = await _register(brygga, client, f"{NAME} hidden")
    path = f"/api/visits/people/{protected}/protected-identity"
    body = {"on": True, "named_readers": ["unit_manager"]}
    answer = await client.post(path, json=body, headers=_headers(brygga, "unit_manager"))
    assert answer.status_code == 201, answer.text
    return Reading(brygga, people, protected, dice)


async def _register(brygga: Running, client: httpx.AsyncClient, name: str) -> str:
    body = {"given_name": name, "target_group": "abo", "site": "motesplatsen"}
    answer = await client.post("/api/visits/people", json=body, headers=_headers(brygga, "host"))
    return str(answer.json()["id"])


def _headers(brygga: Running, role: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {brygga.token(role)}", "Idempotency-Key": str(uuid4())}


def _kill(brygga: Running, victim: str) -> None:
    if (pid := brygga.pid(victim)) is not None:
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


async def _every_answer_has_its_record(reading: Reading) -> None:
    """A record for each answer, saying what was answered; any other is of an answer that was lost.

    The front door asks again where a service died over a question: then an answer has two.
    """
    db = await asyncpg.connect(reading.brygga.dsn("visits_owner"))
    try:
        rows = await db.fetch(RECORDS, 0)
    finally:
        await db.close()
    told = [orjson.loads(row["envelope"])["data"] for row in rows]
    told = [it for it in told if it["reader"].startswith("reader-")]
    outcomes = {it["reader"]: it["outcome"] for it in told}
    assert {reader: outcomes.get(reader) for reader in reading.released} == dict.fromkeys(
        reading.released, "released"
    )
    assert {reader: outcomes.get(reader) for reader in reading.refused} == reading.refused
    assert outcomes.keys() - reading.released - reading.refused.keys() <= reading.lost
    log.info("%d released, %d lost", len(reading.released), len(reading.lost))
