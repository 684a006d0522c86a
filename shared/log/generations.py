"""Generations of projections: registered, caught up beside the one that is shown, switched at once."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import Final

import asyncpg
import structlog

from shared.database import Connection
from shared.log.entry import Entry
from shared.log.projector import PARKED, Fold, all_or_each, apply
from shared.log.table import Table
from shared.projection import AnyProjection
from shared.undisturbed import undisturbed

log = structlog.get_logger(__name__)

CHUNK: Final = 4000
"""Facts folded in one transaction while catching up: each costs some statements a view, whatever it holds."""
NOBODY: Final = 2**63 - 1
"""An index at which nobody ever stands."""

ALONE: Final = (
    "select pg_advisory_xact_lock(hashtext('brygga.generations'), hashtext(current_schema))"
)
UNPARK: Final = "update fold set parked_at = null, fault = null where parked_at is not null"
REGISTERED: Final = """
select name, version, generation, checkpoint, live, parked_at from fold
where generation >= (select shown.generation from fold shown where shown.name = fold.name and shown.live)
order by name, generation
"""
REPLACED: Final = """
generation < (select shown.generation from fold shown where shown.name = fold.name and shown.live)
"""
BEHIND: Final = """
with registered as ({registered}), history as (select ({end}) as ends)
select name, version, generation, checkpoint, live, false as replaced from registered, history
where parked_at is null and (checkpoint < ends or not live)
union all
select name, version, generation, checkpoint, live, true from fold where {replaced}
order by name, generation
"""
"""Asked several times a second of a history in which nothing happens: so it tells all that there is to do."""
LOCKED: Final = """
select name, version, generation, checkpoint, live from fold
where checkpoint = $1 and parked_at is null order by name, generation for update skip locked
"""
LOCK_THOSE: Final = """
select name, version, generation from fold
where checkpoint = $1 and parked_at is null
    and (name, version, generation) in (select * from unnest($2::text[], $3::int[], $4::int[]))
order by name, generation for update
"""
STAND_STILL: Final = "select from fold where name = $1 order by generation for update"
LEVEL: Final = """
select checkpoint >= (select shown.checkpoint from fold shown where shown.name = $1 and shown.live)
from fold where name = $1 and version = $2 and generation = $3 and parked_at is null
"""
ADD: Final = """
insert into fold (name, version, generation, live)
select $1, $2, coalesce(max(generation), 0) + 1, not coalesce(bool_or(live), false)
from fold where name = $1
returning generation, live
"""
SHOWN: Final = "update fold set live = (version = $2 and generation = $3) where name = $1"
PATIENCE: Final = "set local lock_timeout = '100ms'"
RETIRED: Final = f"delete from fold where {REPLACED} returning name, version, generation"


@dataclass(frozen=True, slots=True)
class Source:
    """Where history is read: `after` gives at most $2 entries after $1, `end` the index of the last.

    `hold` keeps it from growing while others fold it too. What `at_hand` has behind an index need not
    be read; it may have nothing at any time.
    """

    after: str
    end: str
    hold: str | None = None
    at_hand: Callable[[int, int], list[Entry]] = lambda _, __: []


@dataclass(frozen=True, slots=True)
class Turn:
    """Folds that stand together `at` an index, and how many facts they take in at most."""

    folds: Sequence[Fold]
    at: int
    most: int


async def register(db: Connection, projections: Sequence[AnyProjection]) -> None:
    """Give every projection that code knows a generation of its version; try parked ones again."""
    async with db.transaction():
        await db.execute(ALONE)
        await db.execute(UNPARK)
        known = {(row["name"], row["version"]) for row in await db.fetch(REGISTERED)}
        for projection in projections:
            PARKED.labels(projection.name).set(0)
            if (projection.name, projection.version) not in known:
                await _add(db, projection)


async def rebuild(db: Connection, projection: AnyProjection) -> int:
    """Begin a new generation beside the one that is shown; the projector catches it up and switches."""
    async with db.transaction():
        await db.execute(ALONE)
        return await _add(db, projection)


async def level_with(
    db: Connection, projections: Sequence[AnyProjection], index: int
) -> list[Fold]:
    """The folds that have come exactly this far, locked; those that are catching up are left alone."""
    return _folds(await db.fetch(LOCKED, index), projections)


async def catch_up(pool: asyncpg.Pool, projections: Sequence[AnyProjection], source: Source) -> int:
    """Bring folds one chunk nearer to the source's end; how many facts the busiest of them took in.

    Folds that are level are left alone: whoever locks one keeps the ledger from folding it at once.
    """
    asked = BEHIND.format(registered=REGISTERED, end=source.end, replaced=REPLACED)
    async with pool.acquire() as db:
        rows = await db.fetch(asked)
        behind = _folds([row for row in rows if not row["replaced"]], projections)
        moved = [await _step(db, turn, source) for turn in turns(behind)]
        if any(row["replaced"] or not row["live"] for row in rows):
            await _retire(db)
    return max(moved, default=0)


def turns(behind: Sequence[Fold]) -> list[Turn]:
    """Who goes on now: those who stand together go together, and no further than where others stand.

    What is shown never waits. Of what is not, the hindmost go on alone until they meet the next: so
    all of them soon share one reading of what still lies before them.
    """
    places = sorted({folding.checkpoint for folding in behind})
    every = [
        Turn(
            [folding for folding in behind if folding.checkpoint == at], at, min(CHUNK, next_ - at)
        )
        for at, next_ in pairwise([*places, NOBODY])
    ]
    return every[:1] + [turn for turn in every[1:] if any(it.live for it in turn.folds)]


async def _add(db: Connection, projection: AnyProjection) -> int:
    [(generation, live)] = await db.fetch(ADD, projection.name, projection.version)
    table = Table(projection, generation)
    await table.create(db)
    if live:
        await table.show(db)
    return int(generation)


def _folds(rows: Sequence[asyncpg.Record], projections: Sequence[AnyProjection]) -> list[Fold]:
    known = {(p.name, p.version): p for p in projections}
    return [
        Fold(
            Table(known[row["name"], row["version"]], row["generation"]),
            row["checkpoint"],
            row["live"],
        )
        for row in rows
        if (row["name"], row["version"]) in known
    ]


async def _step(db: Connection, turn: Turn, source: Source) -> int:
    """One chunk, the last with the source held still: live folding takes over then; how many facts it was."""
    waiting = [folding for folding in turn.folds if not folding.live]
    moved = await _chunk(db, turn, source)
    if moved < turn.most and (moved or waiting) and source.hold:
        moved += await _chunk(db, replace(turn, at=turn.at + moved), source, source.hold)
    if moved < turn.most:
        for folding in waiting:
            await _switch(db, folding)
    return moved


async def _chunk(db: Connection, turn: Turn, source: Source, hold: str | None = None) -> int:
    """Fold what comes next for those who still stand there; how many facts that was."""
    return await all_or_each(partial(_folded, db, turn, source, hold))


async def _folded(
    db: Connection, turn: Turn, source: Source, hold: str | None, *, each: bool
) -> int:
    async with db.transaction():
        if hold:
            await db.execute(hold)
        folds = await _locked(db, turn)
        with undisturbed():
            entries = await _next(db, turn, source) if folds else []
            if entries:
                await apply(db, folds, entries, entries[-1].at, each=each)
        return len(entries)


async def _next(db: Connection, turn: Turn, source: Source) -> list[Entry]:
    """What lies behind where they stand, from whoever has it at hand, or else read."""
    if at_hand := source.at_hand(turn.at, turn.most):
        return at_hand
    return [Entry(*row) for row in await db.fetch(source.after, turn.at, turn.most)]


async def _locked(db: Connection, turn: Turn) -> list[Fold]:
    names, versions, generations = zip(*(folding.key for folding in turn.folds), strict=True)
    rows = await db.fetch(LOCK_THOSE, turn.at, list(names), list(versions), list(generations))
    still = {tuple(row) for row in rows}
    return [folding for folding in turn.folds if folding.key in still]


async def _switch(db: Connection, folding: Fold) -> None:
    """Show this generation in place of the older one, in one transaction: no query fails meanwhile.

    Neither of the two is folded while it waits for those who still look at the view: were the older
    one to go on, what was already shown would be gone again after the switch.
    """
    async with db.transaction():
        await db.execute(ALONE)
        await db.execute(STAND_STILL, folding.key[0])
        if not await db.fetchval(LEVEL, *folding.key):
            return
        await folding.table.show(db)
        await db.execute(SHOWN, *folding.key)
    log.info("projection.switched", projection=folding.key[0], version=folding.key[1])


async def _retire(db: Connection) -> None:
    """Drop generations that a newer one replaced; whoever still reads one only puts it off."""
    with suppress(asyncpg.LockNotAvailableError):
        await _drop_retired(db)


async def _drop_retired(db: Connection) -> None:
    async with db.transaction():
        await db.execute(PATIENCE)
        for name, version, generation in await db.fetch(RETIRED):
            await db.execute(f"drop table if exists {name}_v{version}_g{generation}")
