"""Who came when, and what help they got."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.arrivals import (
    ArrivalMatched,
    ArrivalMatchWithdrawn,
    ArrivalNoted,
    ArrivalWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.visits import (
    StayedOn,
    SupportGiven,
    VisitCorrected,
    VisitRecorded,
    VisitWithdrawn,
)
from shared.projection import Projection


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every visit
class Visit:
    """One visit; without a person it is volume, and never a person.

    An arrival is one too: of somebody nameless until it is matched.
    """

    visit: UUID
    person: UUID | None
    site: str
    day: date
    supports: tuple[str, ...]
    givers: tuple[str | None, ...]
    """Who gave each of the supports, in their order."""
    stayed: bool
    children: int | None
    channel: str | None
    """How somebody found the place, where that was told at the check-in."""


COLUMNS: Final = """
    visit uuid not null,
    person uuid,
    site text not null,
    day date not null,
    supports text[] not null,
    givers text[] not null,
    stayed boolean not null,
    children integer,
    channel text
"""
INDEXES: Final = (
    "(person, day, site) include (from_index, to_index) where person is not null",
    "(site, day) include (from_index, to_index) where person is null",
    "(person, day) include (from_index, to_index) where 'foraldraledig_info' = any(supports)",
    "(site, day)",
)
"""Ways in: when somebody came, and somebody nameless, who was told of leave, and on which days anybody came."""


def evolve(visit: Visit | None, fact: Recorded) -> Visit | None:
    """The visit after one fact."""
    match fact.event:
        case VisitRecorded() as told:
            return _came(told)
        case SupportGiven() as told if visit:
            helped = visit.supports + told.supports
            return replace(visit, supports=helped, givers=visit.givers + _givers(told))
        case StayedOn() if visit:
            return replace(visit, stayed=True)
        case VisitCorrected(fields=fields) as told if visit:
            by = _givers(told) if "supports" in fields else visit.givers
            return replace(visit, givers=by, **{name: getattr(told, name) for name in fields})
        case ArrivalNoted() as told:
            return Visit(
                visit=told.arrival,
                person=None,
                site=told.site,
                day=told.on,
                supports=told.supports,
                givers=_givers(told),
                stayed=False,
                children=None,
                channel=None,
            )
        case ArrivalMatched(person=person) if visit:
            return replace(visit, person=person)
        case ArrivalMatchWithdrawn() if visit:
            return replace(visit, person=None)
        case VisitWithdrawn() | ArrivalWithdrawn():
            return None
        case _:
            return visit


def _came(told: VisitRecorded) -> Visit:
    return Visit(
        told.visit,
        told.person,
        told.site,
        told.on,
        told.supports,
        _givers(told),
        told.stayed,
        told.children,
        told.channel,
    )


def _givers(
    told: VisitRecorded | SupportGiven | VisitCorrected | ArrivalNoted,
) -> tuple[str | None, ...]:
    """Who gave each of the supports that a fact tells of."""
    return told.givers or (told.given_by,) * len(told.supports)


def _visit(fact: Recorded) -> UUID:
    return fact.envelope.thing


visits: Final = Projection(
    name="visit",
    version=7,
    columns=COLUMNS,
    indexes=INDEXES,
    row=Visit,
    hears={
        "visits": frozenset(
            {
                "VisitRecorded",
                "SupportGiven",
                "StayedOn",
                "VisitCorrected",
                "VisitWithdrawn",
                "ArrivalNoted",
                "ArrivalMatched",
                "ArrivalMatchWithdrawn",
                "ArrivalWithdrawn",
            }
        )
    },
    begins=frozenset({"VisitRecorded", "ArrivalNoted"}),
    concerns=_visit,
    evolve=evolve,
)
