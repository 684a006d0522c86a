"""Whose a scanned card is: theirs to whom it was given, or whoever stands for them since."""

from typing import Any
from uuid import UUID

from services.visits.commands.visits import RecordVisit, ScanCard, WithdrawVisit
from services.visits.deciders.cards import Card
from services.visits.deciders.people import Person, people
from shared.decider import Asked, Refused, Seen


def check_card(wish: RecordVisit, card: Card, seen: Seen) -> None:
    """The door found out whose the card is; it must be theirs still."""
    if not card.known or (wish.person and not seen.of(people, wish.person).stands):
        raise Refused("no_such_card", "/card")
    if card.revoked:
        raise Refused("card_revoked", "/card")
    ids = named(wish)
    if card.person is None or card.person != ids[0] or not _are_one(ids, seen):
        raise Refused("unavailable")


def refuse_hidden(asked: Asked[Any], scanned_by: str | None, person: Person, seen: Seen) -> None:
    """What the protected did is hidden as they are (R7), but whoever scanned their card may take that back."""
    if not person.hidden_from(asked, seen):
        person.refuse_restricted(asked, seen, "/visit")
        return
    own = person.stands and scanned_by == asked.actor
    if not (own and isinstance(asked.command, WithdrawVisit)):
        raise Refused("no_such_visit", "/visit")


def named(wish: RecordVisit) -> tuple[UUID | None, ...]:
    """The one to whom the card was given, and whoever stands for them, one after the other."""
    return (*(wish.dropped if isinstance(wish, ScanCard) else ()), wish.person)


def _are_one(ids: tuple[UUID | None, ...], seen: Seen) -> bool:
    """Whether each of these is dropped for the next one still."""
    merges = [seen.of(people, id_).merge for id_ in ids[:-1] if id_]
    return [merge and merge.keep for merge in merges] == list(ids[1:])
