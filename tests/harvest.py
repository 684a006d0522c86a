"""Gather everything that could be looked at after an evening with canaries."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

import asyncpg
import httpx
from pydantic import SecretStr

from deploy.local.postgres import ADMIN
from shared.events.event import sealed_fields
from shared.events.words import SERVICES
from shared.log.bus import Bus
from shared.privacy.keys import open_vault
from shared.privacy.opening import opened
from tests.http import Caller
from tests.seeding import Seeding
from tests.stack import Running, say

CONTROL: Final = "Kwyjibo"
"""Put in by ourselves, in the clear: what does not find this would not find anything."""
TABLES: Final = """
select nspname as schema, relname as table, nspname || '.' || relname as name
from pg_class join pg_namespace on pg_namespace.oid = relnamespace
where relkind = 'r' and nspname <> 'information_schema'
    and (nspname !~ '^pg_' or relname = 'pg_statistic')
"""
FACTS: Final = "select position, recorded_at, envelope, sealed from event order by position"
LEAK: Final = "create table visits_views.leak (id int, name text)"
LEAKED: Final = "insert into visits_views.leak select n, $1 || n from generate_series(1, 100) n"


@dataclass(slots=True)
class Harvest:
    """Everything that could be looked at after an evening with canaries, gathered by where it was."""

    seeding: Seeding
    answers: list[tuple[str, bytes]] = field(default_factory=list)
    messages: list[tuple[str, bytes]] = field(default_factory=list)
    tables: list[tuple[str, bytes]] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    home: Path = Path()
    keys: Path = Path()


async def reap(seeding: Seeding) -> Harvest:
    """Gather everything that can be looked at while it runs."""
    brygga = seeding.brygga
    gathered = Harvest(seeding, answers=seeding.answers)
    gathered.home, gathered.keys = brygga.home.path, brygga.home.keys
    await quiet(seeding.host)
    gathered.answers += await everything_shown(seeding)
    gathered.opened = await everything_opened(brygga)
    await put_controls(brygga)
    gathered.tables = await everything_kept(brygga)
    gathered.messages = await everything_said(brygga)
    return gathered


async def quiet(host: Caller) -> None:
    """Wait until reporting has heard everything."""
    async with asyncio.timeout(30):
        while True:
            streams = (await host.get("/reporting/status")).json()["streams"]
            if all(stream["lag"] == 0 for stream in streams.values()):
                return
            await asyncio.sleep(0.05)


async def everything_shown(seeding: Seeding) -> list[tuple[str, bytes]]:
    """Metrics, status, figures, evidence, live boards, and what the operator's commands print."""
    host, brygga = seeding.host, seeding.brygga
    found = [
        (path, (await host.get(path)).everything)
        for service in SERVICES
        for path in (f"/{service}/{it}" for it in ("healthz", "readyz", "metrics", "configuration"))
    ]
    for path in ("status", "goals", "goals/G1/evidence", "goals/G2/evidence"):
        answer = await host.get(f"/reporting/{path}")
        assert answer.status == 200
        found.append((path, answer.everything))
    async with host.following("/reporting/stream") as events:
        async for name, told in events:
            found.append((name, json.dumps(told).encode()))
            if name == "status":
                break
    for words in (("status",), ("status", "--json"), ("logs",), ("doctor",)):
        said = say(brygga.home, *words)
        found.append((" ".join(words), (said.stdout + said.stderr).encode()))
    return found + await monitored(brygga)


async def monitored(brygga: Running) -> list[tuple[str, bytes]]:
    """What nats-server tells of itself."""
    ready = brygga.home.last_status()["processes"]["nats"]["ready_at"]
    async with httpx.AsyncClient(base_url=ready.rpartition("/")[0]) as client:
        paths = ("varz", "connz?subs=1&auth=1", "subsz?subs=1", "jsz?streams=1&consumers=1")
        return [(path, (await client.get(path)).content) for path in paths]


async def everything_opened(brygga: Running) -> set[str]:
    """Every sealed text in every log, as its owner reads it with the vault's keys."""
    texts: set[str] = set()
    for service in SERVICES:
        async with connected(brygga, f"{service}_owner") as db:
            vault = open_vault(brygga.home.keys / service)
            for fact in await opened(db, vault, await db.fetch(FACTS)):
                values = (getattr(fact.event, name) for name in sealed_fields(type(fact.event)))
                secrets = [it for it in values if isinstance(it, SecretStr)]
                texts |= {one for it in secrets for one in said_in(it.get_secret_value())}
    return texts


def said_in(sealed: str) -> Iterator[str]:
    """A sealed text; of one that says what several fields shall hold, what each of them shall."""
    yield sealed
    if sealed.startswith("{"):
        yield from map(str, json.loads(sealed).values())


@asynccontextmanager
async def connected(brygga: Running, role: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(brygga.dsn(role))
    try:
        yield connection
    finally:
        await connection.close()


async def put_controls(brygga: Running) -> None:
    """Leak on purpose: into a table, onto the bus, into a log."""
    async with connected(brygga, "visits_app") as db:
        await db.execute(LEAK)
        await db.execute(LEAKED, CONTROL)
    bus = Bus(brygga.bus_url("activities"), "activities")
    client = await bus.client()
    body = f'{{"name": "{CONTROL}"}}'.encode()
    await client.request("brygga.activities.Leak", body, timeout=5, headers={"Leak": CONTROL})
    await bus.close()
    with brygga.home.log("visits").open("a") as log:
        log.write(f'{{"event": "leak", "name": "{CONTROL}"}}\n')


async def everything_kept(brygga: Running) -> list[tuple[str, bytes]]:
    """Every table as PostgreSQL hands it out, whole and unpacked, statistics included."""
    found = []
    async with connected(brygga, ADMIN) as db:
        await db.execute("analyze")
        for row in await db.fetch(TABLES):
            parts: list[bytes] = []

            async def take(part: bytes, parts: list[bytes] = parts) -> None:
                parts.append(part)

            kind: Literal["csv", "binary"] = "csv" if "pg_stat" in row["name"] else "binary"
            await db.copy_from_table(
                row["table"], schema_name=row["schema"], output=take, format=kind
            )
            found.append((row["name"], b"".join(parts)))
    return found


async def everything_said(brygga: Running) -> list[tuple[str, bytes]]:
    """Every message of every stream, headers too, as the bus hands it out: the files are compressed."""
    found = []
    for service in SERVICES:
        bus = Bus(brygga.bus_url(service), service)
        for position in range(1, (await bus.end(service)).last + 1):
            message = await bus.message(service, position)
            assert message is not None
            found.append((f"{service} {position}", message.headers.encode() + message.envelope))
        await bus.close()
    return found
