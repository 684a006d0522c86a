"""The places that are taken at sessions, and by whom, so that a person is counted once."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.planning import SignUpMade, SignUpWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Place:
    """One place; nobody is named who did not say who they are."""

    sign_up: UUID
    session: UUID
    person: UUID | None


COLUMNS: Final = """
    sign_up uuid not null,
    session uuid not null,
    person uuid
"""


def evolve(place: Place | None, fact: Recorded) -> Place | None:
    """The place after one fact."""
    match fact.event:
        case SignUpMade(sign_up=sign_up, session=session, person=person):
            return Place(sign_up, session, person)
        case SignUpWithdrawn():
            return None
        case _:
            return place


def _place(fact: Recorded) -> UUID:
    return fact.envelope.thing


sign_ups: Final = Projection(
    name="sign_up",
    version=2,
    columns=COLUMNS,
    row=Place,
    hears={"activities": frozenset({"SignUpMade", "SignUpWithdrawn"})},
    concerns=_place,
    evolve=evolve,
    history=False,
)
