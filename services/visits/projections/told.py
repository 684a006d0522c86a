"""Which facts tell of which person, so that a person's history is found."""

from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.language import LANGUAGE
from shared.projection import Projection

NAMING: Final = ("person", "drop", "keep", "one", "other")
"""The fields in which facts of visits name people: one of them, or the two that they tell apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """A fact, and the one or two people it tells of."""

    fact: UUID
    position: int
    person: UUID
    other: UUID | None


COLUMNS: Final = """
    fact uuid not null,
    position bigint not null,
    person uuid not null,
    other uuid
"""


def evolve(_: Told | None, fact: Recorded) -> Told | None:
    """The line of one fact; none where it tells of nobody."""
    match _named(fact.event):
        case [person]:
            return Told(fact.envelope.id, fact.at, person, None)
        case [person, other]:
            return Told(fact.envelope.id, fact.at, person, other)
        case _:
            return None


def _named(event: Event) -> list[UUID]:
    return [who for name in _naming(type(event)) if (who := getattr(event, name))]


@cache  # asked for every fact of visits
def _naming(word: type[Event]) -> tuple[str, ...]:
    return tuple(name for name in NAMING if name in word.model_fields)


def _fact(fact: Recorded) -> UUID:
    return fact.envelope.id


told: Final = Projection(
    name="told",
    version=1,
    columns=COLUMNS,
    row=Told,
    hears={
        "visits": frozenset(
            name
            for name, word in LANGUAGE["visits"].items()
            if not word.model_fields.keys().isdisjoint(NAMING)
        )
    },
    concerns=_fact,
    evolve=evolve,
    history=False,
    begins=frozenset(LANGUAGE["visits"]),
)
