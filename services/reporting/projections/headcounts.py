"""How many were there: of counts of one opening, or of one session, the latest counted that stands holds."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, get_args
from uuid import UUID

from shared.events.activities import SessionHeadcountRecorded, SessionHeadcountWithdrawn
from shared.events.envelope import Recorded
from shared.events.openings import HeadcountRecorded, HeadcountWithdrawn
from shared.events.words import ChildBand
from shared.projection import Projection

BANDS: Final[tuple[ChildBand, ...]] = get_args(ChildBand)


@dataclass(frozen=True, slots=True)
class Headcount:
    """One count of an opening, known by its site and day."""

    headcount: UUID
    site: str
    day: date
    newcomers: int
    established: int
    unknown: int
    children_0_5: int
    children_6_12: int
    children_13_17: int
    counted_at: datetime
    told_at: int


@dataclass(frozen=True, slots=True)
class SessionHeadcount:
    """One count of a session."""

    headcount: UUID
    session: UUID
    newcomers: int
    established: int
    unknown: int
    children_0_5: int
    children_6_12: int
    children_13_17: int
    counted_at: datetime
    told_at: int


HEADS: Final = """
    newcomers integer not null,
    established integer not null,
    unknown integer not null,
    children_0_5 integer not null,
    children_6_12 integer not null,
    children_13_17 integer not null,
    counted_at timestamptz not null,
    told_at bigint not null
"""
COLUMNS: Final = f"""
    headcount uuid not null,
    site text not null,
    day date not null,
    {HEADS.strip()}
"""
OF_SESSION: Final = f"""
    headcount uuid not null,
    session uuid not null,
    {HEADS.strip()}
"""
INDEXES: Final = ("(day)",)
"""A way in for who was counted on the days of a month, and for the first of all days."""


def evolve(headcount: Headcount | None, fact: Recorded) -> Headcount | None:
    """The count after one fact."""
    match fact.event:
        case HeadcountRecorded() as told:
            return Headcount(
                told.headcount,
                told.site,
                told.on,
                *_heads(told),
                fact.envelope.occurred_at,
                fact.at,
            )
        case HeadcountWithdrawn():
            return None
        case _:
            return headcount


def evolve_of_session(
    headcount: SessionHeadcount | None, fact: Recorded
) -> SessionHeadcount | None:
    """The session's count after one fact."""
    match fact.event:
        case SessionHeadcountRecorded() as told:
            return SessionHeadcount(
                told.headcount, told.session, *_heads(told), fact.envelope.occurred_at, fact.at
            )
        case SessionHeadcountWithdrawn():
            return None
        case _:
            return headcount


def _heads(
    told: HeadcountRecorded | SessionHeadcountRecorded,
) -> tuple[int, int, int, int, int, int]:
    """Grown-ups and children alike by who they are, and of the children how old; nobody is said to be away."""
    young, older, oldest = (told.children.get(band, 0) for band in BANDS)
    return told.newcomers, told.established, told.unknown, young, older, oldest


def _headcount(fact: Recorded) -> UUID:
    return fact.envelope.thing


headcounts: Final = Projection(
    name="headcount",
    version=4,
    columns=COLUMNS,
    indexes=INDEXES,
    row=Headcount,
    hears={"visits": frozenset({"HeadcountRecorded", "HeadcountWithdrawn"})},
    concerns=_headcount,
    evolve=evolve,
)
session_headcounts: Final = Projection(
    name="session_headcount",
    version=2,
    columns=OF_SESSION,
    row=SessionHeadcount,
    hears={
        "activities": frozenset({"SessionHeadcountRecorded", "SessionHeadcountWithdrawn"}),
    },
    concerns=_headcount,
    evolve=evolve_of_session,
)
