"""Bring back into a log what an older backup of it lacks, from the bus or from the ledger.

Run as the log's owner, with the service's doors closed by its relay. What was sealed does not come
back: ciphertext lies in the log alone, so its text is as lost as the log's newest part was.
"""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import asyncpg

from shared.events.envelope import Envelope, digest, unpack

CHUNK: Final = 500

HEAD: Final = "select position from log_head for update"
KNOWN: Final = "select digest from event where position = $1"
EVENT: Final = """
insert into event (position, event_id, stream_id, version, part, type, schema_version,
    envelope, sealed, digest, recorded_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, null, sha256($8), $9)
"""
COMMAND: Final = """
insert into command (key, request_mac, id, stream_id, version, position)
values ($1, null, $2, $3, $4, $5)
on conflict (key) do update set position = excluded.position
"""
BLOCK: Final = """
with sealed_block as (
    select sha256(head.block_hash || string_agg(
        digest || int8send((extract(epoch from event.recorded_at) * 1000000)::bigint), ''
        order by event.position
    )) as hash, max(event.recorded_at) as recorded_at
    from event, log_head head
    where event.position between $1 and $2 group by head.block_hash
), block_in as (
    insert into block select $2, $1, hash from sealed_block
)
update log_head set position = $2, block_hash = hash,
    recorded_at = greatest(log_head.recorded_at, sealed_block.recorded_at)
from sealed_block
"""


class Diverged(Exception):
    """The log holds other facts at positions that the bus or the ledger has too: nothing was changed."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A fact as the bus or the ledger kept it."""

    position: int
    envelope: bytes
    recorded_at: datetime


Fetch = Callable[[int], Awaitable[list[Saved]]]
"""Every copy that was kept of the fact at a position, wherever it was kept."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came back: from and to which position, and how many facts lost their sealed text."""

    first: int
    last: int
    without_text: int


async def recover(db: asyncpg.Connection, fetch: Fetch) -> Recovered:
    """Append what `fetch` has after the log's end, in order, block by block; Diverged where they differ."""
    first = await db.fetchval("select position from log_head") + 1
    last, without_text = first - 1, 0
    while chunk := await _chunk(fetch, last):
        without_text += await _admit(db, fetch, chunk)
        last = chunk[-1].position
    return Recovered(first, last, without_text)


async def _chunk(fetch: Fetch, after: int) -> list[Saved]:
    """The next facts, up to the end of a command: a block never ends within one."""
    chunk: list[Saved] = []
    while saved := await _the_one(fetch, after + len(chunk) + 1):
        if len(chunk) >= CHUNK and unpack(saved.envelope).part == 0:
            break
        chunk.append(saved)
    return chunk


async def _the_one(fetch: Fetch, position: int) -> Saved | None:
    """The fact at a position; Diverged where its copies differ."""
    copies = await fetch(position)
    if len({copy.envelope for copy in copies}) > 1:
        raise Diverged(f"at {position}")
    return copies[0] if copies else None


async def _admit(db: asyncpg.Connection, fetch: Fetch, chunk: Sequence[Saved]) -> int:
    async with db.transaction():
        head = await db.fetchval(HEAD)
        await _agree(db, fetch, head)
        if chunk[0].position != head + 1:
            raise Diverged(f"the log moved on to {head}")
        envelopes = [unpack(saved.envelope) for saved in chunk]
        await db.executemany(EVENT, [_event(s, e) for s, e in zip(chunk, envelopes, strict=True)])
        await db.executemany(
            COMMAND,
            [
                (e.key, e.thing, e.stream, e.thing_version, s.position)
                for s, e in zip(chunk, envelopes, strict=True)
            ],
        )
        await db.execute(BLOCK, chunk[0].position, chunk[-1].position)
        return sum(bool(envelope.sealed) for envelope in envelopes)


async def _agree(db: asyncpg.Connection, fetch: Fetch, head: int) -> None:
    """The newest fact of the log must be the one that was kept elsewhere at its position."""
    saved = await _the_one(fetch, head) if head else None
    if saved and digest(saved.envelope) != await db.fetchval(KNOWN, head):
        raise Diverged(f"at {head}")


def _event(saved: Saved, envelope: Envelope) -> tuple[object, ...]:
    return (
        saved.position,
        envelope.id,
        envelope.stream,
        envelope.version,
        envelope.part,
        envelope.type,
        envelope.schema_version,
        saved.envelope,
        saved.recorded_at,
    )
