"""The sessions that stand for dates of series: also one that was a mistake, as its date is never another."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.activities import SessionScheduled, SessionWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The session of a date, and whether it was taken back."""

    session: UUID
    activity: UUID
    day: date
    withdrawn: bool


COLUMNS: Final = """
    session uuid not null,
    activity uuid not null,
    day date not null,
    withdrawn boolean not null
"""


def evolve(occurrence: Occurrence | None, fact: Recorded) -> Occurrence | None:
    """The session of a date after one fact; one that stands for none is none."""
    match fact.event:
        case SessionScheduled(
            session=session, activity=UUID() as activity, occurrence=date() as day
        ):
            return Occurrence(session, activity, day, withdrawn=False)
        case SessionWithdrawn() if occurrence:
            return replace(occurrence, withdrawn=True)
        case _:
            return occurrence


def _session(fact: Recorded) -> UUID:
    return fact.envelope.stream


occurrences: Final = Projection(
    name="occurrence",
    version=1,
    columns=COLUMNS,
    row=Occurrence,
    hears={"activities": frozenset({"SessionScheduled", "SessionWithdrawn"})},
    concerns=_session,
    evolve=evolve,
    history=False,
)
