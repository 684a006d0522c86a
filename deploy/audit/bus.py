"""What the bus carries, against the logs: what a stream still holds is that log, message for position."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from typing import Final

import nats.errors

from shared.database import Connection
from shared.events.envelope import digest
from shared.events.words import SERVICES, Service
from shared.log.bus import Bus, BusError
from shared.tlog.recheck import Fault

AT_ONCE: Final = 100
FACTS: Final = """
select position, digest from event where position between $1 and $2 order by position
"""
HEAD: Final = "select position from log_head"

Url = Callable[[str], str]


class Away(Exception):
    """The bus, or a stream of it, cannot be asked now: that proves nothing."""


async def carried(
    url: Url, logs: Mapping[Service, Connection], most: int
) -> AsyncGenerator[Fault, None]:
    """Where the newest `most` messages of each stream are not what its log has; Away where none answers."""
    for service in SERVICES:
        bus = Bus(url(service), service)
        try:
            async for fault in _stream(bus, service, logs[service], most):
                yield fault
        except (BusError, nats.errors.Error, OSError, TimeoutError) as reason:
            raise Away(service) from reason
        finally:
            await bus.close()


async def _stream(
    bus: Bus, service: Service, db: Connection, most: int
) -> AsyncGenerator[Fault, None]:
    end, head = await bus.end(service), await db.fetchval(HEAD)
    if end.last > head:
        yield Fault(service, head + 1, "the bus has a fact that its log lacks")
    first = max(end.first, end.last - most + 1, 1)
    for at in range(first, min(end.last, head) + 1, AT_ONCE):
        facts = await db.fetch(FACTS, at, min(at + AT_ONCE - 1, end.last))
        found = await asyncio.gather(*(bus.envelope(service, row["position"]) for row in facts))
        for row, envelope in zip(facts, found, strict=True):
            if envelope is None or digest(envelope) != row["digest"]:
                yield Fault("bus", row["position"], f"another message than {service} has there")
