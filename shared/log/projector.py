"""Fold facts into tables: rows and checkpoint move together, in order, exactly once, or not at all."""

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

import structlog
from prometheus_client import Gauge

from shared.database import PASSING, Connection
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.words import Service
from shared.log.entry import Entry, Understood, understood
from shared.log.table import Table
from shared.projection import fold, sought
from shared.supervise import detail

log = structlog.get_logger(__name__)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

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


class Attempt(Protocol[T_co]):
    """A transaction that folds, all as one or `each` by itself."""

    def __call__(self, *, each: bool) -> Awaitable[T_co]:
        """Go through it once."""
        ...


async def all_or_each(attempt: Attempt[T]) -> T:
    """What a transaction that folds comes to: all as one, and where that fails once more, each by itself."""
    try:
        return await attempt(each=False)
    except PASSING:
        raise
    except Exception:  # noqa: BLE001 - whatever a fold raises must not stop the ledger (law 10)
        return await attempt(each=True)


async def apply(
    db: Connection, folds: Sequence[Fold], entries: Sequence[Entry], index: int, *, each: bool
) -> None:
    """Fold these entries, the last of them at `index`, inside the caller's transaction.

    As one, a fact that cannot be folded fails them all. `each` by itself, it parks its projection just
    before it, and the caller's transaction and all other projections go on.
    """
    heard = _heard(folds, entries)
    if not each:
        await _fold(db, heard, index)
        return
    for folding, its in heard.items():
        await _fold_or_park(db, folding, its, index)


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


async def _fold(db: Connection, heard: Mapping[Fold, Sequence[Understood]], index: int) -> None:
    """Rows and checkpoints of all of these; those whom nothing concerns only move."""
    for folding, lines in heard.items():
        if lines:
            await _write(db, folding.table, [_fact(line) for line in lines])
    await _move(db, list(heard), index)


async def _fold_alone(
    db: Connection, folding: Fold, lines: Sequence[Understood], index: int
) -> None:
    """Rows and checkpoint of one, or nothing of it."""
    async with db.transaction():
        await _fold(db, {folding: lines}, index)


async def _move(db: Connection, folds: Sequence[Fold], index: int) -> None:
    if folds:
        keys = zip(*(folding.key for folding in folds), strict=True)
        await db.execute(MOVE, *map(list, keys), index)


async def _fold_or_park(
    db: Connection, folding: Fold, lines: Sequence[Understood], index: int
) -> None:
    try:
        await _fold_alone(db, folding, lines, index)
    except PASSING:
        raise
    except Exception:  # noqa: BLE001 - likewise
        await _fold_one_by_one(db, folding, lines, index)


def _fact(line: Understood) -> Recorded:
    if isinstance(line.fact, Recorded):
        return line.fact
    raise line.fact


async def _write(db: Connection, table: Table, facts: Sequence[Recorded]) -> None:
    standing = await table.standing(db, sought(table.projection, facts))
    await table.write(db, standing, fold(table.projection, standing, facts))
    if table.projection.forgets:  # the last fact of each: nothing can be recorded of them later
        erased = [it.event.person for it in facts if isinstance(it.event, SubjectErased)]
        await table.forget(db, erased)


async def _fold_one_by_one(
    db: Connection, folding: Fold, lines: Sequence[Understood], index: int
) -> None:
    for line in lines:
        try:
            await _fold_alone(db, folding, [line], line.entry.at)
        except PASSING:
            raise
        except Exception as fault:  # noqa: BLE001 - likewise
            await _park(db, folding, line, fault)
            return
    await _move(db, [folding], index)


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
