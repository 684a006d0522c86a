"""How much may be written down where, since a day (R4)."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Mode:
    """What was decided for a site or an activity; of two since the same day the later told holds."""

    mode: UUID
    scope: str
    place: str
    value: str
    decided_on: date
    since: date
    told_at: int


COLUMNS: Final = """
    mode uuid not null,
    scope text not null,
    place text not null,
    value text not null,
    decided_on date not null,
    since date not null,
    told_at bigint not null
"""


def evolve(mode: Mode | None, fact: Recorded) -> Mode | None:
    """The decision after one fact."""
    match fact.event:
        case DocumentationModeDecided() as told:
            return Mode(
                told.decision,
                told.scope,
                told.of,
                told.mode,
                told.decided_on,
                told.since,
                fact.at,
            )
        case DocumentationModeWithdrawn():
            return None
        case _:
            return mode


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


modes: Final = Projection(
    name="documentation_mode",
    version=1,
    columns=COLUMNS,
    row=Mode,
    hears={"visits": frozenset({"DocumentationModeDecided", "DocumentationModeWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
