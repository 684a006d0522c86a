"""Time of the staff that lets others help; whose time it was is not kept here."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.facilitation import FacilitationLogged, FacilitationWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Facilitation:
    """So many minutes of a day, given to a task."""

    facilitation: UUID
    day: date
    minutes: int
    task: str


COLUMNS: Final = """
    facilitation uuid not null,
    day date not null,
    minutes integer not null,
    task text not null
"""


def evolve(facilitation: Facilitation | None, fact: Recorded) -> Facilitation | None:
    """The time after one fact."""
    match fact.event:
        case FacilitationLogged() as told:
            return Facilitation(told.facilitation, told.on, told.minutes, told.task)
        case FacilitationWithdrawn():
            return None
        case _:
            return facilitation


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


facilitations: Final = Projection(
    name="facilitation",
    version=1,
    columns=COLUMNS,
    row=Facilitation,
    hears={"activities": frozenset({"FacilitationLogged", "FacilitationWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
