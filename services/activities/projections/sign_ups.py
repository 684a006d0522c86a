"""The places that are taken at sessions, without whose they are."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.planning import SignUpMade, SignUpWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Place:
    """One place."""

    sign_up: UUID
    session: UUID


COLUMNS: Final = """
    sign_up uuid not null,
    session uuid not null
"""


def evolve(place: Place | None, fact: Recorded) -> Place | None:
    """The place after one fact."""
    match fact.event:
        case SignUpMade(sign_up=sign_up, session=session):
            return Place(sign_up, session)
        case SignUpWithdrawn():
            return None
        case _:
            return place


def _place(fact: Recorded) -> UUID:
    return fact.envelope.thing


sign_ups: Final = Projection(
    name="sign_up",
    version=1,
    columns=COLUMNS,
    row=Place,
    hears={"activities": frozenset({"SignUpMade", "SignUpWithdrawn"})},
    concerns=_place,
    evolve=evolve,
    history=False,
)
