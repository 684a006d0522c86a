"""What is recorded of one day of a site: when it was open, how many were counted, who is yet to be matched."""

from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID

import asyncpg

from services.visits.projections.headcounts import BANDS
from services.visits.queries.people import taken_back
from shared.database import Fetches
from shared.events.personal import COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal, clear
from shared.readmodel import Heads, ReadModel

OPENINGS: Final = """
select opening as id, opens_at, closes_at, hosts, closed from opening
where site = $1 and day = $2 order by opens_at, opening
"""
HEADS: Final = """
select newcomers, established, unknown, children from headcount
where site = $1 and day = $2 order by counted_at desc, told_at desc limit 1
"""
UNMATCHED: Final = """
select person from arrival left join event on stream_id = person and type = 'PersonWithdrawn'
where arrival.site = $1 and (person is null or position is not null)
"""


class OpeningOfDay(ReadModel):
    """One opening, with those who received; `closed` where the place was not open after all."""

    id: Annotated[UUID, OPAQUE]
    opens_at: Annotated[datetime, WHEN]
    closes_at: Annotated[datetime, WHEN]
    hosts: Annotated[
        tuple[str, ...], clear("staff", "hosts", "who receives tonight", "GDPR art. 6.1 e")
    ]
    closed: Annotated[bool, NotPersonal("whether it fell out")]


class EveningOf(ReadModel):
    """A site's day as it is closed; of arrivals, how many wait there, of whichever day."""

    site: Annotated[str, PUBLIC]
    date: Annotated[date, WHEN]
    openings: Annotated[tuple[OpeningOfDay, ...], NotPersonal("openings, annotated themselves")]
    headcount: Annotated[Heads | None, COUNT]
    unmatched: Annotated[int, COUNT]


async def evening_of(db: Fetches, site: str, day: date) -> EveningOf:
    """All of it; where hosts are named, record the reading before releasing it."""
    counted = await db.fetch(HEADS, site, day)
    waiting = [row["person"] for row in await db.fetch(UNMATCHED, site)]
    nobody = await taken_back(db, filter(None, waiting))
    return EveningOf(
        site=site,
        date=day,
        openings=tuple(OpeningOfDay(**dict(it)) for it in await db.fetch(OPENINGS, site, day)),
        headcount=_heads(counted[0]) if counted else None,
        unmatched=sum(person is None or person in nobody for person in waiting),
    )


def _heads(row: asyncpg.Record) -> Heads:
    told = dict(row)
    ages = dict(zip(BANDS, told.pop("children"), strict=True))
    return Heads(**told, children=ages)
