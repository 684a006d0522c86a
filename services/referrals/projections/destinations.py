"""The directory of destinations as it is shown."""

from dataclasses import dataclass, fields, replace
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.referrals import DestinationChanged, DestinationListed, DestinationWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the directory; whom staff may call is sealed and not part of it."""

    destination: UUID
    version: int
    name: str
    category: str
    owner: str
    languages: tuple[str, ...]
    min_age: int | None
    max_age: int | None
    cost_sek: int | None
    childcare: bool | None
    rrule: str | None
    address: str | None


COLUMNS: Final = """
    destination uuid not null,
    version integer not null,
    name text not null,
    category text not null,
    owner text not null,
    languages text[] not null,
    min_age integer,
    max_age integer,
    cost_sek integer,
    childcare boolean,
    rrule text,
    address text
"""
SHOWN: Final = frozenset(field.name for field in fields(Listing)) - {"destination", "version"}


def evolve(listing: Listing | None, fact: Recorded) -> Listing | None:
    """The line after one fact."""
    match fact.event:
        case DestinationListed() as told:
            values = {name: getattr(told, name) for name in SHOWN}
            return Listing(destination=told.destination, version=1, **values)
        case DestinationChanged() as told if listing:
            values = {name: getattr(told, name) for name in SHOWN.intersection(told.fields)}
            return replace(listing, version=listing.version + 1, **values)
        case DestinationWithdrawn():
            return None
        case _:
            return listing


def _destination(fact: Recorded) -> UUID:
    return fact.envelope.stream


listings: Final = Projection(
    name="listing",
    version=1,
    columns=COLUMNS,
    row=Listing,
    hears={
        "referrals": frozenset({"DestinationListed", "DestinationChanged", "DestinationWithdrawn"})
    },
    concerns=_destination,
    evolve=evolve,
    history=False,
)
