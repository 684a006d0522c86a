"""Who came where and when; without what they were helped with, and without names."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.projection import Projection


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every visit
class Came:
    """Somebody came: a visit, or an arrival, which is somebody nameless until it is matched."""

    visit: UUID
    person: UUID | None
    site: str
    day: date
    arrived_at: datetime
    stayed: bool
    version: int
    arrival: bool


COLUMNS: Final = """
    visit uuid not null,
    person uuid,
    site text not null,
    day date not null,
    arrived_at timestamptz not null,
    stayed boolean not null,
    version integer not null,
    arrival boolean not null,
    unique (site, day, visit)
"""
"""The way in is a site's evening."""


def evolve(came: Came | None, fact: Recorded) -> Came | None:
    """The visit after one fact."""
    version = fact.envelope.thing_version
    match fact.event:
        case VisitRecorded(visit=id_, person=person, site=site, on=day, stayed=stayed):
            at = fact.envelope.occurred_at
            return Came(id_, person, site, day, at, stayed, version, arrival=False)
        case ArrivalNoted(arrival=id_, site=site, on=day, noted_at=at):
            return Came(id_, None, site, day, at, stayed=False, version=version, arrival=True)
        case VisitWithdrawn() | ArrivalWithdrawn():
            return None
        case told if came:
            return _changed(replace(came, version=version), told)
        case _:
            return None


def _changed(came: Came, told: Event) -> Came:
    match told:
        case StayedOn():
            return replace(came, stayed=True)
        case VisitCorrected(fields=fields, stayed=stayed) if "stayed" in fields:
            return replace(came, stayed=stayed)
        case ArrivalMatched(person=person):
            return replace(came, person=person)
        case ArrivalMatchWithdrawn():
            return replace(came, person=None)
        case _:
            return came


def _visit(fact: Recorded) -> UUID:
    return fact.envelope.thing


here: Final = Projection(
    name="here",
    version=1,
    columns=COLUMNS,
    row=Came,
    hears={
        "visits": frozenset(
            it.__name__
            for it in (
                *(VisitRecorded, SupportGiven, StayedOn, VisitCorrected, VisitWithdrawn),
                *(ArrivalNoted, ArrivalMatched, ArrivalMatchWithdrawn, ArrivalWithdrawn),
                SubjectErased,
            )
        )
    },
    concerns=_visit,
    evolve=evolve,
    history=False,
    forgets="person",
    begins=frozenset({VisitRecorded.__name__, ArrivalNoted.__name__}),
)
