"""Read a service's own log: histories of streams, where a thing lives, receipts of old commands."""

from collections.abc import Callable, Collection, Iterable
from itertools import groupby
from typing import Final
from uuid import UUID

from shared.database import Fetches
from shared.decider import Seen
from shared.events.envelope import Recorded, read
from shared.log.append import Receipt

HISTORIES: Final = """
select stream_id, position, recorded_at, envelope from event
where stream_id = any($1) order by stream_id, version, part
"""

THINGS: Final = "select key, id, stream_id from command where key = any($1)"

RECEIPTS: Final = """
select key, request_mac, id, version, position from command where key = any($1)
"""

UNDER: Final = """
select position, recorded_at, envelope from event join command using (position) where key = $1
"""
"""A command's position is that of the last of its facts; of one that led to none, where the log stood."""

Histories = dict[UUID, tuple[Recorded, ...]]


async def histories(db: Fetches, streams: Collection[UUID]) -> Histories:
    """All facts of these streams, oldest first; a stream without facts is left out."""
    if not streams:
        return {}
    rows = await db.fetch(HISTORIES, list(streams))
    return {
        stream: tuple(read(r["envelope"], r["position"], r["recorded_at"]) for r in facts)
        for stream, facts in groupby(rows, key=lambda r: r["stream_id"])
    }


async def gathered(db: Fetches, tells: Callable[[Seen], Iterable[UUID]]) -> Seen:
    """Every stream that is told of, until those that are read tell of nothing more."""
    seen, asked = Seen({}), set[UUID]()
    while more := {*tells(seen)} - asked:
        seen = Seen({**seen.history, **await histories(db, more)})
        asked |= more
    return seen


async def things(db: Fetches, names: Collection[UUID]) -> dict[UUID, tuple[UUID, UUID]]:
    """For every key that made or met a thing: the thing's id and the stream it lives on."""
    if not names:
        return {}
    rows = await db.fetch(THINGS, list(names))
    return {r["key"]: (r["id"], r["stream_id"]) for r in rows}


async def receipts(db: Fetches, keys: Collection[UUID]) -> dict[UUID, tuple[bytes | None, Receipt]]:
    """The request MACs and receipts of commands that were accepted before."""
    if not keys:
        return {}
    rows = await db.fetch(RECEIPTS, list(keys))
    return {
        r["key"]: (
            r["request_mac"],
            Receipt(r["id"], r["position"], r["version"], replayed=True),
        )
        for r in rows
    }


async def fact_under(db: Fetches, key: UUID) -> Recorded:
    """The last fact of an accepted command that led to any; LookupError where there is none."""
    for row in await db.fetch(UNDER, key):
        fact = read(row["envelope"], row["position"], row["recorded_at"])
        if fact.envelope.key == key:
            return fact
    raise LookupError(key)
