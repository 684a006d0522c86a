"""Who is on parental leave, from when until when."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveStarted,
    ParentalLeaveWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Leave:
    """One leave, both days inclusive; without an end it goes on."""

    leave: UUID
    person: UUID
    since: date
    until: date | None


COLUMNS: Final = """
    leave uuid not null,
    person uuid not null,
    since date not null,
    until date
"""


def evolve(leave: Leave | None, fact: Recorded) -> Leave | None:
    """The leave after one fact."""
    match fact.event:
        case ParentalLeaveStarted() as told:
            return Leave(told.leave, told.person, told.since, told.until)
        case ParentalLeaveEnded(on=day) if leave:
            return replace(leave, until=day)
        case ParentalLeaveEndWithdrawn(until=day) if leave:
            return replace(leave, until=day)
        case ParentalLeaveWithdrawn():
            return None
        case _:
            return leave


def _leave(fact: Recorded) -> UUID:
    return fact.envelope.thing


leaves: Final = Projection(
    name="leave",
    version=2,
    columns=COLUMNS,
    row=Leave,
    hears={
        "visits": frozenset(
            {
                "ParentalLeaveStarted",
                "ParentalLeaveEnded",
                "ParentalLeaveEndWithdrawn",
                "ParentalLeaveWithdrawn",
            }
        )
    },
    concerns=_leave,
    evolve=evolve,
)
