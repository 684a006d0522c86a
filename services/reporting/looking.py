"""Look at history as it stood at one ledger index: all that a figure uses, at the same moment."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from operator import attrgetter
from typing import Final

import asyncpg

from services.reporting.projections import PROJECTIONS
from shared.database import Connection
from shared.decider import Refused

PLAN: Final = """
set local enable_nestloop = off; set local work_mem = '32MB';
set local max_parallel_workers_per_gather = 0
"""
"""What views let through at an index is more than PostgreSQL guesses: nested loops would cost its square.

All persons and a million facts are put in order in memory, and that is given back with the answer. A second
process would hand over row by row what it is taken to find few of, and cost more than it does.
"""
ANEW: Final = "set local plan_cache_mode = force_custom_plan"
"""Each question is planned for its own days: one plan for all takes any period to be short.

That costs a millisecond or two for each statement, more than it spares where there are few facts.
"""
MANY: Final = 100_000
"""Facts from which on planning anew, and a second connection, spare more time than they take."""
FOLDED: Final = """
select folded, (
    select (recorded_at at time zone $4)::date from ledger where index = coalesce($3, folded)
) as today
from (
    select min(checkpoint) as folded
    from fold join unnest($1::text[], $2::integer[]) as needed (name, version) using (name)
    where live and fold.version >= needed.version
    having count(*) = cardinality($1::text[])
) as used
"""


@dataclass(frozen=True, slots=True)
class Look:
    """A connection that sees one snapshot, and the ledger prefix that figures may use.

    `today` is the local date of the newest ledger row in the prefix; None where it is empty. `hold` takes
    the views that are looked at, and `pool` may lend a second connection.
    """

    db: Connection
    as_of: int
    today: date | None
    zone: str
    hold: str = ""
    pool: asyncpg.Pool | None = None


@dataclass(frozen=True, slots=True)
class Using:
    """The views that a question uses, in the order of their names.

    `hold` is taken before the snapshot: views that are switched later are not half old and half new to us.
    `needed` is from which version on each has what this code reads: later ones keep that, earlier ones
    may lack it.
    """

    views: tuple[str, ...]
    hold: str
    needed: tuple[int, ...]


@cache
def using(views: frozenset[str]) -> Using:
    """These views, as they are held and asked for."""
    used = sorted((p for p in PROJECTIONS if p.name in views), key=attrgetter("name"))
    names = tuple(projection.name for projection in used)
    hold = f"{PLAN}; lock table {', '.join(names)} in access share mode"
    return Using(names, hold, tuple(projection.version for projection in used))


@asynccontextmanager
async def looking(
    db: asyncpg.Pool, as_of: int | None, zone: str, views: frozenset[str]
) -> AsyncIterator[Look]:
    """Look at the prefix that ends at `as_of`, or as far as all these views are folded.

    Refused not_folded_yet where the figures have not come so far, or where a view is still shown as
    older code left it, because what this code reads is being caught up beside it.
    """
    async with (
        db.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        folded, today = await _folded(connection, using(views), as_of, zone)
        index = folded if as_of is None else as_of
        if index is None or folded is None or index > folded:
            raise Refused("not_folded_yet", folded=folded or 0)
        if index >= MANY:
            await connection.execute(ANEW)
        yield Look(connection, index, today, zone, using(views).hold, db)


@asynccontextmanager
async def beside(look: Look) -> AsyncIterator[Look | None]:
    """The same snapshot on a connection that is free at once, so that two questions are asked together.

    None where that would not pay, or where somebody would have to be waited for: who waits with a
    connection in the hand for another, or for a view that is switched behind us, may wait for ever.
    """
    if look.pool is None or look.as_of < MANY or not _is_free(look.pool):
        yield None
        return
    snapshot = await look.db.fetchval("select pg_export_snapshot()")
    async with (
        look.pool.acquire() as other,
        other.transaction(isolation="repeatable_read", readonly=True),
    ):
        joined = await _joined(
            other, f"set transaction snapshot '{snapshot}'; {ANEW}; {look.hold} nowait"
        )
        yield replace(look, db=other, pool=None) if joined else None


def _is_free(pool: asyncpg.Pool) -> bool:
    """Whether a connection can be had at once, and one is left for others."""
    return pool.get_size() - pool.get_idle_size() + 1 < pool.get_max_size()


async def _joined(other: Connection, snapshot: str) -> bool:
    """Whether a connection sees the snapshot, and holds its views."""
    try:
        await other.execute(snapshot)
    except (asyncpg.LockNotAvailableError, asyncpg.UndefinedTableError):
        return False
    return True


async def _folded(
    db: Connection, used: Using, as_of: int | None, zone: str
) -> tuple[int | None, date | None]:
    """How far all views have come, None where one is not there yet; and the date there, or at an index."""
    try:
        await db.execute(used.hold)
    except asyncpg.UndefinedTableError:
        return None, None
    row = await db.fetchrow(FOLDED, used.views, used.needed, as_of, zone)
    return (row["folded"], row["today"]) if row else (None, None)
