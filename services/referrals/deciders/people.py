"""Whom referrals have heard of: visits says who exists, referrals remembers."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.referrals.commands import NotePerson, WithdrawNote
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.referrals import PersonNoted, PersonNoteWithdrawn

NoteCommand = NotePerson | WithdrawNote


@dataclass(frozen=True, slots=True)
class Person:
    """Whether the person exists, as far as has been heard."""

    version: int = 0
    known: bool = False


def evolve(person: Person, fact: Recorded) -> Person:
    """What is known after one fact."""
    match fact.event:
        case PersonNoted():
            return Person(fact.version, known=True)
        case PersonNoteWithdrawn():
            return Person(fact.version, known=False)
        case _:
            return person


def decide(asked: Asked[NoteCommand], person: Person, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish = asked.command
    match wish:
        case NotePerson() if not person.known:
            noted = PersonNoted(person=wish.person, noted=wish.noted)
            return Accepted((noted,), wish.person, person.version + 1)
        case WithdrawNote() if person.known:
            back = PersonNoteWithdrawn(person=wish.person, noted=wish.noted)
            return Accepted((back,), wish.person, person.version + 1)
        case NotePerson() | WithdrawNote():
            return Accepted((), wish.person, person.version)
        case _:
            assert_never(wish)


people: Final[Decider[NoteCommand, Person]] = Decider(
    initial=Person(), stream=lambda asked: asked.command.person, evolve=evolve, decide=decide
)
