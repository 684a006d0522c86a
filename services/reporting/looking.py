"""Look at history as it stood at one ledger index: all that a figure uses, at the same moment."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final

import asyncpg

from services.reporting.projections import PROJECTIONS
from shared.database import Connection
from shared.decider import Refused

VIEWS: Final = (
    "category_definition",
    "destination",
    "group_definition",
    "group_setting",
    "headcount",
    "leave",
    "merge",
    "opening",
    "participation",
    "partner",
    "person",
    "referral",
    "roster",
    "roster_count",
    "roster_line",
    "session",
    "support_period",
    "visit",
)
"""What the goals are reckoned from."""

PLAN: Final = "set local enable_nestloop = off"
"""What views let through at an index is more than PostgreSQL guesses: nested loops would cost its square."""
HOLD: Final = "lock table {views} in access share mode"
"""Taken before the snapshot: views that are switched later are not half old and half new to us."""

FOLDED: Final = """
select min(checkpoint)
from fold join unnest($1::text[], $2::integer[]) as needed (name, version) using (name)
where live and fold.version >= needed.version
having count(*) = cardinality($1::text[])
"""
TODAY: Final = "select (recorded_at at time zone $2)::date from ledger where index = $1"


@dataclass(frozen=True, slots=True)
class Look:
    """A connection that sees one snapshot, and the ledger prefix that figures may use.

    `today` is the local date of the newest ledger row in the prefix; None where it is empty.
    """

    db: Connection
    as_of: int
    today: date | None
    zone: str


@asynccontextmanager
async def looking(
    db: asyncpg.Pool, as_of: int | None, zone: str, views: Sequence[str] = VIEWS
) -> AsyncIterator[Look]:
    """Look at the prefix that ends at `as_of`, or as far as these views are folded.

    Refused not_folded_yet where the figures have not come so far, or where a view is still shown as
    older code left it, because what this code reads is being caught up beside it.
    """
    async with (
        db.acquire() as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        folded = await _folded(connection, views)
        index = folded if as_of is None else as_of
        if index is None or folded is None or index > folded:
            raise Refused("not_folded_yet", folded=folded or 0)
        today = await connection.fetchval(TODAY, index, zone)
        yield Look(connection, index, today, zone)


async def _folded(db: Connection, views: Sequence[str]) -> int | None:
    """How far these views have come; None where one of them is not there yet."""
    try:
        await db.execute(f"{PLAN}; {HOLD.format(views=', '.join(views))}")
    except asyncpg.UndefinedTableError:
        return None
    folded: int | None = await db.fetchval(FOLDED, views, _needed(views))
    return folded


def _needed(views: Sequence[str]) -> list[int]:
    """From which version on a view has what this code reads: later ones keep it, earlier ones may lack it."""
    versions = {projection.name: projection.version for projection in PROJECTIONS}
    return [versions[name] for name in views]
