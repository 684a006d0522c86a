"""Prove that a log is whole: no gap, no edit, every block chained, every fact what its row says.

Most logs are, and that is proved in big steps (`proving`). Of any doubt the place is found here, fact by fact.
"""

import hashlib
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta, timezone
from operator import itemgetter
from typing import Any, Final, NoReturn

import asyncpg
import orjson

from shared.database import Connection
from shared.events.envelope import Envelope, digest, unpack
from shared.events.language import NotUnderstood
from shared.log.proving import proved
from shared.privacy.sealing import digest_of

EPOCH: Final = datetime(1970, 1, 1, tzinfo=timezone.utc)  # noqa: UP017 - asyncpg's own zone
CHUNK: Final = 2000

HEAD: Final = "select position, block_hash, recorded_at from log_head"
EVENTS: Final = """
select position, event_id::text, stream_id::text, version, part, type, schema_version, envelope,
    sealed::text, digest, recorded_at
from event where position > $1 order by position limit $2
"""
BLOCKS: Final = "select first_position, last_position, hash from block order by last_position"
RECEIPTS: Final = """
select key::text, stream_id::text, id::text, version from command where key = any($1)
"""

NAMES: Final = tuple(field.name for field in fields(Envelope))
ROW: Final = slice(1, 7)
"""What a row says of its fact: the columns of EVENTS between its position and its envelope."""
_ROW: Final = itemgetter("id", "stream", "version", "part", "type", "schema_version")
_RECEIPT: Final = itemgetter("stream", "thing", "thing_version")

Row = asyncpg.Record
Said = dict[str, Any]
"""The JSON of an envelope, before anything of it is believed."""
Receipt = tuple[str, str, int]
"""The stream, the thing and its version, as a command's row has them."""


class Unsound(Exception):
    """The log is not what it was: what is wrong, and at which position."""


@dataclass(slots=True)
class Seen:
    """What has been read so far: the chain's hash, every stream's version."""

    position: int = 0
    hash: bytes = hashlib.sha256(b"").digest()
    recorded_at: datetime = EPOCH
    versions: dict[str, tuple[int, int]] = field(default_factory=dict)
    pending: list[bytes] = field(default_factory=list)
    micros: bytes = bytes(8)

    def reach(self, position: int, moment: datetime) -> None:
        """One fact further; a whole block was recorded at one moment."""
        if moment != self.recorded_at:
            self.recorded_at, self.micros = moment, _micros(moment)
        self.position = position


async def verify(db: Connection) -> int:
    """Read the whole log and check all of it against itself; its length, or Unsound."""
    async with db.transaction(isolation="repeatable_read", readonly=True):
        length = await proved(db)
        return await read_through(db) if length is None else length


async def read_through(db: Connection) -> int:
    """Fact by fact, so that the first that is wrong is named."""
    seen = Seen()
    blocks = {b["last_position"]: b for b in await db.fetch(BLOCKS)}
    async for rows in _chunks(db):
        said = [_said(row["envelope"]) for row in rows]
        receipts = await _receipts(db, rows, said)
        for row, its in zip(rows, said, strict=True):
            _check(seen, row, its, receipts)
            _close_block(seen, blocks.pop(row["position"], None))
    _demand(not blocks and not seen.pending, "blocks do not end where facts do", seen.position)
    await _check_head(db, seen)
    return seen.position


async def _chunks(db: Connection) -> AsyncIterator[Sequence[Row]]:
    position = 0
    while rows := await db.fetch(EVENTS, position, CHUNK):
        yield rows
        position = rows[-1]["position"]


def _said(raw: bytes) -> Said:
    """The envelope as JSON; empty where it is none."""
    try:
        said = orjson.loads(raw)
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}


async def _receipts(
    db: Connection, rows: Sequence[Row], said: Sequence[Said]
) -> dict[str, Receipt]:
    """The receipts of these facts' commands, by their keys."""
    try:
        found = await db.fetch(RECEIPTS, {its.get("key") for its in said})
    except asyncpg.DataError:
        found = await db.fetch(RECEIPTS, {_opened(row).key for row in rows})
    return {key: (stream, thing, version) for key, stream, thing, version in found}


def _check(seen: Seen, row: Row, said: Said, receipts: Mapping[str, Receipt]) -> None:
    at, moment = row["position"], row["recorded_at"]
    _demand(at == seen.position + 1, "a gap", at)
    _demand(moment >= seen.recorded_at, "time goes back", at)
    _demand(digest(row["envelope"]) == row["digest"], "an envelope was edited", at)
    if not _plain(row, said, receipts):
        _compare(row, receipts)
    _demand(_follows(seen, row), "a stream's versions have a gap", at)
    seen.reach(at, moment)
    seen.pending.append(row["digest"] + seen.micros)


def _plain(row: Row, said: Said, receipts: Mapping[str, Receipt]) -> bool:
    """Whether a fact without secrets says, letter for letter, what its row and its receipt say.

    Most do. Of all others nothing is known yet: they are opened and compared in earnest.
    """
    return (
        tuple(said) == NAMES
        and _ROW(said) == row[ROW]
        and _RECEIPT(said) == receipts.get(said["key"])
        and said["sealed"] == {}
        and row["sealed"] is None
        and _is_moment(said["occurred_at"])
    )


def _is_moment(text: str) -> bool:
    try:
        return bool(datetime.fromisoformat(text))
    except (TypeError, ValueError):
        return False


def _compare(row: Row, receipts: Mapping[str, Receipt]) -> None:
    """Open the envelope, and compare all that it says with its row, its ciphertexts and its receipt."""
    at, envelope = row["position"], _opened(row)
    _demand(_told(envelope) == row[ROW], "a row says otherwise than its envelope", at)
    _demand(_sealed(row) <= envelope.sealed.items(), "a ciphertext was exchanged", at)
    receipt = receipts.get(str(envelope.key))
    _demand(receipt is not None, "a fact without its command", at)
    told = str(envelope.stream), str(envelope.thing), envelope.thing_version
    _demand(receipt == told, "a receipt says otherwise than its fact", at)


def _opened(row: Row) -> Envelope:
    try:
        return unpack(row["envelope"])
    except NotUnderstood:
        _refuse("an envelope cannot be read", row["position"])


def _told(envelope: Envelope) -> tuple[object, ...]:
    return (
        str(envelope.id),
        str(envelope.stream),
        envelope.version,
        envelope.part,
        envelope.type,
        envelope.schema_version,
    )


def _sealed(row: Row) -> set[tuple[str, str]]:
    texts: dict[str, str] = orjson.loads(row["sealed"] or "{}")
    return {(name, digest_of(text)) for name, text in texts.items()}


def _follows(seen: Seen, row: Row) -> bool:
    stream, told = row["stream_id"], (row["version"], row["part"])
    version, part = seen.versions.get(stream, (0, 0))
    seen.versions[stream] = told
    return told in ((version + 1, 0), (version, part + 1))


def _close_block(seen: Seen, block: Row | None) -> None:
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


async def _check_head(db: Connection, seen: Seen) -> None:
    [head] = await db.fetch(HEAD)
    _demand(head["position"] == seen.position, "the head is elsewhere", seen.position)
    _demand(head["block_hash"] == seen.hash, "the head's hash differs", seen.position)


def _demand(sound: bool, fault: str, position: int) -> None:  # noqa: FBT001 - reads as a sentence
    if not sound:
        _refuse(fault, position)


def _refuse(fault: str, position: int) -> NoReturn:
    raise Unsound(f"{fault} at {position}")
