"""Somebody at the desk who reads of people, and the log beside them that says so."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import asyncpg
import httpx
import orjson

from deploy.local.postgres import ADMIN
from shared.events.words import Service
from tests.stack import Running

RECORDS: Final = """
select position, envelope from event where type = 'PersonalDataRead' and position > $1
order by position
"""
HEAD: Final = "select position from log_head"
GIVEN: Final = ("Amina", "Yusuf", "Freweini", "Oleksandr", "Karin", "Maryam", "Dawit", "Nadia")
FAMILY: Final = ("Noorzai", "Haile", "Kovalenko", "Lindgren", "Warsame", "Tesfay", "Haddad")
PURPOSE: Final = "coordination"
UNIT: Final = "flyktinggruppen"


@dataclass(slots=True)
class Desk:
    """Somebody at the desk, and the log beside them."""

    brygga: Running
    client: httpx.AsyncClient
    db: dict[Service, asyncpg.Connection]
    seen: dict[Service, int] = field(default_factory=dict)
    people: list[tuple[str, str]] = field(default_factory=list)
    """Ids, each with the name."""
    protected: list[str] = field(default_factory=list)
    restricted: list[str] = field(default_factory=list)

    def headers(self, *roles: str, **more: str) -> dict[str, str]:
        token = self.brygga.token(*roles, sub=f"desk-{'-'.join(roles)}")
        said = {"Authorization": f"Bearer {token}", "Idempotency-Key": str(uuid4())}
        return said | {name.replace("_", "-"): value for name, value in more.items()}

    async def register(self, **person: object) -> str:
        body = {"target_group": "abo", "site": "motesplatsen", **person}
        return await self.made("visits/people", body)

    async def made(self, path: str, body: object, role: str = "host", **headers: str) -> str:
        """The id of what a command makes."""
        said = self.headers(role, **headers)
        answer = await self.client.post(f"/api/{path}", json=body, headers=said)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def new_records(self, service: Service = "visits") -> list[dict[str, Any]]:
        """What was recorded of readings since the last look, but for the service's own."""
        rows = await self.db[service].fetch(RECORDS, self.seen[service])
        self.seen[service] = max([self.seen[service], *(row["position"] for row in rows)])
        told = [orjson.loads(row["envelope"]) for row in rows]
        return [
            one["data"] | {"actor": one["actor"]} for one in told if "system:" not in one["actor"]
        ]


@dataclass(frozen=True, slots=True)
class Read:
    """A reading: how it is asked, and what its record must say (None: nothing is released)."""

    answer: httpx.Response
    record: dict[str, Any] | None


async def ask_evidence(desk: Desk) -> httpx.Response:
    return await desk.client.get("/api/reporting/goals/G2/evidence", headers=desk.headers("host"))


async def refer(desk: Desk, person: str) -> str:
    """A referral of this person that has come to its second rung."""
    listing = {"name": "Simskolan", "category": "simskola", "owner": "outside"}
    place = await desk.made("referrals/destinations", listing)
    head = await desk.db["visits"].fetchval(HEAD)
    now = datetime.now(UTC).isoformat()
    made = {"person": person, "destination": place, "initiated_by": "visitor", "occurred_at": now}
    referral = await desk.made("referrals/referrals", made, Brygga_After=f"visits={head}")
    step = {"rung": "contact_made", "expected_version": 1}
    await desk.made(f"referrals/referrals/{referral}/advance", step)
    return referral


async def on_leave(desk: Desk) -> str:
    """A newcomer on parental leave who visits today."""
    person, now = await desk.register(given_name="Amina"), datetime.now(UTC)
    leave, came = {"from": now.date().isoformat()}, {"occurred_at": now.isoformat()}
    await desk.made(f"visits/people/{person}/parental-leaves", leave)
    await desk.made("visits/visits", {"person": person, "site": "motesplatsen", **came})
    return person


@asynccontextmanager
async def without_append(brygga: Running, service: Service) -> AsyncIterator[None]:
    """Nothing can be recorded: the service may not append."""
    admin = await asyncpg.connect(brygga.dsn(ADMIN))
    try:
        await admin.execute(f"revoke execute on function {service}.append from {service}_app")
        yield
    finally:
        await admin.execute(f"grant execute on function {service}.append to {service}_app")
        await admin.close()


@asynccontextmanager
async def locked(brygga: Running, service: Service) -> AsyncIterator[None]:
    """Nothing can be recorded: somebody else holds the log's head."""
    admin = await asyncpg.connect(brygga.dsn(ADMIN))
    try:
        async with admin.transaction():
            await admin.execute(f"select from {service}.log_head for update")
            yield
    finally:
        await admin.close()


def record(role: str, release: str, outcome: str = "released", **more: object) -> dict[str, Any]:
    """A record as the log has it; what is at its default is left out."""
    said: dict[str, Any] = {
        "reader": f"desk-{role}",
        "actor": f"desk-{role}",
        "roles": [role],
        "unit": UNIT,
    }
    said |= {"release": release, "outcome": outcome, **more}
    return {name: value for name, value in said.items() if value != []}
