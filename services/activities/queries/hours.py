"""The hours that volunteers gave, and whether somebody found them right."""

from datetime import date
from typing import Annotated, Final, Literal
from uuid import UUID

from shared.command import AnyDay
from shared.database import Fetches
from shared.events.personal import AGREEMENT, CODE, OPAQUE, NotPersonal, clear
from shared.readmodel import ReadModel

HOURS: Final = """
with approved as (
    select unnest(hours) as hours, max(position) as position from approval group by 1
), told as (
    select hours.hours as id, hours.version, hours.volunteer, hours.day as "on", hours.minutes,
        hours.session, session.site, hours.reported_by,
        case
            when hours.rejected_at > coalesce(approved.position, 0) then 'rejected'
            when approved.position is not null then 'approved'
            else 'reported'
        end as state
    from hours
    left join session using (session)
    left join approved using (hours)
    where ($1::uuid is null or hours.volunteer = $1)
        and ($7::date is null or hours.day >= $7)
        and ($2::text[] is null or session.site is null or session.site = any($2))
)
select * from told
where ($3::boolean is null or (state = 'reported') = $3)
    and ($4::date is null or ("on", id) > ($4, $5::uuid))
order by case when $8 then "on" end desc, case when $8 then id end desc, "on", id
limit $6
"""
"""Of approval and rejection the latest holds."""

Place = tuple[AnyDay, UUID]
"""The day of some hours, and their id."""
FIRST: Final = (None, None)
HELP: Final = clear("staff", "volunteer", "volunteer hours (E6, E18)", AGREEMENT)


class Hours(ReadModel):
    """Some hours as those see them who may find them right, or who gave them."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    volunteer: Annotated[UUID, clear("link", "volunteer", "whose hours they are", AGREEMENT)]
    on: Annotated[date, HELP]
    minutes: Annotated[int, HELP]
    session: Annotated[UUID | None, OPAQUE]
    state: Annotated[Literal["reported", "approved", "rejected"], CODE]
    reported_by: Annotated[
        str, clear("staff", "reported_by", "who may not find them right", AGREEMENT)
    ]


FIELDS: Final = ("volunteer", "on", "minutes", "session", "state", "reported_by")
"""What says something of a volunteer, or of who told of them."""


async def hours(
    db: Fetches,
    volunteer: UUID | None,
    sites: list[str] | None,
    open_: bool | None,  # noqa: FBT001 - a filter
    *,
    since: date | None = None,
    newest: bool = False,
    after: Place | None,
    most: int,
) -> list[Hours]:
    """Hours of a volunteer, or of all, those at sessions of these sites and those at none; the oldest first.

    `newest`: the newest first instead, without reading on. `open_`: those that nobody has found right or
    wrong yet, or the others. Record the reading before releasing them.
    """
    found = await db.fetch(HOURS, volunteer, sites, open_, *(after or FIRST), most, since, newest)
    return [Hours(**{name: row[name] for name in Hours.model_fields}) for row in found]
