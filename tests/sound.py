"""Prove the whole of what was recorded: every log against itself, the bus and the ledger against the logs."""

import asyncio
from collections.abc import Callable

import asyncpg

from shared.events.envelope import digest
from shared.events.words import SERVICES, Service
from shared.log.bus import Bus
from shared.log.verify import verify
from shared.tlog.merkle import Frontier

Dsn = Callable[[str], str]

FACTS = "select position, envelope from event order by position"
LEDGER = "select index, service, position, envelope from ledger order by index"
HEAD = "select index, root from ledger_head"
STREAMS = "select service, position, digest from ledger_stream"


async def sound_log(dsn: Dsn, service: Service) -> int:
    """The service's log is whole; its length."""
    db = await asyncpg.connect(dsn(f"{service}_owner"))
    try:
        return await verify(db)
    finally:
        await db.close()


async def sound_bus(dsn: Dsn, bus_url: Callable[[str], str], service: Service) -> int:
    """The service's stream holds the log, message for position; its length."""
    bus = Bus(bus_url(service), service)
    db = await asyncpg.connect(dsn(f"{service}_owner"))
    try:
        facts = await db.fetch(FACTS)
        assert (await bus.end(service)).last == len(facts)
        for chunk in (facts[i : i + 200] for i in range(0, len(facts), 200)):
            found = await asyncio.gather(*(bus.envelope(service, f["position"]) for f in chunk))
            assert found == [fact["envelope"] for fact in chunk]
        return len(facts)
    finally:
        await db.close()
        await bus.close()


async def sound_ledger(dsn: Dsn) -> int:
    """The ledger holds every log, in order and whole, under the tree head it shows; its length."""
    db = await asyncpg.connect(dsn("reporting_owner"))
    try:
        rows = await db.fetch(LEDGER)
        [head] = await db.fetch(HEAD)
        assert [row["index"] for row in rows] == list(range(1, len(rows) + 1))
        assert head["index"] == len(rows)
        assert head["root"] == Frontier().extended(row["envelope"] for row in rows).root()
        ends = {row["service"]: row for row in await db.fetch(STREAMS)}
    finally:
        await db.close()
    for service in SERVICES:
        told = [(r["position"], r["envelope"]) for r in rows if r["service"] == service]
        await _same_as_log(dsn, service, told)
        assert ends[service]["position"] == len(told)
        assert ends[service]["digest"] == (digest(told[-1][1]) if told else b"")
    return len(rows)


async def _same_as_log(dsn: Dsn, service: Service, told: list[tuple[int, bytes]]) -> None:
    db = await asyncpg.connect(dsn(f"{service}_owner"))
    try:
        facts = [(row["position"], row["envelope"]) for row in await db.fetch(FACTS)]
    finally:
        await db.close()
    assert told == facts, f"the ledger holds another history of {service}"


async def sound(dsn: Dsn, bus_url: Callable[[str], str]) -> dict[Service, int]:
    """Everything, once all is quiet: the length of every log."""
    lengths = {service: await sound_log(dsn, service) for service in SERVICES}
    for service in SERVICES:
        assert await sound_bus(dsn, bus_url, service) == lengths[service]
    assert await sound_ledger(dsn) == sum(lengths.values())
    return lengths
