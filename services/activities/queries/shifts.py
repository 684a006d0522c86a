"""The shifts: how many are needed where and when, and who has taken them."""

from datetime import date, datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from shared.command import PlannedAt
from shared.database import Fetches
from shared.events.personal import AGREEMENT, CODE, COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal, clear
from shared.events.words import ActivityKind
from shared.readmodel import ReadModel

SHIFTS: Final = """
select shift as id, shift.version, shift.session, kind, site, day as "on", starts_at,
    duration_minutes, state, needed, cardinality(taken_by) as taken, taken_by
from shift join session using (session)
where ($1::date is null or day >= $1)
    and ($2::date is null or day <= $2)
    and ($3::text[] is null or site = any($3))
    and ($4::uuid is null or $4 = any(taken_by))
    and ($5::timestamptz is null or (starts_at, shift) > ($5, $6::uuid))
order by starts_at, shift
limit $7
"""

Place = tuple[PlannedAt, UUID]
"""When a shift begins, and its id."""
FIRST: Final = (None, None)


class Shift(ReadModel):
    """A shift; `taken_by` is told to those who coordinate alone."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    session: Annotated[UUID, OPAQUE]
    kind: Annotated[ActivityKind, CODE]
    site: Annotated[str, PUBLIC]
    on: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]
    duration_minutes: Annotated[int, COUNT]
    state: Annotated[Literal["scheduled", "held", "cancelled"], CODE]
    needed: Annotated[int, COUNT]
    taken: Annotated[int, COUNT]
    taken_by: Annotated[
        tuple[UUID, ...] | None, clear("link", "taken_by", "who helps when", AGREEMENT)
    ] = None


async def shifts(
    db: Fetches,
    since: date | None,
    until: date | None,
    sites: list[str] | None,
    volunteer: UUID | None = None,
    *,
    after: Place | None,
    most: int,
) -> list[Shift]:
    """Shifts on these days at these sites (None: everywhere), of a volunteer or of all, as they begin."""
    found = await db.fetch(SHIFTS, since, until, sites, volunteer, *(after or FIRST), most)
    return [Shift(**dict(row)) for row in found]
