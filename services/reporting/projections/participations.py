"""Who took part in what, and when: a participation is a visit (DOMAIN §2)."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.activities import ParticipationRecorded, ParticipationWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Participation:
    """One participation; without a person it is volume, and never a person."""

    participation: UUID
    session: UUID
    person: UUID | None
    site: str
    day: date


COLUMNS: Final = """
    participation uuid not null,
    session uuid not null,
    person uuid,
    site text not null,
    day date not null
"""
INDEXES: Final = (
    "(person, day, site) include (from_index, to_index) where person is not null",
    "(day)",
)
"""Ways in for the goals: when somebody came, and on which day anybody did first."""


def evolve(participation: Participation | None, fact: Recorded) -> Participation | None:
    """The participation after one fact."""
    match fact.event:
        case ParticipationRecorded() as told:
            return Participation(told.participation, told.session, told.person, told.site, told.on)
        case ParticipationWithdrawn():
            return None
        case _:
            return participation


def _participation(fact: Recorded) -> UUID:
    return fact.envelope.thing


participations: Final = Projection(
    name="participation",
    version=4,
    columns=COLUMNS,
    indexes=INDEXES,
    row=Participation,
    hears={"activities": frozenset({"ParticipationRecorded", "ParticipationWithdrawn"})},
    concerns=_participation,
    evolve=evolve,
)
