"""What caseworkers stated of the roster: which rosters stand, whom each names, and counts that name nobody."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.rosters import (
    RosterCountStated,
    RosterCountWithdrawn,
    RosterEntered,
    RosterLeft,
    RosterStated,
    RosterWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Roster:
    """A roster as of a day; of two as of the same day the later told holds."""

    roster: UUID
    as_of: date
    told_at: int


ROSTER: Final = """
    roster uuid not null,
    as_of date not null,
    told_at bigint not null
"""


@dataclass(frozen=True, slots=True)
class Line:
    """What a roster says of one person, as long as it stands: on it from a day on, or no more."""

    line: UUID
    roster: UUID
    person: UUID
    since: date
    entered: bool


LINE: Final = """
    line uuid not null,
    roster uuid not null,
    person uuid not null,
    since date not null,
    entered boolean not null
"""


@dataclass(frozen=True, slots=True)
class Count:
    """How many newcomers there are as of a day, and how many of them are on leave."""

    count: UUID
    as_of: date
    newcomers: int
    on_leave: int
    told_at: int


COUNT: Final = """
    count uuid not null,
    as_of date not null,
    newcomers integer not null,
    on_leave integer not null,
    told_at bigint not null
"""


def state(roster: Roster | None, fact: Recorded) -> Roster | None:
    """The roster after one fact."""
    match fact.event:
        case RosterStated(roster=id_, as_of=day):
            return Roster(id_, day, fact.at)
        case RosterWithdrawn():
            return None
        case _:
            return roster


def name(line: Line | None, fact: Recorded) -> Line | None:
    """The line of one fact: it is never changed, but counts only while its roster stands."""
    match fact.event:
        case RosterEntered(roster=roster, person=person, on=day):
            return Line(fact.envelope.id, roster, person, day, entered=True)
        case RosterLeft(roster=roster, person=person, on=day):
            return Line(fact.envelope.id, roster, person, day, entered=False)
        case _:
            return line


def count(known: Count | None, fact: Recorded) -> Count | None:
    """The count after one fact."""
    match fact.event:
        case RosterCountStated() as told:
            return Count(told.count, told.as_of, told.newcomers, told.on_leave, fact.at)
        case RosterCountWithdrawn():
            return None
        case _:
            return known


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


def _fact(fact: Recorded) -> UUID:
    return fact.envelope.id


rosters: Final = Projection(
    name="roster",
    version=1,
    columns=ROSTER,
    row=Roster,
    hears={"visits": frozenset({"RosterStated", "RosterWithdrawn"})},
    concerns=_thing,
    evolve=state,
)
lines: Final = Projection(
    name="roster_line",
    version=1,
    columns=LINE,
    row=Line,
    hears={"visits": frozenset({"RosterEntered", "RosterLeft"})},
    concerns=_fact,
    evolve=name,
)
counts: Final = Projection(
    name="roster_count",
    version=1,
    columns=COUNT,
    row=Count,
    hears={"visits": frozenset({"RosterCountStated", "RosterCountWithdrawn"})},
    concerns=_thing,
    evolve=count,
)
