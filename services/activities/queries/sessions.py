"""The sessions, past and to come."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Final, Literal
from uuid import UUID

import asyncpg

from services.activities.projections.headcounts import BANDS
from shared.command import PlannedAt
from shared.database import Fetches
from shared.events.personal import CODE, COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.words import ActivityKind, InitiatedBy, PresentingUnit
from shared.log.aliases import Aliases
from shared.readmodel import Heads, ReadModel

SESSIONS: Final = """
select session as id, session.version, activity, session.kind, session.site, day as "on",
    session.starts_at, session.duration_minutes, state, fika, array(
        select id from unnest(present) with ordinality as told (id, place)
        where id in (select partner from partner) order by place
    ) as present_partners, units as presenting_units, title, occurrence, moved, initiated_by, partner,
    session.capacity, array(select person from sign_up where sign_up.session = session.session) as places,
    heads.newcomers, heads.established, heads.unknown, heads.children
from session left join activity using (activity) left join lateral (
    select newcomers, established, unknown, children from headcount
    where headcount.session = session.session
    order by counted_at desc, told_at desc limit 1
) as heads on true
where ($1::date is null or day >= $1)
    and ($2::date is null or day <= $2)
    and ($3::text is null or session.site = $3)
    and ($4::timestamptz is null or (session.starts_at, session) > ($4, $5::uuid))
order by session.starts_at, session
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
    present_partners: Annotated[tuple[UUID, ...], OPAQUE]
    presenting_units: Annotated[tuple[PresentingUnit, ...], CODE]
    title: Annotated[str | None, PUBLIC]
    occurrence: Annotated[date | None, WHEN]
    moved: Annotated[bool, NotPersonal("whether it is at another time than was planned")]
    initiated_by: Annotated[InitiatedBy | None, CODE]
    partner: Annotated[UUID | None, OPAQUE]
    capacity: Annotated[int | None, COUNT]
    signed_up: Annotated[int, COUNT]
    headcount: Annotated[Heads | None, COUNT]


async def sessions(
    db: Fetches,
    aliases: Aliases,
    since: date | None,
    until: date | None,
    site: str | None,
    *,
    after: Place | None,
    most: int,
) -> list[Session]:
    """Sessions on these days after a place, whatever became of them, in the order in which they begin."""
    rows = await db.fetch(SESSIONS, since, until, site, *(after or FIRST), most)
    return [_session(row, aliases) for row in rows]


def _session(row: asyncpg.Record, aliases: Aliases) -> Session:
    told = dict(row)
    told["signed_up"] = _signed_up(told.pop("places"), aliases)
    counted = {name: told.pop(name) for name in Heads.model_fields}
    if counted["newcomers"] is None:
        return Session(**told, headcount=None)
    ages = dict(zip(BANDS, counted.pop("children"), strict=True))
    return Session(**told, headcount=Heads(**counted, children=ages))


def _signed_up(places: Sequence[UUID | None], aliases: Aliases) -> int:
    """How many mean to come: a person once under all their ids, the nameless each for themselves."""
    return places.count(None) + len({aliases.canonical(it) for it in places if it})
