"""The activities that are planned, and the dates of each."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, tzinfo
from typing import Annotated, Final, Literal
from uuid import UUID

from services.activities.deciders.occurrences import occurrence_of
from services.activities.queries.series import Dated, Planned
from shared.command import PlannedAt
from shared.database import Fetches
from shared.events.personal import CODE, COUNT, OPAQUE, PUBLIC, WHEN, NotPersonal, clear
from shared.events.words import ActivityKind, InitiatedBy
from shared.readmodel import ReadModel
from shared.recurrence import Series

ACTIVITIES: Final = """
select activity as id, version, title, kind, partner, site, initiated_by, rrule, starts_at,
    duration_minutes, capacity, hosts, skips, ends_on
from activity
where not withdrawn
    and ($1::text is null or site = $1)
    and ($2::text is null or kind = $2)
    and ($3::timestamptz is null or (starts_at, activity) > ($3, $4::uuid))
    and ($6::uuid is null or activity = $6)
order by starts_at, activity
limit $5
"""

Place = tuple[PlannedAt, UUID]
"""When an activity first begins, and its id."""
FIRST: Final = (None, None)


class Activity(ReadModel):
    """What is planned, as those who plan see it."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    title: Annotated[str, PUBLIC]
    kind: Annotated[ActivityKind, CODE]
    partner: Annotated[UUID | None, OPAQUE]
    site: Annotated[str, PUBLIC]
    initiated_by: Annotated[InitiatedBy, CODE]
    rrule: Annotated[str | None, PUBLIC]
    starts_at: Annotated[datetime, WHEN]
    duration_minutes: Annotated[int, COUNT]
    capacity: Annotated[int | None, COUNT]
    skips: Annotated[tuple[date, ...], WHEN]
    ends_on: Annotated[date | None, WHEN]


class OneActivity(Activity):
    """An activity with those of the staff who hold it."""

    hosts: Annotated[
        tuple[str, ...], clear("staff", "hosts", "who of the staff holds it", "GDPR art. 6.1 e")
    ]


OF_STAFF: Final = ("hosts",)
"""What says something of those who hold an activity."""


StateOfDate = Literal["planned", "skipped", "scheduled", "moved", "held", "cancelled", "withdrawn"]


class DateOfSeries(ReadModel):
    """A date of a series: what became of it, and under which id its session is, or is to be."""

    date: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]
    state: Annotated[StateOfDate, CODE]
    session: Annotated[UUID, OPAQUE]
    holiday: Annotated[str | None, PUBLIC]


class Proposed(ReadModel):
    """A date that a plan would give; on a holiday it is proposed to leave it out."""

    date: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]
    holiday: Annotated[str | None, PUBLIC]
    skip_proposed: Annotated[bool, NotPersonal("whether it is a holiday")]


async def activities(
    db: Fetches, site: str | None, kind: str | None, *, after: Place | None, most: int
) -> list[Activity]:
    """What is planned, after a place, in the order in which it first begins."""
    rows = await db.fetch(ACTIVITIES, site, kind, *(after or FIRST), most, None)
    return [Activity(**{name: row[name] for name in Activity.model_fields}) for row in rows]


async def activity(db: Fetches, id_: UUID) -> OneActivity | None:
    """One activity, where it was not a mistake. Record the reading before releasing it."""
    rows = await db.fetch(ACTIVITIES, None, None, *FIRST, 1, id_)
    return OneActivity(**dict(rows[0])) if rows else None


def dates(
    plan: Planned,
    zone: tzinfo,
    days: Iterable[date],
    sessions: Iterable[Dated],
    withdrawn: Collection[date],
    holidays: Mapping[date, str],
) -> Iterator[DateOfSeries]:
    """These dates of a series, with what became of each; of those withdrawn the session was a mistake."""
    series, there = plan.series(zone), {day: it for it in sessions for day in it.stands_for}
    for day in days:
        its = there.get(day)
        yield DateOfSeries(
            date=day,
            starts_at=its.starts_at if its else series.at(day),
            state=_state(its, off=plan.off(day), withdrawn=day in withdrawn),
            session=its.id if its else occurrence_of(plan.id, day),
            holiday=holidays.get(day),
        )


def _state(session: Dated | None, *, off: bool, withdrawn: bool) -> StateOfDate:
    match session:
        case Dated(state="held"):
            return "held"
        case _ if off and not _is_apart(session):
            return "skipped"
        case Dated(state="cancelled"):
            return "cancelled"
        case Dated(moved=moved):
            return "moved" if moved else "scheduled"
        case _:
            return "withdrawn" if withdrawn else "planned"


def _is_apart(session: Dated | None) -> bool:
    """Whether a session is on that was made by hand, and so follows nothing."""
    return session is not None and session.occurrence is None and session.state == "scheduled"


def proposed(
    series: Series, days: Iterable[date], holidays: Mapping[date, str]
) -> Iterator[Proposed]:
    """These dates of a series that nobody has planned yet."""
    for day in days:
        yield Proposed(
            date=day,
            starts_at=series.at(day),
            holiday=holidays.get(day),
            skip_proposed=day in holidays,
        )
