"""Where and when everybody was counted: somebody was there to do it."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.openings import (
    HeadcountRecorded,
    HeadcountWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Headcount:
    """One count of an opening's day."""

    headcount: UUID
    site: str
    day: date


COLUMNS: Final = """
    headcount uuid not null,
    site text not null,
    day date not null
"""


def evolve(headcount: Headcount | None, fact: Recorded) -> Headcount | None:
    """The count after one fact."""
    match fact.event:
        case HeadcountRecorded() as told:
            return Headcount(told.headcount, told.site, told.on)
        case HeadcountWithdrawn():
            return None
        case _:
            return headcount


def _headcount(fact: Recorded) -> UUID:
    return fact.envelope.thing


headcounts: Final = Projection(
    name="headcount",
    version=1,
    columns=COLUMNS,
    row=Headcount,
    hears={"visits": frozenset({"HeadcountRecorded", "HeadcountWithdrawn"})},
    concerns=_headcount,
    evolve=evolve,
)
