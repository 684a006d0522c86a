"""Cards by whose they are; without codes, which are opened where they are shown."""

from dataclasses import dataclass, replace
from typing import Final, Literal
from uuid import UUID

from shared.events.cards import (
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
)
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Card:
    """A card that is somebody's."""

    card: UUID
    person: UUID
    issued: int
    """The position of the fact that gave it; its code is sealed there."""
    state: Literal["active", "revoked"]


COLUMNS: Final = """
    card uuid not null,
    person uuid not null,
    issued bigint not null,
    state text not null
"""


def evolve(card: Card | None, fact: Recorded) -> Card | None:
    """The card after one fact; one that is nobody's is not here."""
    match fact.event:
        case CardIssued(card=id_, person=person):
            return Card(id_, person, fact.at, "active")
        case CardIssueWithdrawn():
            return None
        case CardRevoked() if card:
            return replace(card, state="revoked")
        case CardRevokeWithdrawn() if card:
            return replace(card, state="active")
        case _:
            return card


def _card(fact: Recorded) -> UUID:
    return fact.envelope.stream


cards: Final = Projection(
    name="card",
    version=1,
    columns=COLUMNS,
    row=Card,
    hears={
        "visits": frozenset(
            {"CardIssued", "CardIssueWithdrawn", "CardRevoked", "CardRevokeWithdrawn"}
        )
    },
    concerns=_card,
    evolve=evolve,
    history=False,
)
