"""Append decided commands to a service's log, each with its own verdict."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, NamedTuple
from uuid import UUID

import asyncpg

from shared.database import Fetches
from shared.events.envelope import Envelope

Verdict = Literal["ok", "replayed", "key_reused", "conflict"]

APPEND: Final = """
select n, verdict, id, version, position, at
from append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
"""


class Row(NamedTuple):
    """One fact on its way into the log: envelope bytes, and ciphertexts as JSON text or None."""

    event_id: UUID
    type: str
    schema_version: int
    envelope: bytes
    sealed: str | None
    told: Envelope | None = None
    """What the envelope's bytes say, as far as that is known."""


class Decided(NamedTuple):
    """A command with what was decided, and the versions of other streams it rests on."""

    key: UUID
    mac: bytes
    thing: UUID
    thing_version: int
    stream: UUID
    expected: int
    reads: tuple[tuple[UUID, int], ...]
    rows: tuple[Row, ...]


class Receipt(NamedTuple):
    """What an accepted command is told: the thing, where the log stood, the thing's version."""

    id: UUID
    position: int
    version: int
    replayed: bool = False


class Judgement(NamedTuple):
    """The log's word on one command; `at` is the flush's recorded time."""

    verdict: Verdict
    receipt: Receipt
    at: datetime


async def append(db: Fetches, decided: Sequence[Decided]) -> list[Judgement]:
    """Commit all that can be, in one transaction and one round trip; a judgement for each, in order."""
    rows = await db.fetch(APPEND, *_commands(decided), *_reads(decided), *_events(decided))
    return [_judgement(row) for row in rows]


def _commands(decided: Sequence[Decided]) -> tuple[list[object], ...]:
    return (
        [d.key for d in decided],
        [d.mac for d in decided],
        [d.thing for d in decided],
        [d.thing_version for d in decided],
        [d.stream for d in decided],
        [d.expected for d in decided],
    )


def _reads(decided: Sequence[Decided]) -> tuple[list[object], ...]:
    reads = [(n, *read) for n, d in enumerate(decided, 1) for read in d.reads]
    return _columns(reads, 3)


def _events(decided: Sequence[Decided]) -> tuple[list[object], ...]:
    events = [
        (n, part, row.event_id, row.type, row.schema_version, row.envelope, row.sealed)
        for n, d in enumerate(decided, 1)
        for part, row in enumerate(d.rows)
    ]
    return _columns(events, 7)


def _columns(rows: Sequence[tuple[object, ...]], width: int) -> tuple[list[object], ...]:
    return tuple([row[column] for row in rows] for column in range(width))


def _judgement(row: asyncpg.Record) -> Judgement:
    verdict: Verdict = row["verdict"]
    receipt = Receipt(
        row["id"], row["position"] or 0, row["version"], replayed=verdict == "replayed"
    )
    return Judgement(verdict, receipt, row["at"])
