"""When the place was made known, and through which channel."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.reach import OutreachDone, OutreachWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Outreach:
    """One time that the place was made known."""

    outreach: UUID
    channel: str
    day: date


COLUMNS: Final = """
    outreach uuid not null,
    channel text not null,
    day date not null
"""


def evolve(outreach: Outreach | None, fact: Recorded) -> Outreach | None:
    """The outreach after one fact."""
    match fact.event:
        case OutreachDone() as told:
            return Outreach(told.outreach, told.channel, told.on)
        case OutreachWithdrawn():
            return None
        case _:
            return outreach


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


outreaches: Final = Projection(
    name="outreach",
    version=1,
    columns=COLUMNS,
    row=Outreach,
    hears={"visits": frozenset({"OutreachDone", "OutreachWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
