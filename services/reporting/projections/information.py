"""Who was told what is stored of them, and when (R9)."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.reach import InformationGiven, InformationWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Information:
    """One time that a person was informed, and by which notice."""

    information: UUID
    person: UUID
    day: date
    notice_version: str


COLUMNS: Final = """
    information uuid not null,
    person uuid not null,
    day date not null,
    notice_version text not null
"""


def evolve(information: Information | None, fact: Recorded) -> Information | None:
    """The information after one fact."""
    match fact.event:
        case InformationGiven() as told:
            return Information(told.information, told.person, told.on, told.notice_version)
        case InformationWithdrawn():
            return None
        case _:
            return information


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


information: Final = Projection(
    name="information",
    version=1,
    columns=COLUMNS,
    row=Information,
    hears={"visits": frozenset({"InformationGiven", "InformationWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
