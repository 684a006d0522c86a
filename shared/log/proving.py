"""Prove a log sound without looking at one thing twice, stretch by stretch; of any doubt nothing is said here.

Everything is compared in chunks, and by letters: what a row and its command's receipt say is put
together by the database in the letters that we write, and must stand at the envelope's beginning.
A stretch begins and ends with a block, so its proof needs nothing of the others but what the rows before
it say, and the counts of all of them must add up. Whoever meets a doubt reads the log fact by fact
(`verify`) and names the place: sound is said by both of one and the same logs.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from itertools import pairwise
from typing import Any, Final

import orjson

from shared.database import Connection
from shared.log.continuing import Chain, Doubt, Streams, sure
from shared.privacy.sealing import digest_of

CHUNK: Final = 2000
STRETCHES: Final = 8
"""In how many a log is cut, each as long as it is worth while and as receipts have room in memory."""
SHORTEST: Final = 16_384
LONGEST: Final = 262_144
END: Final = 2**63 - 1

ENDS: Final = """
select (select min(last_position) from block where last_position >= mark)
from log_head cross join least(greatest(position / $1, $2), $3) as length
    cross join generate_series(length, position, length) as mark
"""
BEFORE: Final = """
select nspname as service,
    (select timestamptz_send(recorded_at) from event where position = $1) as moment,
    (select hash from block where last_position = $1) as hash
from pg_class join pg_namespace on relnamespace = pg_namespace.oid where pg_class.oid = 'event'::regclass
"""
FACTS: Final = f"""
select position, envelope, digest, timestamptz_send(recorded_at),
    concat('{{"id":"', event_id, '","service":"', $3::text, '","type":', to_json(type),
        ',"schema_version":', schema_version, ',"stream":"', stream_id, '","version":', version,
        ',"part":', part, ',"key":"'),
    stream_id::text, version, part, sealed::text
from event where position > $1 and position <= $2 order by position limit {CHUNK}
"""
RECEIPTS: Final = """
select concat(stream_id, key, '","thing":"', id, '","thing_version":', version, ',')
from command where position > $1 and position <= $2
"""
BLOCKS: Final = """
select first_position, last_position, hash from block
where last_position > $1 and last_position <= $2 order by last_position
"""
STOOD: Final = """
select distinct on (stream_id) stream_id::text, version, part from event
where stream_id = any($1::uuid[]) and position <= $2 order by stream_id, position desc
"""
ENDS_OF_ALL: Final = """
select position, block_hash, (select count(*) from block) as blocks,
    (select hash from block order by last_position desc limit 1) as last,
    exists (
        select from event group by stream_id having count(*) filter (where version = 1 and part = 0) <> 1
    ) as otherwise
from log_head
"""

NOTHING: Final = sha256(b"").digest()
REST: Final = ["occurred_at", "actor", "trace", "salt", "data", "sealed"]
TYPES: Final = [str, str, str, str, dict, dict]
"""What follows in an envelope behind its receipt, and of what type each is."""

Columns = Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The facts behind one position up to another: where blocks end, or where the log does."""

    after: int
    upto: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts a stretch has, and how many blocks."""

    facts: int
    blocks: int


async def proved(db: Connection) -> int | None:
    """The length of a log that is sound; None where that is in doubt. Run inside one snapshot."""
    try:
        tallies = [await tally(db, stretch) for stretch in await stretches(db)]
        return await added_up(db, tallies)
    except Doubt:
        return None


async def stretches(
    db: Connection, count: int = STRETCHES, shortest: int = SHORTEST
) -> list[Stretch]:
    """The log in about so many stretches that can be proved apart from each other."""
    ends = {row[0] for row in await db.fetch(ENDS, count, shortest, LONGEST)} - {None}
    return [Stretch(*two) for two in pairwise([0, *sorted(ends), END])]


async def tally(db: Connection, stretch: Stretch) -> Tally:
    """Prove one stretch; Doubt where it is not all as it must be."""
    [before] = await db.fetch(BEFORE, stretch.after)
    receipts = {row[0] for row in await db.fetch(RECEIPTS, stretch.after, stretch.upto)}
    chain = Chain(stretch.after, before["hash"] or NOTHING, before["moment"] or b"")
    blocks = await db.fetch(BLOCKS, stretch.after, stretch.upto)
    streams = Streams()
    while rows := await db.fetch(FACTS, chain.position, stretch.upto, before["service"]):
        try:
            _prove(list(zip(*rows, strict=True)), receipts, chain, streams)
        except (ValueError, TypeError, AttributeError, OverflowError):
            raise Doubt from None
    chain.close(blocks)
    if streams.before:
        streams.follow(await db.fetch(STOOD, list(streams.before), stretch.after))
    return Tally(chain.position - stretch.after, len(blocks))


async def added_up(db: Connection, every: Sequence[Tally | None]) -> int:
    """The log's length where stretches that were proved are all of it; Doubt where they are not."""
    tallies = [its for its in every if its]
    sure(len(tallies) == len(every))
    [ends] = await db.fetch(ENDS_OF_ALL)
    facts = sum(its.facts for its in tallies)
    sure(ends["position"] == facts and ends["block_hash"] == (ends["last"] or NOTHING))
    sure(ends["blocks"] == sum(its.blocks for its in tallies))
    sure(not ends["otherwise"])
    return facts


def _prove(columns: Columns, receipts: set[str], chain: Chain, streams: Streams) -> None:
    """One chunk: that each fact is what it was, what it says, and where it stands."""
    positions, envelopes, digests, moments, tolds, ids, versions, parts, sealed = columns
    sure([sha256(raw).digest() for raw in envelopes] == list(digests))
    _read(zip(envelopes, tolds, ids, sealed, strict=True), receipts)
    streams.take(ids, versions, parts)
    chain.take(positions, digests, moments)


def _read(facts: Iterable[tuple[bytes, str, str, str | None]], receipts: set[str]) -> None:
    """Letter for letter what row and receipt say, and behind that what every fact has; else Doubt."""
    for raw, told, stream, sealed in facts:
        envelope, at = raw.decode(), len(told)
        ends = envelope.index('"occurred_at"', at)
        if not (envelope.startswith(told) and stream + envelope[at:ends] in receipts):
            raise Doubt
        said = orjson.loads("{" + envelope[ends:])
        if [*said] != REST or [*map(type, said.values())] != TYPES:
            raise Doubt
        datetime.fromisoformat(said["occurred_at"])
        if sealed or said["sealed"]:
            _compare(said["sealed"], sealed)


def _compare(digests: Mapping[str, object], sealed: str | None) -> None:
    """Ciphertexts that are left have their digest in the envelope."""
    texts: dict[str, str] = orjson.loads(sealed or "{}")
    sure({(name, digest_of(text)) for name, text in texts.items()} <= digests.items())
    sure(all(type(its) is str for its in digests.values()))
