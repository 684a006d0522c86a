"""The tables that left, and who gets exact totals."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from asyncpg import Record

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.events.governing import ControlledGoal, Indicator, Recipient
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.releases import ROUNDED
from shared.readmodel import ReadModel

RELEASES: Final = f"""
select release as id, indicator, figure, definition_version, since, until, by, as_of, codes, counts,
    told_at
from {standing("release")}
where not withdrawn and ($2::text is null or indicator = $2) and ($3::uuid is null or release = $3)
    and ($4::bigint is null or told_at < $4)
order by told_at desc
limit $5
"""
DISCLOSURES: Final = f"""
select disclosure as id, figure, recipient, decision, decided_on, since
from {standing("disclosure")} order by since desc, disclosure
"""


class Counted(ReadModel):
    """One cell: by a code of the dimension, or all; null stands for fewer than five."""

    code: Annotated[str, CODE]
    count: Annotated[int | None, ROUNDED]


class Release(ReadModel):
    """A table as it left, every count to the nearest five."""

    id: Annotated[UUID, OPAQUE]
    indicator: Annotated[Indicator, CODE]
    figure: Annotated[str, CODE]
    definition_version: Annotated[int, NotPersonal("a number of a version")]
    since: Annotated[date | None, WHEN]
    until: Annotated[date, WHEN]
    by: Annotated[tuple[str, ...], CODE]
    as_of: Annotated[int, NotPersonal("a ledger index")]
    told_at: Annotated[int, NotPersonal("a ledger index")]
    cells: Annotated[tuple[Counted, ...], ROUNDED]


class Disclosure(ReadModel):
    """A recipient gets a goal's total exact, since a day, by a decision."""

    id: Annotated[UUID, OPAQUE]
    figure: Annotated[ControlledGoal, CODE]
    recipient: Annotated[Recipient, CODE]
    decision: Annotated[str, PUBLIC]
    decided_on: Annotated[date, WHEN]
    since: Annotated[date, WHEN]


async def releases(
    look: Look, indicator: str | None, before: int | None, most: int
) -> list[Release]:
    """So many tables that stand, told before a ledger index, the newest first."""
    rows = await look.db.fetch(RELEASES, look.as_of, indicator, None, before, most)
    return [_release(row) for row in rows]


async def release(look: Look, id_: UUID) -> Release | None:
    """One table that stands; None where there is none."""
    rows = await look.db.fetch(RELEASES, look.as_of, None, id_, None, 1)
    return _release(rows[0]) if rows else None


async def disclosures(look: Look) -> list[Disclosure]:
    """Every decision that stands, the newest first."""
    rows = await look.db.fetch(DISCLOSURES, look.as_of)
    return [Disclosure(**dict(row)) for row in rows]


def _release(row: Record) -> Release:
    told = dict(row)
    cells = zip(told.pop("codes"), told.pop("counts"), strict=True)
    return Release(**told, cells=tuple(Counted(code=c, count=n or None) for c, n in cells))
