"""Who is known, as coarsely as figures need it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.people import (
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Person:
    """A person without identity: the group given at registration also holds for earlier dates."""

    person: UUID
    target_group: str
    sex: str | None
    birth_year: int | None
    arrived_on: date | None
    channel: str | None
    registered_at: datetime


COLUMNS: Final = """
    person uuid not null,
    target_group text not null,
    sex text,
    birth_year integer,
    arrived_on date,
    channel text,
    registered_at timestamptz not null
"""
COARSE: Final = frozenset({"target_group", "sex", "birth_year", "arrived_on", "channel"})


def evolve(person: Person | None, fact: Recorded) -> Person | None:
    """The person after one fact."""
    match fact.event:
        case PersonRegistered() as told:
            return Person(
                person=told.person,
                target_group=told.target_group or "okand",
                sex=told.sex,
                birth_year=told.birth_year,
                arrived_on=told.arrived_on,
                channel=told.channel,
                registered_at=fact.recorded_at,
            )
        case PersonCorrected(fields=fields) as told if person:
            return replace(person, **{name: getattr(told, name) for name in COARSE & {*fields}})
        case PersonWithdrawn():
            return None
        case _:
            return person


def _person(fact: Recorded) -> UUID:
    return fact.envelope.stream


people: Final = Projection(
    name="person",
    version=2,
    columns=COLUMNS,
    row=Person,
    hears={"visits": frozenset({"PersonRegistered", "PersonCorrected", "PersonWithdrawn"})},
    concerns=_person,
    evolve=evolve,
)
