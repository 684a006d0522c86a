"""The arrivals as they are shown, without their names."""

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
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Arrival:
    """An arrival; without a person nobody knows yet whose visit it was."""

    arrival: UUID
    version: int
    site: str
    day: date
    noted_at: datetime
    supports: tuple[str, ...]
    person: UUID | None


COLUMNS: Final = """
    arrival uuid not null,
    version integer not null,
    site text not null,
    day date not null,
    noted_at timestamptz not null,
    supports text[] not null,
    person uuid
"""


def evolve(arrival: Arrival | None, fact: Recorded) -> Arrival | None:
    """The arrival after one fact."""
    match fact.event:
        case ArrivalNoted() as told:
            return Arrival(
                arrival=told.arrival,
                version=fact.version,
                site=told.site,
                day=told.on,
                noted_at=told.noted_at,
                supports=tuple(dict.fromkeys(told.supports)),
                person=None,
            )
        case ArrivalMatched(person=person) if arrival:
            return replace(arrival, version=fact.version, person=person)
        case ArrivalMatchWithdrawn() if arrival:
            return replace(arrival, version=fact.version, person=None)
        case ArrivalWithdrawn():
            return None
        case _:
            return arrival


def _arrival(fact: Recorded) -> UUID:
    return fact.envelope.stream


arrivals: Final = Projection(
    name="arrival",
    version=1,
    columns=COLUMNS,
    row=Arrival,
    hears={
        "visits": frozenset(
            {"ArrivalNoted", "ArrivalMatched", "ArrivalMatchWithdrawn", "ArrivalWithdrawn"}
        )
    },
    concerns=_arrival,
    evolve=evolve,
    history=False,
)
