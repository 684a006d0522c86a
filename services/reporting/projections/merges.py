"""Which ids are one person, from when until when: facts keep the id they were told with."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Merge:
    """One id that is shown under another, which may be dropped itself."""

    merge: UUID
    keep: UUID
    dropped: UUID


COLUMNS: Final = """
    merge uuid not null,
    keep uuid not null,
    dropped uuid not null
"""


def evolve(merge: Merge | None, fact: Recorded) -> Merge | None:
    """The merge after one fact."""
    match fact.event:
        case PersonsMerged() as told:
            return Merge(told.merge, told.keep, told.drop)
        case PersonsUnmerged():
            return None
        case _:
            return merge


def _merge(fact: Recorded) -> UUID:
    return fact.envelope.thing


merges: Final = Projection(
    name="merge",
    version=1,
    columns=COLUMNS,
    row=Merge,
    hears={"visits": frozenset({"PersonsMerged", "PersonsUnmerged"})},
    concerns=_merge,
    evolve=evolve,
)
