"""The sessions, past and to come."""

from datetime import date, datetime
from typing import Annotated, Final, Literal
from uuid import UUID

from shared.command import PlannedAt
from shared.database import Fetches
from shared.events.personal import CODE, COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.words import ActivityKind
from shared.readmodel import ReadModel

SESSIONS: Final = """
select session as id, version, activity, kind, site, day as "on", starts_at, duration_minutes,
    state, fika
from session
where ($1::date is null or day >= $1)
    and ($2::date is null or day <= $2)
    and ($3::text is null or site = $3)
    and ($4::timestamptz is null or (starts_at, session) > ($4, $5::uuid))
order by starts_at, session
limit $6
"""

Place = tuple[PlannedAt, UUID]
"""When a session begins, and its id."""
FIRST: Final = (None, None)


class Session(ReadModel):
    """A session as anybody at the meeting place may see it."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    activity: Annotated[UUID | None, OPAQUE]
    kind: Annotated[ActivityKind, CODE]
    site: Annotated[str, PUBLIC]
    on: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]
    duration_minutes: Annotated[int, COUNT]
    state: Annotated[Literal["scheduled", "held", "cancelled"], CODE]
    fika: Annotated[bool | None, NotPersonal("whether there was fika")]


async def sessions(
    db: Fetches,
    since: date | None,
    until: date | None,
    site: str | None,
    *,
    after: Place | None,
    most: int,
) -> list[Session]:
    """Sessions on these days after a place, whatever became of them, in the order in which they begin."""
    rows = await db.fetch(SESSIONS, since, until, site, *(after or FIRST), most)
    return [Session(**dict(row)) for row in rows]
