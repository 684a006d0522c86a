"""Of which category each destination is."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Destination:
    """A destination's category; it outlives the listing, because referrals made there do."""

    destination: UUID
    category: str


COLUMNS: Final = """
    destination uuid not null,
    category text not null
"""


def evolve(destination: Destination | None, fact: Recorded) -> Destination | None:
    """The destination after one fact."""
    match fact.event:
        case DestinationListed(destination=id_, category=category):
            return Destination(id_, category)
        case DestinationChanged(destination=id_, category=str() as category):
            return Destination(id_, category)
        case _:
            return destination


def _destination(fact: Recorded) -> UUID:
    return fact.envelope.stream


destinations: Final = Projection(
    name="destination",
    version=1,
    columns=COLUMNS,
    row=Destination,
    hears={"referrals": frozenset({"DestinationListed", "DestinationChanged"})},
    concerns=_destination,
    evolve=evolve,
)
