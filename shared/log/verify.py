"""Prove that a log is whole: no gap, no edit, every block chained, every fact what its row says."""

import hashlib
from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Final
from uuid import UUID

import asyncpg
import orjson

from shared.database import Connection
from shared.events.envelope import Envelope, digest, unpack
from shared.privacy.sealing import digest_of

EPOCH: Final = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - asyncpg's own zone
CHUNK: Final = 5000

HEAD: Final = "select position, block_hash, recorded_at from log_head"
EVENTS: Final = """
select position, event_id, stream_id, version, part, type, schema_version, envelope,
    sealed::text as sealed, digest, recorded_at
from event where position > $1 order by position limit $2
"""
BLOCKS: Final = "select first_position, last_position, hash from block order by last_position"
STREAMS: Final = "select stream_id, version from stream"
COMMANDS: Final = """
select key, id, stream_id, version from command
where key = any($1)
"""


class Unsound(Exception):
    """The log is not what it was: what is wrong, and at which position."""


@dataclass(slots=True)
class Seen:
    """What has been read so far: the chain's hash, every stream's version."""

    position: int = 0
    hash: bytes = hashlib.sha256(b"").digest()
    recorded_at: datetime = EPOCH
    versions: dict[UUID, tuple[int, int]] = field(default_factory=dict)
    pending: list[bytes] = field(default_factory=list)


async def verify(db: Connection) -> int:
    """Read the whole log and check all of it against itself; its length, or Unsound."""
    async with db.transaction(isolation="repeatable_read", readonly=True):
        seen = Seen()
        blocks = {b["last_position"]: b for b in await db.fetch(BLOCKS)}
        async for rows in _chunks(db):
            await _check_commands(db, rows)
            for row in rows:
                _check(seen, row)
                _close_block(seen, blocks.pop(row["position"], None))
        _demand(not blocks and not seen.pending, "blocks do not end where facts do", seen.position)
        await _check_head(db, seen)
        return seen.position


async def _chunks(db: Connection) -> AsyncIterator[Sequence[asyncpg.Record]]:
    position = 0
    while rows := await db.fetch(EVENTS, position, CHUNK):
        yield rows
        position = rows[-1]["position"]


def _check(seen: Seen, row: asyncpg.Record) -> None:
    at = row["position"]
    _demand(at == seen.position + 1, "a gap", at)
    _demand(row["recorded_at"] >= seen.recorded_at, "time goes back", at)
    _demand(digest(row["envelope"]) == row["digest"], "an envelope was edited", at)
    envelope = unpack(row["envelope"])
    _demand(_told(envelope) == _kept(row), "a row says otherwise than its envelope", at)
    _demand(_sealed(row) <= envelope.sealed.items(), "a ciphertext was exchanged", at)
    _demand(_follows(seen, envelope), "a stream's versions have a gap", at)
    seen.position, seen.recorded_at = at, row["recorded_at"]
    seen.pending.append(row["digest"] + _micros(row["recorded_at"]))


def _told(envelope: Envelope) -> tuple[object, ...]:
    return (
        envelope.id,
        envelope.stream,
        envelope.version,
        envelope.part,
        envelope.type,
        envelope.schema_version,
    )


def _kept(row: asyncpg.Record) -> tuple[object, ...]:
    names = ("event_id", "stream_id", "version", "part", "type", "schema_version")
    return tuple(row[name] for name in names)


def _sealed(row: asyncpg.Record) -> set[tuple[str, str]]:
    texts: dict[str, str] = orjson.loads(row["sealed"] or "{}")
    return {(name, digest_of(text)) for name, text in texts.items()}


def _follows(seen: Seen, envelope: Envelope) -> bool:
    version, part = seen.versions.get(envelope.stream, (0, 0))
    seen.versions[envelope.stream] = envelope.version, envelope.part
    return (envelope.version, envelope.part) in {(version + 1, 0), (version, part + 1)}


def _close_block(seen: Seen, block: asyncpg.Record | None) -> None:
    """A block covers the hash before it and each digest with its recorded time, in microseconds."""
    if block is None:
        return
    first = seen.position - len(seen.pending) + 1
    _demand(block["first_position"] == first, "a block begins elsewhere", seen.position)
    seen.hash = hashlib.sha256(seen.hash + b"".join(seen.pending)).digest()
    _demand(block["hash"] == seen.hash, "a block's hash differs", seen.position)
    seen.pending.clear()


def _micros(moment: datetime) -> bytes:
    """Microseconds since 1970 as the eight bytes that PostgreSQL's int8send gives."""
    return ((moment - EPOCH) // timedelta(microseconds=1)).to_bytes(8, "big", signed=True)


async def _check_commands(db: Connection, rows: Iterable[asyncpg.Record]) -> None:
    """Every fact has the command that caused it, under its key."""
    told = {e.key: e for e in (unpack(row["envelope"]) for row in rows)}
    known = {row["key"]: row for row in await db.fetch(COMMANDS, list(told))}
    for key, envelope in told.items():
        command = known.get(key)
        _demand(command is not None, "a fact without its command", envelope.version)
        same = command and (command["id"], command["version"], command["stream_id"]) == (
            envelope.thing,
            envelope.thing_version,
            envelope.stream,
        )
        _demand(bool(same), "a receipt says otherwise than its fact", envelope.version)


async def _check_head(db: Connection, seen: Seen) -> None:
    [head] = await db.fetch(HEAD)
    _demand(head["position"] == seen.position, "the head is elsewhere", seen.position)
    _demand(head["block_hash"] == seen.hash, "the head's hash differs", seen.position)
    streams = {row["stream_id"]: row["version"] for row in await db.fetch(STREAMS)}
    versions = {stream: version for stream, (version, _) in seen.versions.items()}
    _demand(streams == versions, "a stream's version differs", seen.position)


def _demand(sound: bool, fault: str, position: int) -> None:  # noqa: FBT001 - reads as a sentence
    if not sound:
        raise Unsound(f"{fault} at {position}")
