"""What visits tells of cards: printed, given to somebody, lost.

A card's id says nothing by itself; its code is sealed (law 6).
"""

from typing import Annotated

from shared.events.event import Event
from shared.events.personal import (
    COUNT,
    OPAQUE,
    PUBLIC,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import CardId, PersonId, StockId

Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
Card = Annotated[CardId, OPAQUE]
Stock = Annotated[StockId, OPAQUE]
Site = Annotated[str, PUBLIC]
CodeInStock = Annotated[Sealed, sealed("identity", "card", "to print the card again")]
CodeOfPerson = Annotated[Sealed, sealed("identity", "person", "to tell the person their card")]
OfCard = Annotated[Sealed, sealed("identity", "card", "why a record was taken back")]


class CardsPrinted(Event):
    """Cards were made in advance, so many at once; each of them is told of by itself."""

    stock: Stock
    count: Annotated[int, COUNT]
    site: Site


class CardStocked(Event):
    """A card lies ready, belonging to nobody; it is active from its first scan."""

    card: Card
    stock: Stock
    code: CodeInStock = None
    site: Site


class CardStockWithdrawn(Event):
    """The card was put in stock by mistake: there is no such card, and never again one with its code."""

    card: Card
    reason: OfCard = None


class CardIssued(Event):
    """The card is somebody's from now on."""

    card: Card
    person: Person
    code: CodeOfPerson = None


class CardIssueWithdrawn(Event):
    """The card was given to the wrong person: it is nobody's again, as it was before."""

    card: Card
    person: Person
    reason: Reason = None


class CardRevoked(Event):
    """The card is lost or spoilt: it opens nothing any more."""

    card: Card
    person: Annotated[
        PersonId | None, clear("link", "person", "whose it was; nobody's where it lay in stock")
    ] = None
    reason: Annotated[Sealed, sealed("identity", "card", "why the card was revoked")] = None


class CardRevokeWithdrawn(Event):
    """The card was revoked by mistake, or found again: it is what it was."""

    card: Card
    person: Annotated[
        PersonId | None, clear("link", "person", "whose it is; nobody's where it lies in stock")
    ] = None
    reason: OfCard = None
