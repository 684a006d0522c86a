"""Who was offered company to the meeting place, wanted it, and came with it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.reach import EscortDone, EscortDoneWithdrawn, EscortOffered, EscortWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Escort:
    """One offer, and the day on which it came true."""

    escort: UUID
    person: UUID
    day: date
    accepted: bool
    done_on: date | None = None


COLUMNS: Final = """
    escort uuid not null,
    person uuid not null,
    day date not null,
    accepted boolean not null,
    done_on date
"""


def evolve(escort: Escort | None, fact: Recorded) -> Escort | None:
    """The offer after one fact."""
    match fact.event:
        case EscortOffered() as told:
            return Escort(told.escort, told.person, told.on, told.accepted)
        case EscortDone(on=day) if escort:
            return replace(escort, done_on=day)
        case EscortDoneWithdrawn() if escort:
            return replace(escort, done_on=None)
        case EscortWithdrawn():
            return None
        case _:
            return escort


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


escorts: Final = Projection(
    name="escort",
    version=1,
    columns=COLUMNS,
    row=Escort,
    hears={
        "visits": frozenset(
            {"EscortOffered", "EscortDone", "EscortDoneWithdrawn", "EscortWithdrawn"}
        )
    },
    concerns=_thing,
    evolve=evolve,
)
