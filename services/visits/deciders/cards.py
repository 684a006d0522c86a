"""Whose a card is: made in advance, given, lost; every card on a stream that follows from its code."""

from dataclasses import dataclass, replace
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.cards import (
    DrawCard,
    GiveCard,
    IssueCard,
    RevokeCard,
    StockCard,
    StockCards,
    TakeCard,
    WithdrawCardIssue,
    WithdrawCardRevoke,
    WithdrawCardStock,
)
from services.visits.deciders.people import people
from shared.cards import card_of
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.cards import (
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
    CardsPrinted,
    CardStocked,
    CardStockWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.words import PersonId
from shared.handovers import HANDOVERS

Undo = WithdrawCardIssue | WithdrawCardRevoke | WithdrawCardStock
CardCommand = IssueCard | GiveCard | DrawCard | TakeCard | StockCard | RevokeCard | Undo
"""Everything about one card. The first two reach a decision only where the door had no card to name."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one card."""

    version: int = 0
    site: str | None = None
    """Where it was stocked; None where it never was, or that was taken back."""
    person: PersonId | None = None
    revoked: bool = False

    @property
    def known(self) -> bool:
        """Whether there is such a card."""
        return self.site is not None or self.person is not None

    @property
    def waits(self) -> bool:
        """Whether it lies in stock, to be active at its first scan."""
        return self.site is not None and self.person is None and not self.revoked


def evolve(card: Card, fact: Recorded) -> Card:
    """The card after one fact."""
    card = replace(card, version=fact.version)
    match fact.event:
        case CardStocked(site=site):
            return replace(card, site=site)
        case CardStockWithdrawn():
            return replace(card, site=None)
        case CardIssued(person=person):
            return replace(card, person=person)
        case CardIssueWithdrawn():
            return replace(card, person=None)
        case CardRevoked():
            return replace(card, revoked=True)
        case CardRevokeWithdrawn():
            return replace(card, revoked=False)
        case _:
            return card


def decide(asked: Asked[CardCommand], card: Card, seen: Seen) -> Accepted:
    """What follows from a wish about a card."""
    match asked.command:
        case DrawCard() | StockCard() if card.version:
            raise Refused("code_taken")
        case DrawCard(person=person) | TakeCard(person=person):
            seen.of(people, person).refuse_closed(asked, seen)
        case _:
            pass
    return _decided(asked, card)


def _decided(asked: Asked[CardCommand], card: Card) -> Accepted:
    match asked.command:
        case IssueCard() | GiveCard():
            raise Refused("code_taken")
        case DrawCard() | StockCard() as wish:
            return _followed(wish, card)
        case _ if not card.known:
            raise Refused("no_such_card", "/card")
        case TakeCard(person=person) if card.person == person and not card.revoked:
            return Accepted((), card_of(_code(asked.command)), card.version)
        case wish:
            _check(wish, card)
            return _followed(wish, card)


def _check(wish: TakeCard | RevokeCard | Undo, card: Card) -> None:
    """A card is given while it lies in stock, lost once, and taken back from where it is."""
    match wish:
        case TakeCard() | RevokeCard() | WithdrawCardIssue() if card.revoked:
            raise Refused("card_revoked", "/card")
        case TakeCard() if not card.waits:
            raise Refused("card_not_in_stock", "/card")
        case WithdrawCardStock() if not card.waits:
            raise Refused("card_not_in_stock", "/card")
        case WithdrawCardRevoke() if not card.revoked:
            raise Refused("card_not_revoked", "/card")
        case WithdrawCardIssue() if card.person is None:
            raise Refused("card_not_issued", "/card")
        case _:
            return


def _followed(wish: DrawCard | TakeCard | StockCard | RevokeCard | Undo, card: Card) -> Accepted:
    id_ = card_of(_code(wish))
    return Accepted((_told(wish, id_, card),), id_, card.version + 1)


def _told(
    wish: DrawCard | TakeCard | StockCard | RevokeCard | Undo, id_: UUID, card: Card
) -> Event:
    match wish:
        case DrawCard(person=person, card=code) | TakeCard(person=person, card=code):
            return CardIssued(card=id_, person=person, code=code)
        case StockCard(stock=stock, card=code, site=site):
            return CardStocked(card=id_, stock=stock, code=code, site=site)
        case RevokeCard(reason=reason):
            return CardRevoked(card=id_, person=card.person, reason=reason)
        case WithdrawCardRevoke(reason=reason):
            return CardRevokeWithdrawn(card=id_, person=card.person, reason=reason)
        case WithdrawCardIssue(reason=reason):
            assert card.person is not None  # noqa: S101 - narrows the type
            return CardIssueWithdrawn(card=id_, person=card.person, reason=reason)
        case WithdrawCardStock(reason=reason):
            return CardStockWithdrawn(card=id_, reason=reason)
        case _:
            assert_never(wish)


def _code(wish: CardCommand) -> str:
    card = wish.card if not isinstance(wish, GiveCard) else None
    return card.get_secret_value() if card else ""


def _stream(asked: Asked[CardCommand]) -> UUID:
    match asked.command:
        case IssueCard() | GiveCard():
            return asked.key
        case wish:
            return card_of(_code(wish))


def _reads(asked: Asked[CardCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case DrawCard(person=person) | TakeCard(person=person):
            return (person, HANDOVERS)
        case _:
            return ()


cards: Final[Decider[CardCommand, Card]] = Decider(
    initial=Card(), stream=_stream, evolve=evolve, decide=decide, reads=_reads
)


@dataclass(frozen=True, slots=True)
class Nothing:
    """Cards that are made in advance rest on nothing."""


def print_cards(asked: Asked[StockCards], _: Nothing, __: Seen) -> Accepted:
    """So many cards were made, each of them told of before."""
    printed = CardsPrinted(stock=asked.key, count=asked.command.n, site=asked.command.site)
    return Accepted((printed,), asked.key, 1)


stocks: Final[Decider[StockCards, Nothing]] = Decider(
    initial=Nothing(),
    stream=lambda asked: asked.key,
    evolve=lambda nothing, _: nothing,
    decide=print_cards,
)
