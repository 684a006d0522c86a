"""Whom a service has heard of: visits says who exists, whoever refers to people remembers (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, AnyDecider, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.hearing import PersonNoted, PersonNoteWithdrawn
from shared.events.people import (
    PersonRegistered,
    PersonWithdrawn,
)

HEARS: Final = frozenset({"PersonRegistered", "PersonWithdrawn"})
"""The facts of visits that are listened for."""


class NotePerson(Command):
    """Take note that a person exists; asked by the reaction, never by a caller."""

    person: UUID
    noted: UUID


class WithdrawNote(Command):
    """Take note that a registration was a mistake; asked by the reaction, never by a caller."""

    person: UUID
    noted: UUID


NoteCommand = NotePerson | WithdrawNote


def react(fact: Recorded) -> Command:
    """The command that follows from a fact of visits that is listened for."""
    match fact.event:
        case PersonRegistered(person=person):
            return NotePerson(person=person, noted=fact.envelope.id)
        case PersonWithdrawn(person=person):
            return WithdrawNote(person=person, noted=fact.envelope.id)
        case other:
            raise TypeError(type(other).__name__)


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

NOTING: Final[Mapping[type[Command], AnyDecider]] = {NotePerson: people, WithdrawNote: people}
"""What decides in every service that listens."""
