"""One's own open tasks: ids alone, and what is needed to go on with each."""

from dataclasses import dataclass
from datetime import date, tzinfo
from typing import Annotated, Final, Literal
from uuid import UUID

import asyncpg

from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, NotPersonal, clear
from shared.events.words import Rung
from shared.handovers import Handovers
from shared.readmodel import ReadModel

TaskState = Literal["open", "participated", "declined", "revoked", "closed"]

LINKS: Final = """
select referral as id, version, person, destination, made_by, made_at, made_on,
    coalesce(left_by, case when participated then 'participated' else 'open' end) as state,
    case
        when participated then 'participated'
        when accompanied then 'accompanied'
        when contact_made then 'contact_made'
        else 'informed'
    end as rung
from link
where made_by = any($1) and made_on <= $2
    and coalesce(left_by, case when participated then 'participated' else 'open' end) = $3
order by made_on, referral
"""


class Task(ReadModel):
    """A referral that is somebody's to go on with."""

    id: Annotated[UUID, OPAQUE]
    person: Annotated[UUID, clear("link", "person", "whom it is about")]
    destination: Annotated[UUID, OPAQUE]
    state: Annotated[TaskState, CODE]
    rung: Annotated[Rung, clear("link", "person", "how far the link came")]
    made_on: Annotated[date, clear("link", "person", "the local date of the referral")]
    age_days: Annotated[int, NotPersonal("days since then")]
    version: Annotated[int, NotPersonal("a counter")]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who asks, on which day; whoever took over from somebody has the tasks that were theirs by then."""

    sub: str
    day: date
    zone: tzinfo
    handovers: Handovers

    @property
    def subs(self) -> list[str]:
        """Whose referrals may be theirs now."""
        return [self.sub, *(made.giver for made in self.handovers.by_id.values())]

    def owns(self, row: asyncpg.Record) -> bool:
        """Whether they made it, or have it now."""
        at = row["made_at"]
        since = at.astimezone(self.zone).date()
        return self.handovers.holder(row["made_by"], since, self.day, at) == self.sub


async def tasks(db: Fetches, desk: Desk, state: TaskState, made_by: date) -> list[Task]:
    """Their referrals in a state that were made by a day, the oldest first."""
    rows = await db.fetch(LINKS, desk.subs, made_by, state)
    return [_task(row, desk) for row in rows if desk.owns(row)]


def _task(row: asyncpg.Record, desk: Desk) -> Task:
    told = {name: row[name] for name in Task.model_fields if name != "age_days"}
    return Task(**told, age_days=max((desk.day - row["made_on"]).days, 0))
