"""What may be asked about cards.

A card is named by its code. The door finds out whose it is, or draws a new code, and then asks for one
of the commands below that are not a caller's.
"""

from typing import Annotated
from uuid import UUID

from pydantic import Field

from shared.command import Command, Happened, PerhapsHappenedAt, Private, Reason, Text
from shared.events.words import Sex, TargetGroup

Sheet = Annotated[int, Field(ge=1, le=500)]


class IssueCard(Command):
    """Give a person a card: one from the stock where its code is told, otherwise a new one."""

    person: UUID
    card: Private | None = None


class GiveCard(Command):
    """Give somebody who says no name a card, and let them be known by it alone; `occurred_at` is when."""

    target_group: TargetGroup = "okand"
    sex: Sex | None = None
    birth_year: Annotated[int | None, Happened] = None
    site: Text
    occurred_at: PerhapsHappenedAt = None


class StockCards(Command):
    """Make cards in advance, to be printed; each is active from its first scan."""

    n: Sheet
    site: Text


class RevokeCard(Command):
    """Let a lost card open nothing any more."""

    card: Private
    reason: Reason | None = None


class WithdrawCardRevoke(Command):
    """Take back a revocation that was a mistake: the card is what it was."""

    card: Private
    reason: Reason


class WithdrawCardIssue(Command):
    """Take back that a card was given: it lies in stock again, or is none."""

    card: Private
    reason: Reason


class WithdrawCardStock(Command):
    """Take back a card of the stock that should not be there."""

    card: Private
    reason: Reason


class DrawCard(Command):
    """Give a person a card with this new code; asked by the door, never by a caller."""

    person: UUID
    card: Private


class TakeCard(Command):
    """Give a person this card of the stock; asked by the door, never by a caller."""

    person: UUID
    card: Private


class StockCard(Command):
    """Put one new card in stock; asked by the door, never by a caller."""

    stock: UUID
    card: Private
    site: Text


CardOf = DrawCard | TakeCard | StockCard | RevokeCard
