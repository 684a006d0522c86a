"""What an operator does when bus and log have parted: fill a stream anew, bring a log back."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import asyncpg

from deploy.local import status, streams
from deploy.local.bus import Bus as Server
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.rights import PROVISIONER, TAILS
from shared.events.words import Service
from shared.log.bus import Bus, Message
from shared.log.recover import Diverged, Fetch, Recovered, Saved, recover

LOOK: Final = 0.2
PATIENCE: Final = 60.0
"""Seconds without any progress after which filling has stalled."""

HEAD: Final = "select position from log_head"
KEPT: Final = """
select position, envelope, recorded_at from ledger where service = $1 and position = $2
"""
LEDGER_HEARD: Final = "select position from ledger_stream where service = $1"
SERVICE_HEARD: Final = """
select min(position) from heard where split_part(hearer, '/', 1) = $1 and service = $2
"""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Site:
    """A running home as an operator reaches it."""

    postgres: Postgres
    server: Server

    def owner(self, service: Service) -> str:
        """Where and as whom to connect as a log's owner."""
        return self.postgres.dsn(f"{service}_owner")


async def rebuild(home: Home, service: Service, first: int | None, say: Say) -> None:
    """Delete a service's stream and let its relay fill it from the log, from a position on.

    Halt where somebody still has to hear what lies before that position.
    """
    site = await _site(home)
    if first is not None:
        await _check_heard(site, service, first)
    client = await streams.connect(site.server.url(PROVISIONER))
    try:
        await streams.rebuild(client, service, first)
    finally:
        await client.close()
    await _watch_filling(site, service, say)


async def bring_back(home: Home, service: Service) -> Recovered:
    """Append to a log what the bus or the ledger has beyond its end; Halt where they differ."""
    site = await _site(home)
    async with _open(site.owner(service)) as log, _open(site.owner("reporting")) as ledger:
        bus = Bus(site.server.url(service), service)
        try:
            return await recover(log, _kept_anywhere(bus, ledger, service))
        except Diverged as where:
            raise Halt("diverged", service=service, where=where) from None
        finally:
            await bus.close()


def _kept_anywhere(bus: Bus, ledger: asyncpg.Connection, service: Service) -> Fetch:
    async def fetch(position: int) -> list[Saved]:
        message = await bus.message(service, position)
        rows = await ledger.fetch(KEPT, service, position)
        heard = [_saved(position, message)] if message else []
        return heard + [Saved(*row) for row in rows]

    return fetch


def _saved(position: int, message: Message) -> Saved:
    return Saved(position, message.envelope, datetime.fromisoformat(message.header("ce-time")))


async def _site(home: Home) -> Site:
    said: dict[str, Any] = await status.look(home)
    passwords = Passwords(home.secrets)
    port: int = said["processes"]["nats"]["port"]
    return Site(Postgres(home, passwords), Server(home, passwords, port, 0))


async def _check_heard(site: Site, service: Service, first: int) -> None:
    for hearer in (name for name, tailed in TAILS.items() if service in tailed):
        heard = await _heard(site, hearer, service)
        if heard < first - 1:
            raise Halt("not_heard", hearer=hearer, service=service, position=heard)


async def _heard(site: Site, hearer: Service, service: Service) -> int:
    async with _open(site.owner(hearer)) as db:
        if hearer == "reporting":
            return int(await db.fetchval(LEDGER_HEARD, service))
        return int(await db.fetchval(SERVICE_HEARD, hearer, service) or 0)


async def _watch_filling(site: Site, service: Service, say: Say) -> None:
    """Until the stream has come to the log's end; Halt where nothing moves any more."""
    bus = Bus(site.server.url(service), service)
    clock, last = asyncio.get_running_loop().time, -1
    deadline = clock() + PATIENCE
    try:
        async with _open(site.owner(service)) as db:
            while (end := (await bus.end(service)).last) < (head := await db.fetchval(HEAD)):
                if end > last:
                    last, deadline = end, clock() + PATIENCE
                    say(f"  {service}: {end} of {head}")
                if clock() > deadline:
                    raise Halt("not_filling", service=service)
                await asyncio.sleep(LOOK)
            say(f"  {service}: {end} of {head}")
    finally:
        await bus.close()


@asynccontextmanager
async def _open(dsn: str) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(dsn)
    try:
        yield connection
    finally:
        await connection.close()
