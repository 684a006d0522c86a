"""One running service: its connections, its way into the log, its loops."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Final

import asyncpg
import structlog

from shared.database import HELD, PASSING, connect
from shared.events.words import Service
from shared.identity import Issuer
from shared.log.batcher import Batcher
from shared.log.bus import Bus
from shared.log.durable import Durability
from shared.log.judge import Deciders
from shared.log.lately import Knock
from shared.log.reached import Reached
from shared.log.reaction import React, Reactor
from shared.log.relay import Relay
from shared.log.sites import Sites
from shared.log.tail import Tail
from shared.log.talk import Talk
from shared.migrate import pending
from shared.privacy.evicting import Evicting, Forget
from shared.privacy.keys import Vault, open_vault
from shared.settings import Settings
from shared.supervise import beside, wait

log = structlog.get_logger(__name__)

FIRST_LOOK: Final = 2.0
"""Seconds that a starting service waits for its relay to compare log and bus, and for its sites, at most."""
LAST_WORDS: Final = 3.0
"""Seconds that open database connections have to end."""


@dataclass(slots=True)
class Node:
    """What the doors of a service stand on."""

    settings: Settings
    db: asyncpg.Pool
    held: asyncpg.Pool
    """For whoever keeps a connection for as long as they lead."""
    bus: Bus
    vault: Vault
    issuer: Issuer
    batcher: Batcher
    relay: Relay
    talk: Talk
    sites: Sites
    knocks: list[Knock] = field(default_factory=list)
    """Told of every flush: the relay, the sites, and the service's own views."""
    heard: dict[Service, Reached] = field(default_factory=dict)
    on_erasure: list[Forget] = field(default_factory=list)
    """What lets go of those who were erased, wherever they are held in memory."""
    _migrated: bool = False

    async def ready(self) -> bool:
        """Whether the database answers and its schema is today's; the bus is not needed (law 1)."""
        try:
            await self.db.fetchval("select 1")
            self._migrated = self._migrated or not await pending(self.db, self.settings.service)
        except (*PASSING, asyncpg.PostgresError):
            return False
        return self._migrated


@asynccontextmanager
async def running(settings: Settings, deciders: Deciders) -> AsyncIterator[Node]:
    """A node whose batcher and relay run until the block ends."""
    node = await _assemble(settings, deciders)
    loops = {
        "batcher": node.batcher.run,
        "relay": node.relay.run,
        "durability": Durability(settings.bus_monitor).run,
        "keys": node.vault.forget,
        "talk": node.talk.run,
        "sites": node.sites.run,
        "evictions": Evicting(node.db, node.vault, node.on_erasure).run,
    }
    async with beside(loops):
        await wait(node.relay.looked, FIRST_LOOK)
        await wait(node.sites.looked, FIRST_LOOK)
        yield node
    await node.talk.close()
    await node.bus.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(LAST_WORDS):
            await asyncio.gather(node.db.close(), node.held.close())


def reactor(node: Node, service: Service, hears: frozenset[str], react: React) -> Reactor:
    """What hears another service for this one; those who wait for Brygga-After are told how far."""
    reached = node.heard[service] = Reached()
    own = node.settings.service
    follow = Tail(node.bus, service, own, hears, reached).follow
    return Reactor(own, service, hears, react, node.db, node.held, follow, node.batcher, reached)


async def _assemble(settings: Settings, deciders: Deciders) -> Node:
    service = settings.service
    dsn = settings.database.get_secret_value()
    db, held = await connect(dsn, service), await connect(dsn, service, HELD, held=True)
    bus = Bus(settings.bus.get_secret_value(), service)
    vault = open_vault(settings.keys)
    relay = Relay(service, db, bus)
    sites = Sites(settings, db)
    knocks: list[Knock] = [relay.knock, sites]
    return Node(
        settings=settings,
        db=db,
        held=held,
        bus=bus,
        vault=vault,
        issuer=Issuer(settings.issuer, settings.audience, settings.jwks),
        batcher=Batcher(service, db, vault, deciders, knocks, lambda: relay.behind),
        relay=relay,
        talk=Talk(service, settings.bus.get_secret_value(), db),
        sites=sites,
        knocks=knocks,
    )
