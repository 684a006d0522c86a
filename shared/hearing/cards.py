"""Whose a card is, as it was heard: on the stream that follows from its code, as visits has it."""

from dataclasses import dataclass, replace
from typing import Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.hearing import CardNoted
from shared.events.words import CardTurn
from shared.hearing.people import people


class NoteCard(Command):
    """Take note of what happened to a card; asked by the reaction, never by a caller."""

    card: UUID
    noted: UUID
    turn: CardTurn
    person: UUID | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What has been heard of one card."""

    version: int = 0
    stocked: bool = False
    person: UUID | None = None
    lost: bool = False

    @property
    def known(self) -> bool:
        """Whether there is such a card."""
        return self.stocked or self.person is not None

    def turned(self, turn: CardTurn, person: UUID | None) -> "Card":
        """The card after something happened to it."""
        match turn:
            case "stocked" | "unstocked":
                return replace(self, stocked=turn == "stocked")
            case "given" | "taken_back":
                return replace(self, person=person if turn == "given" else None)
            case "lost" | "found":
                return replace(self, lost=turn == "lost")
            case _:
                assert_never(turn)


def evolve(card: Card, fact: Recorded) -> Card:
    """The card after one fact."""
    match fact.event:
        case CardNoted(turn=turn, person=person):
            return replace(card.turned(turn, person), version=fact.version)
        case _:
            return card


def decide(asked: Asked[NoteCard], card: Card, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish = asked.command
    if card.turned(wish.turn, wish.person) == card:
        return Accepted((), wish.card, card.version)
    return Accepted((CardNoted(**dict(wish)),), wish.card, card.version + 1)


cards: Final[Decider[NoteCard, Card]] = Decider(
    initial=Card(), stream=lambda asked: asked.command.card, evolve=evolve, decide=decide
)


def check_card(card: UUID, chain: tuple[UUID, ...], seen: Seen) -> None:
    """The door found out whose the card is, and who stands for them; that must be so still.

    `chain` is to whom it was given, and whoever they were dropped for, one after the other.
    """
    its = seen.of(cards, card)
    if not its.known or not all(seen.of(people, id_).stands for id_ in chain[-1:]):
        raise Refused("no_such_card", "/card")
    if its.lost:
        raise Refused("card_revoked", "/card")
    if its.person is None:
        raise Refused("card_not_issued", "/card")
    kept = [seen.of(people, id_).kept[:1] for id_ in chain[:-1]]
    if chain[:1] != (its.person,) or kept != [(id_,) for id_ in chain[1:]]:
        raise Refused("unavailable")
