"""The seats of the steering group and the working group, as they were filled (E19)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.seats import SeatFilled, SeatFillWithdrawn, SeatVacated, SeatVacateWithdrawn
from shared.projection import Projection

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that somebody has from a day until another, both included; None: still.

    `term` is the last day that was said when it was filled.
    """

    seat: UUID
    body: str
    kind: str
    since: date
    until: date | None
    term: date | None


COLUMNS: Final = """
    seat uuid not null,
    body text not null,
    kind text not null,
    since date not null,
    until date,
    term date
"""


def evolve(seat: Seat | None, fact: Recorded) -> Seat | None:
    """The seat after one fact; whoever left on the day they came had it on none."""
    match fact.event:
        case SeatFilled() as told:
            return Seat(told.seat, told.body, told.kind, told.since, told.until, told.until)
        case SeatVacated(on=day):
            return seat and replace(seat, until=day - DAY)
        case SeatVacateWithdrawn():
            return seat and replace(seat, until=seat.term)
        case SeatFillWithdrawn():
            return None
        case _:
            return seat


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


seats: Final = Projection(
    name="seat",
    version=1,
    columns=COLUMNS,
    row=Seat,
    hears={
        "reporting": frozenset(
            {"SeatFilled", "SeatVacated", "SeatVacateWithdrawn", "SeatFillWithdrawn"}
        )
    },
    concerns=_thing,
    evolve=evolve,
)
