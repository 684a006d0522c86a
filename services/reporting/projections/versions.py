"""Which versions of definitions figures have been reckoned by, since when."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.versions import IndicatorVersioned
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Revision:
    """One version of one indicator; `digest` is SHA-256 of its file."""

    revision: UUID
    indicator: str
    version: int
    digest: str
    told_at: int


COLUMNS: Final = """
    revision uuid not null,
    indicator text not null,
    version integer not null,
    digest text not null,
    told_at bigint not null
"""


def evolve(revision: Revision | None, fact: Recorded) -> Revision | None:
    """The version after one fact."""
    match fact.event:
        case IndicatorVersioned() as told:
            return Revision(told.revision, told.indicator, told.version, told.digest, fact.at)
        case _:
            return revision


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


versions: Final = Projection(
    name="indicator_version",
    version=1,
    columns=COLUMNS,
    row=Revision,
    hears={"reporting": frozenset({"IndicatorVersioned"})},
    concerns=_thing,
    evolve=evolve,
)
