"""The work behind the place as it is shown: hours by task, and homes that were furnished."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.facilitation import (
    FacilitationLogged,
    FacilitationWithdrawn,
    FurnishingDone,
    FurnishingWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Facilitation:
    """Somebody's time for a task."""

    facilitation: UUID
    version: int
    by: str
    day: date
    minutes: int
    task: str


FACILITATIONS: Final = """
    facilitation uuid not null,
    version integer not null,
    by text not null,
    day date not null,
    minutes integer not null,
    task text not null
"""


@dataclass(frozen=True, slots=True)
class Furnishing:
    """A home that was furnished."""

    furnishing: UUID
    version: int
    day: date
    volunteers: int | None


FURNISHINGS: Final = """
    furnishing uuid not null,
    version integer not null,
    day date not null,
    volunteers integer
"""


def log(facilitation: Facilitation | None, fact: Recorded) -> Facilitation | None:
    """The time after one fact."""
    match fact.event:
        case FacilitationLogged(facilitation=id_, by=by, on=day, minutes=minutes, task=task):
            return Facilitation(id_, fact.version, by, day, minutes, task)
        case FacilitationWithdrawn():
            return None
        case _:
            return facilitation


def furnish(furnishing: Furnishing | None, fact: Recorded) -> Furnishing | None:
    """The furnishing after one fact."""
    match fact.event:
        case FurnishingDone(furnishing=id_, on=day, volunteers=helpers):
            return Furnishing(id_, fact.version, day, helpers)
        case FurnishingWithdrawn():
            return None
        case _:
            return furnishing


def _stream(fact: Recorded) -> UUID:
    return fact.envelope.stream


facilitations: Final = Projection(
    name="facilitation",
    version=1,
    columns=FACILITATIONS,
    row=Facilitation,
    hears={"activities": frozenset({"FacilitationLogged", "FacilitationWithdrawn"})},
    concerns=_stream,
    evolve=log,
    history=False,
)
furnishings: Final = Projection(
    name="furnishing",
    version=1,
    columns=FURNISHINGS,
    row=Furnishing,
    hears={"activities": frozenset({"FurnishingDone", "FurnishingWithdrawn"})},
    concerns=_stream,
    evolve=furnish,
    history=False,
)
