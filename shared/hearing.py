"""Whom a service has heard of: visits says who exists, whoever refers to people remembers (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import SYSTEM, Accepted, AnyDecider, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from shared.events.hearing import (
    HandoverNoted,
    HandoverNoteWithdrawn,
    PersonGuardNoted,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.events.people import (
    PersonRegistered,
    PersonWithdrawn,
)
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.handovers import HANDOVERS, Handover, Handovers
from shared.permissions import is_named

HEARS: Final = frozenset(
    {
        "PersonRegistered",
        "PersonWithdrawn",
        "ProtectedIdentitySet",
        "RestrictionSet",
        "HandoverMade",
        "HandoverWithdrawn",
    }
)
"""The facts of visits that are listened for."""


class NotePerson(Command):
    """Take note that a person exists; asked by the reaction, never by a caller."""

    person: UUID
    noted: UUID


class WithdrawNote(Command):
    """Take note that a registration was a mistake; asked by the reaction, never by a caller."""

    person: UUID
    noted: UUID


class NoteGuard(Command):
    """Take note of who may know of a person, or whether they are only stored; asked by the reaction alone."""

    person: UUID
    noted: UUID
    protected: bool | None = None
    named_readers: tuple[str, ...] = ()
    since: date | None = None
    restricted: bool | None = None


class NoteHandover(Command):
    """Take note of who has what was another's; asked by the reaction, never by a caller."""

    handover: UUID
    noted: UUID
    giver: str
    successor: str
    on: date


class WithdrawHandoverNote(Command):
    """Take note that a handover was a mistake; asked by the reaction, never by a caller."""

    handover: UUID
    noted: UUID


NoteCommand = NotePerson | WithdrawNote | NoteGuard
HandoverNote = NoteHandover | WithdrawHandoverNote


def react(fact: Recorded) -> Command:
    """The command that follows from a fact of visits that is listened for."""
    match fact.event:
        case PersonRegistered(person=person):
            return NotePerson(person=person, noted=fact.envelope.id)
        case PersonWithdrawn(person=person):
            return WithdrawNote(person=person, noted=fact.envelope.id)
        case ProtectedIdentitySet(person=person, on=on, named_readers=readers, since=since):
            named = {"protected": on, "named_readers": readers, "since": since}
            return NoteGuard.model_validate({"person": person, "noted": fact.envelope.id, **named})
        case RestrictionSet(person=person, on=on):
            return NoteGuard(person=person, noted=fact.envelope.id, restricted=on)
        case HandoverMade() as told:
            return NoteHandover(noted=fact.envelope.id, **dict(told))
        case HandoverWithdrawn(handover=handover):
            return WithdrawHandoverNote(handover=handover, noted=fact.envelope.id)
        case other:
            raise TypeError(type(other).__name__)


@dataclass(frozen=True, slots=True)
class Person:
    """Whether the person exists, as far as has been heard."""

    version: int = 0
    known: bool = False
    readers: frozenset[str] | None = None
    """Who may know of the person, by their token's subject or a role; None is everybody."""
    since: date = date.min
    """From which day these readers are named."""
    restricted: bool = False

    def known_to(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether there is such a person, as far as whoever asks may know (R7)."""
        return self.known and not self.hidden_from(asked, seen)

    def hidden_from(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether what hangs on this person is nothing that whoever asks may know of (R7)."""
        if self.readers is None:
            return False
        heirs = seen.of(handovers, HANDOVERS).heirs(self.readers, self.since, asked.asked_on)
        return not is_named(heirs, asked.actor, asked.roles)

    def refuse_restricted(self, asked: Asked[Any], pointer: str) -> None:
        """Nothing new is told of a person whose record is only stored (GDPR art. 18); Refused restricted."""
        if self.restricted and SYSTEM not in asked.roles:
            raise Refused("restricted", pointer)


def evolve(person: Person, fact: Recorded) -> Person:
    """What is known after one fact."""
    match fact.event:
        case PersonNoted():
            return replace(person, version=fact.version, known=True)
        case PersonNoteWithdrawn():
            return replace(person, version=fact.version, known=False)
        case PersonGuardNoted() as told:
            return _guarded(person, told, fact.version)
        case _:
            return person


def _guarded(person: Person, told: PersonGuardNoted, version: int) -> Person:
    if told.restricted is not None:
        return replace(person, version=version, restricted=told.restricted)
    readers = frozenset(told.named_readers) if told.protected else None
    return replace(person, version=version, readers=readers, since=told.since or date.min)


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
        case NoteGuard():
            guard = PersonGuardNoted(**dict(wish))
            return Accepted((guard,), wish.person, person.version + 1)
        case NotePerson() | WithdrawNote():
            return Accepted((), wish.person, person.version)
        case _:
            assert_never(wish)


people: Final[Decider[NoteCommand, Person]] = Decider(
    initial=Person(), stream=lambda asked: asked.command.person, evolve=evolve, decide=decide
)


def evolve_handovers(known: Handovers, fact: Recorded) -> Handovers:
    """The handovers after one fact."""
    match fact.event:
        case HandoverNoted(handover=id_, giver=giver, successor=successor, on=day):
            return known.with_(id_, Handover(giver, successor, day))
        case HandoverNoteWithdrawn(handover=id_):
            return known.without(id_)
        case _:
            return known


def note_handover(asked: Asked[HandoverNote], known: Handovers, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    match asked.command:
        case NoteHandover() as wish if wish.handover not in known.by_id:
            return Accepted((HandoverNoted(**dict(wish)),), wish.handover, 1)
        case WithdrawHandoverNote() as wish if wish.handover in known.by_id:
            return Accepted((HandoverNoteWithdrawn(**dict(wish)),), wish.handover, 2)
        case wish:
            return Accepted((), wish.handover, 1)


handovers: Final[Decider[HandoverNote, Handovers]] = Decider(
    initial=Handovers(),
    stream=lambda _: HANDOVERS,
    evolve=evolve_handovers,
    decide=note_handover,
)

NOTING: Final[Mapping[type[Command], AnyDecider]] = {
    NotePerson: people,
    WithdrawNote: people,
    NoteGuard: people,
    NoteHandover: handovers,
    WithdrawHandoverNote: handovers,
}
"""What decides in every service that listens."""
