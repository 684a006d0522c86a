"""The headcounts of sessions as they are shown: of those that stand, the latest told holds."""

from dataclasses import dataclass
from typing import Final, get_args
from uuid import UUID

from shared.events.activities import SessionHeadcountRecorded, SessionHeadcountWithdrawn
from shared.events.envelope import Recorded
from shared.events.words import ChildBand
from shared.projection import Projection

BANDS: Final[tuple[ChildBand, ...]] = get_args(ChildBand)


@dataclass(frozen=True, slots=True)
class Headcount:
    """One count of a session; the children's bands are those of BANDS, in order."""

    headcount: UUID
    session: UUID
    newcomers: int
    established: int
    unknown: int
    children: tuple[int, ...]
    told_at: int


COLUMNS: Final = """
    headcount uuid not null,
    session uuid not null,
    newcomers integer not null,
    established integer not null,
    unknown integer not null,
    children integer[] not null,
    told_at bigint not null
"""


def evolve(headcount: Headcount | None, fact: Recorded) -> Headcount | None:
    """The count after one fact."""
    match fact.event:
        case SessionHeadcountRecorded() as told:
            return Headcount(
                headcount=told.headcount,
                session=told.session,
                newcomers=told.newcomers,
                established=told.established,
                unknown=told.unknown,
                children=tuple(told.children.get(band, 0) for band in BANDS),
                told_at=fact.at,
            )
        case SessionHeadcountWithdrawn():
            return None
        case _:
            return headcount


def _headcount(fact: Recorded) -> UUID:
    return fact.envelope.stream


headcounts: Final = Projection(
    name="headcount",
    version=1,
    columns=COLUMNS,
    row=Headcount,
    hears={"activities": frozenset({"SessionHeadcountRecorded", "SessionHeadcountWithdrawn"})},
    concerns=_headcount,
    evolve=evolve,
    history=False,
    indexes=("(session, told_at)",),
)
