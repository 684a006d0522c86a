"""The activities as they are planned; those that were a mistake stay, so that their sessions can follow."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.activities import ActivityPlanned, ActivityWithdrawn
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.planning import (
    ActivityDateSkipped,
    ActivityDateSkipWithdrawn,
    ActivityEnded,
    ActivityEndWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity; what is left out is so in the order of its dates."""

    activity: UUID
    version: int
    title: str
    kind: str
    partner: UUID | None
    site: str
    initiated_by: str
    rrule: str | None
    starts_at: datetime
    duration_minutes: int
    capacity: int | None
    hosts: tuple[str, ...]
    skips: tuple[date, ...]
    ends_on: date | None
    withdrawn: bool


COLUMNS: Final = """
    activity uuid not null,
    version integer not null,
    title text not null,
    kind text not null,
    partner uuid,
    site text not null,
    initiated_by text not null,
    rrule text,
    starts_at timestamptz not null,
    duration_minutes integer not null,
    capacity integer,
    hosts text[] not null,
    skips date[] not null,
    ends_on date,
    withdrawn boolean not null
"""


def evolve(activity: Activity | None, fact: Recorded) -> Activity | None:
    """The activity after one fact."""
    match fact.event:
        case ActivityPlanned() as told:
            return _planned(told, fact)
        case told if activity:
            return _changed(replace(activity, version=fact.version), told)
        case _:
            return activity


def _planned(told: ActivityPlanned, fact: Recorded) -> Activity:
    return Activity(
        activity=told.activity,
        version=fact.version,
        title=told.title,
        kind=told.kind,
        partner=told.partner,
        site=told.site,
        initiated_by=told.initiated_by,
        rrule=told.rrule,
        starts_at=told.starts_at,
        duration_minutes=told.duration_minutes,
        capacity=told.capacity,
        hosts=told.hosts,
        skips=tuple(sorted(set(told.skips))),
        ends_on=None,
        withdrawn=False,
    )


def _changed(activity: Activity, told: Event) -> Activity:
    match told:
        case ActivityDateSkipped(on=day):
            return replace(activity, skips=tuple(sorted({*activity.skips, day})))
        case ActivityDateSkipWithdrawn(on=day):
            return replace(activity, skips=tuple(it for it in activity.skips if it != day))
        case ActivityEnded(on=day):
            return replace(activity, ends_on=day)
        case ActivityEndWithdrawn():
            return replace(activity, ends_on=None)
        case ActivityWithdrawn():
            return replace(activity, withdrawn=True)
        case _:
            return activity


def _activity(fact: Recorded) -> UUID:
    return fact.envelope.stream


activities: Final = Projection(
    name="activity",
    version=2,
    columns=COLUMNS,
    row=Activity,
    hears={
        "activities": frozenset(
            {
                "ActivityPlanned",
                "ActivityDateSkipped",
                "ActivityDateSkipWithdrawn",
                "ActivityEnded",
                "ActivityEndWithdrawn",
                "ActivityWithdrawn",
            }
        )
    },
    concerns=_activity,
    evolve=evolve,
    history=False,
)
