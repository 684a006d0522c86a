"""How far everything has come: the ledger, each stream, and what is parked."""

import asyncio
from base64 import b64encode
from collections.abc import Mapping, Sequence
from typing import Final

import asyncpg
import nats.errors
import orjson
from prometheus_client import Gauge

from services.reporting.answers import Parked, Status, Stream
from shared.events.words import SERVICES, Service
from shared.log.bus import Bus, BusError

LAG = Gauge(
    "brygga_fold_lag_events",
    "Facts on the bus that the ledger has not taken in (below 0: the bus is being filled again, or"
    " lost what the ledger has), by stream; alert FoldBehind.",
    ["stream"],
)

HEAD: Final = """
select index, root, (select json_object_agg(service, position) from ledger_stream)::text as folded
from ledger_head
"""
PARKED: Final = """
select name as projection, parked_at as index, fault from fold
where parked_at is not null order by name
"""


async def status(db: asyncpg.Pool, bus: Bus) -> Status:
    """The ledger's index and tree head, every stream's head and what is taken in of it, what is parked.

    A stream that cannot be asked has the head null: the bus is away, or is being filled again.
    """
    ends = await asyncio.gather(*(_end(bus, service) for service in SERVICES))
    [head] = await db.fetch(HEAD)
    parked = await db.fetch(PARKED)
    folded: dict[Service, int] = orjson.loads(head["folded"])
    _show_lag(ends, folded)
    return {
        "ledger": {"index": head["index"], "root": b64encode(head["root"]).decode()},
        "streams": {
            service: _stream(end, folded[service])
            for service, end in zip(SERVICES, ends, strict=True)
        },
        "parked": [_parked(row) for row in parked],
    }


def _parked(row: asyncpg.Record) -> Parked:
    return {"projection": row["projection"], "index": row["index"], "fault": row["fault"]}


def _show_lag(ends: Sequence[int | None], folded: Mapping[Service, int]) -> None:
    for service, end in zip(SERVICES, ends, strict=True):
        LAG.labels(service).set(float("nan") if end is None else end - folded[service])


def _stream(head: int | None, folded: int) -> Stream:
    lag = None if head is None else max(head - folded, 0)
    return {"head": head, "folded": folded, "lag": lag}


async def _end(bus: Bus, service: Service) -> int | None:
    try:
        return (await bus.end(service)).last
    except (BusError, nats.errors.Error, TimeoutError, OSError):
        return None
