"""The work that lets others help: whose hours went where, and which homes were furnished."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from shared.command import AnyDay
from shared.database import Fetches
from shared.events.personal import AGREEMENT, CODE, COUNT, OPAQUE, WHEN, NotPersonal, clear
from shared.events.words import FacilitationTask
from shared.readmodel import ReadModel

FACILITATIONS: Final = """
select facilitation as id, version, by, day as "on", minutes, task
from facilitation
where ($1::date is null or (day, facilitation) > ($1, $2::uuid))
    and ($4::date is null or day >= $4)
order by day, facilitation
limit $3
"""
FURNISHINGS: Final = """
select furnishing as id, version, day as "on", volunteers
from furnishing
where $1::date is null or (day, furnishing) > ($1, $2::uuid)
order by day, furnishing
limit $3
"""

Place = tuple[AnyDay, UUID]
"""The day of something, and its id."""
FIRST: Final = (None, None)
RELIEF: Final = clear("staff", "by", "relief by volunteers (E6)", AGREEMENT)


class Facilitation(ReadModel):
    """Somebody's time for a task."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    by: Annotated[str, RELIEF]
    on: Annotated[date, RELIEF]
    minutes: Annotated[int, RELIEF]
    task: Annotated[FacilitationTask, CODE]


class Furnishing(ReadModel):
    """A home that was furnished, and by how many where that was told."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    on: Annotated[date, WHEN]
    volunteers: Annotated[int | None, COUNT]


async def facilitations(
    db: Fetches, since: date | None, after: Place | None, most: int
) -> list[Facilitation]:
    """So many from a day on, after a place, in the order of their days."""
    rows = await db.fetch(FACILITATIONS, *(after or FIRST), most, since)
    return [Facilitation(**dict(row)) for row in rows]


async def furnishings(db: Fetches, after: Place | None, most: int) -> list[Furnishing]:
    """So many after a place, in the order of their days."""
    rows = await db.fetch(FURNISHINGS, *(after or FIRST), most)
    return [Furnishing(**dict(row)) for row in rows]
