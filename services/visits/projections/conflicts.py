"""Edits that met and that nobody has settled, without what they said."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.conflicts import ConflictNoted, ConflictSettled
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Conflict:
    """A conflict that waits: where its fact is, to whom it may be shown."""

    conflict: UUID
    position: int
    kind: str
    site: str
    noted_by: str


COLUMNS: Final = """
    conflict uuid not null,
    position bigint not null,
    kind text not null,
    site text not null,
    noted_by text not null
"""


def evolve(conflict: Conflict | None, fact: Recorded) -> Conflict | None:
    """The conflict after one fact; none once it is settled."""
    match fact.event:
        case ConflictNoted(conflict=id_, kind=kind, site=site):
            return Conflict(id_, fact.at, kind, site, fact.envelope.actor)
        case ConflictSettled():
            return None
        case _:
            return conflict


def _conflict(fact: Recorded) -> UUID:
    return fact.envelope.thing


conflicts: Final = Projection(
    name="conflict",
    version=1,
    columns=COLUMNS,
    row=Conflict,
    hears={"visits": frozenset({"ConflictNoted", "ConflictSettled"})},
    concerns=_conflict,
    evolve=evolve,
    history=False,
)
