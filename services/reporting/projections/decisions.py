"""Decisions about the meeting place: whose, since when, by when, and what became of them."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.decisions import (
    DecisionClosed,
    DecisionCloseWithdrawn,
    DecisionRecorded,
    DecisionWithdrawn,
)
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, without its words; it is open until a day on which it was carried out or dropped."""

    decision: UUID
    body: str
    decided_on: date
    due_on: date | None
    closed_on: date | None
    outcome: str | None
    version: int


COLUMNS: Final = """
    decision uuid not null,
    body text not null,
    decided_on date not null,
    due_on date,
    closed_on date,
    outcome text,
    version integer not null
"""


def evolve(decision: Decision | None, fact: Recorded) -> Decision | None:
    """The decision after one fact."""
    match fact.event:
        case DecisionRecorded() as told:
            return Decision(
                told.decision, told.body, told.decided_on, told.due_on, None, None, fact.version
            )
        case DecisionClosed(on=day, outcome=outcome):
            return _closed(decision, fact, day, outcome)
        case DecisionCloseWithdrawn():
            return _closed(decision, fact, None, None)
        case DecisionWithdrawn():
            return None
        case _:
            return decision


def _closed(
    decision: Decision | None, fact: Recorded, day: date | None, outcome: str | None
) -> Decision | None:
    return decision and replace(decision, closed_on=day, outcome=outcome, version=fact.version)


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


decisions: Final = Projection(
    name="decision",
    version=1,
    columns=COLUMNS,
    row=Decision,
    hears={
        "reporting": frozenset(
            {"DecisionRecorded", "DecisionClosed", "DecisionCloseWithdrawn", "DecisionWithdrawn"}
        )
    },
    concerns=_thing,
    evolve=evolve,
)
