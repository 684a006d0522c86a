"""Tables that left the unit, and who gets exact totals since when."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.releases import (
    DisclosureDecided,
    DisclosureDecidedWithdrawn,
    FiguresReleased,
    FiguresReleaseWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Release:
    """A table as it left: a count of 0 stands for fewer than five; one that is withdrawn is not shown.

    `family` is whose figures are attacked together.
    """

    release: UUID
    family: str
    indicator: str
    figure: str
    definition_version: int
    since: date | None
    until: date
    by: tuple[str, ...]
    as_of: int
    codes: tuple[str, ...]
    counts: tuple[int, ...]
    withdrawn: bool
    told_at: int


RELEASE: Final = """
    release uuid not null,
    family text not null,
    indicator text not null,
    figure text not null,
    definition_version integer not null,
    since date,
    until date not null,
    by text[] not null,
    as_of bigint not null,
    codes text[] not null,
    counts integer[] not null,
    withdrawn boolean not null,
    told_at bigint not null
"""


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A recipient gets a goal's total exact, since a day, by a decision."""

    disclosure: UUID
    figure: str
    recipient: str
    decision: str
    decided_on: date
    since: date


DISCLOSURE: Final = """
    disclosure uuid not null,
    figure text not null,
    recipient text not null,
    decision text not null,
    decided_on date not null,
    since date not null
"""


def evolve_release(release: Release | None, fact: Recorded) -> Release | None:
    """The table after one fact; what has left stays known."""
    match fact.event:
        case FiguresReleased() as told:
            return Release(
                release=told.release,
                family=told.indicator,
                indicator=told.indicator,
                figure=told.figure,
                definition_version=told.definition_version,
                since=told.since,
                until=told.until,
                by=told.by,
                as_of=told.as_of,
                codes=told.codes,
                counts=told.counts,
                withdrawn=False,
                told_at=fact.at,
            )
        case FiguresReleaseWithdrawn():
            return release and replace(release, withdrawn=True)
        case _:
            return release


def evolve_disclosure(disclosure: Disclosure | None, fact: Recorded) -> Disclosure | None:
    """The decision after one fact."""
    match fact.event:
        case DisclosureDecided(disclosure=id_, figure=figure, recipient=recipient) as told:
            return Disclosure(id_, figure, recipient, told.decision, told.decided_on, told.since)
        case DisclosureDecidedWithdrawn():
            return None
        case _:
            return disclosure


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


releases: Final = Projection(
    name="release",
    version=1,
    columns=RELEASE,
    row=Release,
    hears={"reporting": frozenset({"FiguresReleased", "FiguresReleaseWithdrawn"})},
    concerns=_thing,
    evolve=evolve_release,
)
disclosures: Final = Projection(
    name="disclosure",
    version=1,
    columns=DISCLOSURE,
    row=Disclosure,
    hears={"reporting": frozenset({"DisclosureDecided", "DisclosureDecidedWithdrawn"})},
    concerns=_thing,
    evolve=evolve_disclosure,
)
