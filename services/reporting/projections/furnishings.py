"""Homes that were furnished before somebody arrived; whose is not told."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.facilitation import FurnishingDone, FurnishingWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Furnishing:
    """One home, and how many volunteers helped, where that is known."""

    furnishing: UUID
    day: date
    volunteers: int | None


COLUMNS: Final = """
    furnishing uuid not null,
    day date not null,
    volunteers integer
"""


def evolve(furnishing: Furnishing | None, fact: Recorded) -> Furnishing | None:
    """The furnishing after one fact."""
    match fact.event:
        case FurnishingDone() as told:
            return Furnishing(told.furnishing, told.on, told.volunteers)
        case FurnishingWithdrawn():
            return None
        case _:
            return furnishing


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


furnishings: Final = Projection(
    name="furnishing",
    version=1,
    columns=COLUMNS,
    row=Furnishing,
    hears={"activities": frozenset({"FurnishingDone", "FurnishingWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
