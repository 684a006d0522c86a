"""What came of it for somebody: told by themselves, and no cause is claimed."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.reach import OutcomeReported, OutcomeWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome, and through whom it came."""

    outcome: UUID
    person: UUID
    kind: str
    source: str
    day: date


COLUMNS: Final = """
    outcome uuid not null,
    person uuid not null,
    kind text not null,
    source text not null,
    day date not null
"""


def evolve(outcome: Outcome | None, fact: Recorded) -> Outcome | None:
    """The outcome after one fact."""
    match fact.event:
        case OutcomeReported() as told:
            return Outcome(told.outcome, told.person, told.kind, told.source, told.on)
        case OutcomeWithdrawn():
            return None
        case _:
            return outcome


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


outcomes: Final = Projection(
    name="outcome",
    version=1,
    columns=COLUMNS,
    row=Outcome,
    hears={"visits": frozenset({"OutcomeReported", "OutcomeWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
