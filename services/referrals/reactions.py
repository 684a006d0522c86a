"""What referrals makes of what visits tells: it remembers who exists."""

from typing import Final

from services.referrals.commands import NotePerson, WithdrawNote
from shared.command import Command
from shared.events.envelope import Recorded
from shared.events.visits import PersonRegistered, PersonWithdrawn

HEARS: Final = frozenset({"PersonRegistered", "PersonWithdrawn"})


def react(fact: Recorded) -> Command:
    """The command that follows from a fact of visits that referrals listens for."""
    match fact.event:
        case PersonRegistered(person=person):
            return NotePerson(person=person, noted=fact.envelope.id)
        case PersonWithdrawn(person=person):
            return WithdrawNote(person=person, noted=fact.envelope.id)
        case other:
            raise TypeError(type(other).__name__)
