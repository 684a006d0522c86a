"""The headcounts of openings as they are shown: of those that stand, the latest counted holds."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, get_args
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.openings import HeadcountRecorded, HeadcountWithdrawn
from shared.events.words import ChildBand
from shared.projection import Projection

BANDS: Final[tuple[ChildBand, ...]] = get_args(ChildBand)


@dataclass(frozen=True, slots=True)
class Headcount:
    """One count of a site's day; the children's bands are those of BANDS, in order."""

    headcount: UUID
    site: str
    day: date
    newcomers: int
    established: int
    unknown: int
    children: tuple[int, ...]
    counted_at: datetime
    told_at: int


COLUMNS: Final = """
    headcount uuid not null,
    site text not null,
    day date not null,
    newcomers integer not null,
    established integer not null,
    unknown integer not null,
    children integer[] not null,
    counted_at timestamptz not null,
    told_at bigint not null
"""


def evolve(headcount: Headcount | None, fact: Recorded) -> Headcount | None:
    """The count after one fact."""
    match fact.event:
        case HeadcountRecorded() as told:
            return Headcount(
                headcount=told.headcount,
                site=told.site,
                day=told.on,
                newcomers=told.newcomers,
                established=told.established,
                unknown=told.unknown,
                children=tuple(told.children.get(band, 0) for band in BANDS),
                counted_at=fact.envelope.occurred_at,
                told_at=fact.at,
            )
        case HeadcountWithdrawn():
            return None
        case _:
            return headcount


def _headcount(fact: Recorded) -> UUID:
    return fact.envelope.stream


headcounts: Final = Projection(
    name="headcount",
    version=2,
    columns=COLUMNS,
    row=Headcount,
    hears={"visits": frozenset({"HeadcountRecorded", "HeadcountWithdrawn"})},
    concerns=_headcount,
    evolve=evolve,
    history=False,
    indexes=("(site, day, counted_at, told_at)",),
)
