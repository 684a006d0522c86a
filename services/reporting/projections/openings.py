"""When the meeting place was, or is to be, open."""

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
    """One opening, on the local date on which it opens; closed where it did not open after all."""

    opening: UUID
    site: str
    day: date
    opens_at: datetime
    closes_at: datetime
    hosts: tuple[str, ...]
    zone: str | None
    closed: bool = False


COLUMNS: Final = """
    opening uuid not null,
    site text not null,
    day date not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    hosts text[] not null,
    zone text,
    closed boolean not null
"""
INDEXES: Final = ("(day)",)
"""A way in for what was open on the days of a month, and for the first of all days."""


def evolve(opening: Opening | None, fact: Recorded) -> Opening | None:
    """The opening after one fact."""
    match fact.event:
        case OpeningHeld() as told:
            return Opening(
                told.opening,
                told.site,
                told.on,
                told.opens_at,
                told.closes_at,
                told.hosts,
                told.zone,
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
    return fact.envelope.thing


openings: Final = Projection(
    name="opening",
    version=4,
    columns=COLUMNS,
    indexes=INDEXES,
    row=Opening,
    hears={
        "visits": frozenset(
            {"OpeningHeld", "OpeningClosed", "OpeningCloseWithdrawn", "OpeningWithdrawn"}
        )
    },
    concerns=_opening,
    evolve=evolve,
)
