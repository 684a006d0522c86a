"""When the place is open; what was closed after all, or recorded by mistake, is not here."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.openings import (
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Opening:
    """One opening, past or to come."""

    opening: UUID
    site: str
    day: date
    opens_at: datetime
    closes_at: datetime
    hosts: tuple[str, ...]
    closed: bool = False


COLUMNS: Final = """
    opening uuid not null,
    site text not null,
    day date not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    hosts text[] not null,
    closed boolean not null
"""


def evolve(opening: Opening | None, fact: Recorded) -> Opening | None:
    """The opening after one fact."""
    match fact.event:
        case OpeningHeld() as told:
            return Opening(
                told.opening, told.site, told.on, told.opens_at, told.closes_at, told.hosts
            )
        case OpeningClosed() if opening:
            return replace(opening, closed=True)
        case OpeningCloseWithdrawn() if opening:
            return replace(opening, closed=False)
        case OpeningWithdrawn():
            return None
        case _:
            return opening


def _opening(fact: Recorded) -> UUID:
    return fact.envelope.stream


openings: Final = Projection(
    name="opening",
    version=2,
    columns=COLUMNS,
    row=Opening,
    hears={
        "visits": frozenset(
            {"OpeningHeld", "OpeningClosed", "OpeningCloseWithdrawn", "OpeningWithdrawn"}
        )
    },
    concerns=_opening,
    evolve=evolve,
    history=False,
)
