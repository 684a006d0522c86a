"""Fold facts into tables: rows and checkpoint move together, in order, exactly once, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import structlog
from prometheus_client import Gauge

from shared.database import PASSING, Connection
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.words import Service
from shared.log.entry import Entry, Understood, understood
from shared.log.table import Table
from shared.projection import fold
from shared.supervise import detail

log = structlog.get_logger(__name__)

PARKED = Gauge(
    "brygga_parked_folds",
    "1 while a projection waits for code that understands an event; alert FoldParked, at once.",
    ["projection"],
)
MOVE: Final = """
update fold set checkpoint = $4, folded_at = clock_timestamp()
where (name, version, generation) in (select * from unnest($1::text[], $2::int[], $3::int[]))
"""
PARK: Final = """
update fold set checkpoint = $4 - 1, parked_at = $4, fault = $5
where name = $1 and version = $2 and generation = $3
"""


@dataclass(frozen=True, slots=True, eq=False)
class Fold:
    """A projection's generation as the registry knows it: how far it has come, whether it is shown."""

    table: Table
    checkpoint: int
    live: bool

    @property
    def key(self) -> tuple[str, int, int]:
        """Its name, version and generation in the registry."""
        return self.table.projection.name, self.table.projection.version, self.table.generation


Heard = Mapping[Fold, Sequence[Understood]]
"""What each of them hears."""


async def apply(
    db: Connection, folds: Sequence[Fold], entries: Sequence[Entry], index: int
) -> None:
    """Fold these entries, the last of them at `index`: all projections under one savepoint.

    Where that fails each gets a savepoint of its own. A fact that cannot be folded parks its projection
    just before it; the caller's transaction and all other projections go on. Those whom nothing
    concerns only move.
    """
    heard = _heard(folds, entries)
    busy = {folding: its for folding, its in heard.items() if its}
    parked = await _fold_or_park(db, busy) if busy else set()
    if moved := [folding.key for folding in heard if folding not in parked]:
        await db.execute(MOVE, *(list(part) for part in zip(*moved, strict=True)), index)


def _heard(folds: Sequence[Fold], entries: Sequence[Entry]) -> dict[Fold, list[Understood]]:
    """What each of them hears, read once for all; what nobody hears is not read at all."""
    heard: dict[Fold, list[Understood]] = {folding: [] for folding in folds}
    listening: dict[tuple[Service, str], list[list[Understood]]] = {}
    for entry in entries:
        kind = entry.service, entry.type
        if kind not in listening:
            listening[kind] = [its for folding, its in heard.items() if _hears(folding, *kind)]
        if listening[kind]:
            line = understood(entry)
            for its in listening[kind]:
                its.append(line)
    return heard


def _hears(folding: Fold, service: Service, type_: str) -> bool:
    hears = folding.table.projection.hears.get(service, frozenset())
    return type_ in hears or "*" in hears


async def _fold_or_park(db: Connection, heard: Heard) -> set[Fold]:
    """Fold for all of them, or else for one after the other; those that were parked on the way."""
    if await _folded(db, heard):
        return set()
    return {
        folding
        for folding, its in heard.items()
        if not await _folded(db, {folding: its}) and not await _one_by_one(db, folding, its)
    }


async def _folded(db: Connection, heard: Heard) -> bool:
    """Whether all of it could be folded; nothing of it is where not."""
    try:
        await _fold(db, heard)
    except PASSING:
        raise
    except Exception:  # noqa: BLE001 - whatever a fold raises must not stop the ledger (law 10)
        return False
    return True


async def _fold(db: Connection, heard: Heard) -> None:
    async with db.transaction():
        for folding, its in heard.items():
            await _write(db, folding.table, [_fact(line) for line in its])


def _fact(line: Understood) -> Recorded:
    if isinstance(line.fact, Recorded):
        return line.fact
    raise line.fact


async def _write(db: Connection, table: Table, facts: Sequence[Recorded]) -> None:
    standing = await table.standing(db, table.projection.older(facts))
    await table.write(db, standing, fold(table.projection, standing, facts))
    erased = [it.event.person for it in facts if type(it.event) is SubjectErased]
    await table.forget(db, erased)  # the last fact of each: nothing can be recorded of them later


async def _one_by_one(db: Connection, folding: Fold, lines: Sequence[Understood]) -> bool:
    """Whether all could be folded after all; the first that could not parks the projection before it."""
    for line in lines:
        try:
            await _fold(db, {folding: [line]})
        except PASSING:
            raise
        except Exception as fault:  # noqa: BLE001 - likewise
            await _park(db, folding, line, fault)
            return False
    return True


async def _park(db: Connection, folding: Fold, line: Understood, fault: Exception) -> None:
    await db.execute(PARK, *folding.key, line.entry.at, type(fault).__name__)
    PARKED.labels(folding.table.projection.name).set(1)
    log.error(
        "fold.parked",
        projection=folding.table.projection.name,
        index=line.entry.at,
        type=line.entry.type,
        detail=detail(fault),
    )
