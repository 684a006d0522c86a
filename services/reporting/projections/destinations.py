"""Of which category each destination is, and whose."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Destination:
    """A destination's category and partner; it outlives the listing, because referrals made there do."""

    destination: UUID
    category: str
    partner: UUID | None


COLUMNS: Final = """
    destination uuid not null,
    category text not null,
    partner uuid
"""


def evolve(destination: Destination | None, fact: Recorded) -> Destination | None:
    """The destination after one fact."""
    match fact.event:
        case DestinationListed(destination=id_, category=category, partner=partner):
            return Destination(id_, category, partner)
        case DestinationChanged() as told if destination:
            now = told.partner if "partner" in told.fields else destination.partner
            return Destination(told.destination, told.category or destination.category, now)
        case _:
            return destination


def _destination(fact: Recorded) -> UUID:
    return fact.envelope.stream


destinations: Final = Projection(
    name="destination",
    version=2,
    columns=COLUMNS,
    row=Destination,
    hears={"referrals": frozenset({"DestinationListed", "DestinationChanged"})},
    concerns=_destination,
    evolve=evolve,
)
