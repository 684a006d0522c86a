"""An evening's traffic without end: mixed commands over many connections, each sent until it is answered."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import httpx

from shared.events.words import Service
from tests.engine import eventually
from tests.sound import sound
from tests.stack import Running

PAUSE = 0.2
TIMEOUT = 15.0
TRIES = 200
"""So often one command is sent again before its sender gives up."""

COMMANDS = "select key, id, version, position from command where key = any($1)"
FACTS = """
select (convert_from(envelope, 'utf8')::json ->> 'key')::uuid as key, count(distinct version)
from event group by 1 having count(distinct version) > 1
"""

Receipt = dict[str, Any]


@dataclass(slots=True)
class Load:
    """Senders on one running Brygga; `acknowledged` holds every receipt, `failed` every other answer."""

    brygga: Running
    seed: int = 1
    every_command_tells: bool = False
    """Whether every command leaves a fact; else some visits are check-ins that add nothing."""
    patient: bool = True
    """Whether a command that failed is sent again under its key; otherwise it is only noted."""
    acknowledged: dict[Service, dict[UUID, Receipt]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    persons: list[str] = field(default_factory=list)
    destination: str = ""
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def running(self, senders: int = 8) -> AsyncIterator["Load"]:
        """Send while the block runs; when it ends, every command has had its answer."""
        headers = {"authorization": f"Bearer {self.brygga.token('host', sub='load')}"}
        limits = httpx.Limits(max_connections=senders + 2)
        async with httpx.AsyncClient(headers=headers, timeout=TIMEOUT, limits=limits) as client:
            await self._prepare(client)
            tasks = [asyncio.create_task(self._send_on(client, n)) for n in range(senders)]
            try:
                yield self
            finally:
                self._stop.set()
                await asyncio.gather(*tasks)

    async def send(
        self, client: httpx.AsyncClient, service: Service, path: str, body: dict[str, Any]
    ) -> Receipt | None:
        """One command, under one key, until it is acknowledged or its sender may give up."""
        key = uuid4()
        for _ in range(TRIES):
            answer = await self._try(client, f"/api/{service}{path}", key, body)
            if answer is not None:
                self.acknowledged.setdefault(service, {})[key] = answer
                return answer
            if not self.patient:
                return None
            await asyncio.sleep(PAUSE)
        return None

    async def _try(
        self, client: httpx.AsyncClient, path: str, key: UUID, body: dict[str, Any]
    ) -> Receipt | None:
        try:
            answer = await client.post(
                self.brygga.url + path, json=body, headers={"idempotency-key": str(key)}
            )
        except httpx.TransportError as fault:
            self.failed.append(type(fault).__name__)
            return None
        if answer.status_code in {200, 201}:
            receipt: Receipt = answer.json()
            return receipt
        self.failed.append(f"{answer.status_code} {answer.text[:200]}")
        return None

    async def _prepare(self, client: httpx.AsyncClient) -> None:
        listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
        made = await self.send(client, "referrals", "/destinations", listing)
        assert made is not None
        self.destination = made["id"]
        for _ in range(10):
            await self._register(client)
        await eventually(lambda: self._heard(client))

    async def _heard(self, client: httpx.AsyncClient) -> bool:
        """Referrals have heard of the first persons."""
        newest = max(r["position"] for r in self.acknowledged["visits"].values())
        answer = await client.get(
            self.brygga.url + "/api/referrals/destinations",
            headers={"brygga-after": f"visits={newest}"},
        )
        return answer.status_code == 200

    async def _register(self, client: httpx.AsyncClient) -> None:
        person = {"given_name": "Amina", "target_group": "abo", "site": "motesplatsen"}
        made = await self.send(client, "visits", "/people", person)
        if made:
            self.persons.append(made["id"])

    async def _send_on(self, client: httpx.AsyncClient, sender: int) -> None:
        dice = random.Random(f"{self.seed}/{sender}")
        heard = tuple(self.persons)
        while not self._stop.is_set():
            await self._send_one(client, dice, heard)

    async def _send_one(
        self, client: httpx.AsyncClient, dice: random.Random, heard: tuple[str, ...]
    ) -> None:
        at = (datetime.now(UTC) - timedelta(days=dice.randrange(60))).isoformat()
        match dice.randrange(10):
            case 0:
                await self._register(client)
            case 1:
                await self.send(client, "activities", "/volunteers", {"given_name": "Maria"})
            case 2:
                link = {"person": dice.choice(heard), "destination": self.destination}
                when = {"initiated_by": "visitor", "occurred_at": at}
                await self.send(client, "referrals", "/referrals", link | when)
            case 3 | 4 | 5:
                visit = {"site": "motesplatsen", "occurred_at": at, "supports": ["it"]}
                await self.send(client, "visits", "/visits", visit)
            case _:
                person = {} if self.every_command_tells else {"person": dice.choice(self.persons)}
                visit = {"site": "motesplatsen", "occurred_at": at, "supports": ["admin"]}
                await self.send(client, "visits", "/visits", person | visit)


async def quiet(brygga: Running) -> None:
    """Wait until everything that was recorded is on the bus and in the ledger."""
    headers = {"authorization": f"Bearer {brygga.token('operator')}"}
    async with httpx.AsyncClient(base_url=brygga.url, headers=headers, timeout=TIMEOUT) as client:
        await eventually(lambda: _is_quiet(brygga, client))


async def _is_quiet(brygga: Running, client: httpx.AsyncClient) -> bool:
    try:
        answer = await client.get("/api/reporting/status")
        if answer.status_code != 200:
            return False
        streams = answer.json()["streams"]
        return all([await _level(brygga, service, told) for service, told in streams.items()])
    except (httpx.TransportError, asyncpg.PostgresError, OSError):
        return False


async def _level(brygga: Running, service: Service, told: dict[str, int]) -> bool:
    """Whether log, bus and ledger end alike: after a recovery each of them may be the last to."""
    db = await asyncpg.connect(brygga.dsn(f"{service}_owner"))
    try:
        position = await db.fetchval("select position from log_head")
        return bool(told["head"] == told["folded"] == position)
    finally:
        await db.close()


async def every_acknowledged_once(load: Load) -> int:
    """Each acknowledged command is in the log with the receipt that was told, once; how many there are."""
    for service, receipts in load.acknowledged.items():
        db = await asyncpg.connect(load.brygga.dsn(f"{service}_owner"))
        try:
            found = {row["key"]: row for row in await db.fetch(COMMANDS, list(receipts))}
            doubled = await db.fetch(FACTS)
        finally:
            await db.close()
        assert not doubled, f"{service} recorded a command twice"
        for key, told in receipts.items():
            assert key in found, f"{service} lost an acknowledged command"
            kept = found[key]
            assert told == {
                "id": str(kept["id"]),
                "position": kept["position"],
                "version": kept["version"],
            }
    return sum(len(receipts) for receipts in load.acknowledged.values())


async def all_is_well(load: Load) -> int:
    """Once all is quiet: nothing lost, nothing doubled, everything sound; how many were acknowledged."""
    await quiet(load.brygga)
    await sound(load.brygga.dsn, load.brygga.bus_url)
    return await every_acknowledged_once(load)
