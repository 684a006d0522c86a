"""Whom a service has heard of: visits says who exists, whoever refers to people remembers."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    PersonGuardNoted,
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.handovers import HANDOVERS
from shared.hearing.handovers import handovers
from shared.roles import SYSTEM, is_named


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


NoteCommand = NotePerson | WithdrawNote | NoteGuard


@dataclass(frozen=True, slots=True)
class Person:
    """What has been heard of one person, and so what may be told of them here."""

    version: int = 0
    known: bool = False
    readers: frozenset[str] | None = None
    """Who may know of the person, by their token's subject or a role; None is everybody."""
    since: date = date.min
    """From which day these readers are named."""
    restricted: bool = False
    merge: PersonMergeNoted | None = None
    """What dropped this id for another; None where it was never dropped, or that was undone."""
    erasure: UUID | None = None
    """The erasure that was heard of: from then on there is no such person for anybody who asks (R10)."""
    erased: bool = False
    """Whether nothing readable is left of them here."""

    def known_to(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether there is such a person, as far as whoever asks may know (R7)."""
        return self.known and not self.hidden_from(asked, seen)

    def hidden_from(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether what hangs on this person is nothing that whoever asks may know of (R7)."""
        if SYSTEM in asked.roles:
            return False
        if self.erasure:
            return True
        shown = self.shown(seen)
        if shown.readers is None:
            return False
        heirs = seen.of(handovers, HANDOVERS).heirs(shown.readers, shown.since, asked.asked_on)
        return not is_named(heirs, asked.actor, asked.roles)

    def refuse_closed(self, asked: Asked[Any], seen: Seen, pointer: str = "/person") -> None:
        """Whoever tells something of a person must be one who may know of them, and may tell (R7, R9)."""
        if not self.known_to(asked, seen):
            raise Refused("no_such_person", pointer)
        self.refuse_restricted(asked, seen, pointer)

    def refuse_restricted(self, asked: Asked[Any], seen: Seen, pointer: str) -> None:
        """Nothing new is told of a person whose record is only stored (GDPR art. 18); Refused restricted."""
        if SYSTEM not in asked.roles and self.shown(seen).restricted:
            raise Refused("restricted", pointer)

    def shown(self, seen: Seen) -> "Person":
        """Whose readers and restriction hold: whoever it was dropped for, as long as they stand (R7, R9)."""
        kept = seen.of(people, self.merge.keep) if self.merge else None
        return kept.shown(seen) if kept and kept.stands else self

    @property
    def kept(self) -> tuple[UUID, ...]:
        """Whom the id was dropped for, if it was."""
        return (self.merge.keep,) if self.merge else ()

    @property
    def stands(self) -> bool:
        """Whether there is such a person, whoever may know of them; a card hides who it is (R7)."""
        return self.known and not self.erasure


def evolve(person: Person, fact: Recorded) -> Person:
    """What is known after one fact."""
    now = replace(person, version=fact.version)
    match fact.event:
        case PersonNoted():
            return replace(now, known=True)
        case PersonNoteWithdrawn():
            return replace(now, known=False)
        case PersonGuardNoted() as told:
            return _guarded(now, told)
        case PersonMergeNoted() as told:
            return replace(now, merge=told)
        case PersonMergeNoteWithdrawn():
            return replace(now, merge=None)
        case ErasureNoted(erasure=id_):
            return replace(now, erasure=id_)
        case SubjectErased():
            return replace(now, erased=True)
        case _:
            return now


def _guarded(person: Person, told: PersonGuardNoted) -> Person:
    if told.restricted is not None:
        return replace(person, restricted=told.restricted)
    readers = frozenset(told.named_readers) if told.protected else None
    return replace(person, readers=readers, since=told.since or date.min)


def noted(person: Person, id_: UUID, *events: Event) -> Accepted:
    """What was heard of a person is noted, as these facts; where there are none, nothing changed."""
    return Accepted(events, id_, person.version + bool(events))


def decide(asked: Asked[NoteCommand], person: Person, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish = asked.command
    match wish:
        case NotePerson() if not person.known:
            return noted(person, wish.person, PersonNoted(person=wish.person, noted=wish.noted))
        case WithdrawNote() if person.known:
            back = PersonNoteWithdrawn(person=wish.person, noted=wish.noted)
            return noted(person, wish.person, back)
        case NoteGuard():
            return noted(person, wish.person, PersonGuardNoted(**dict(wish)))
        case NotePerson() | WithdrawNote():
            return noted(person, wish.person)
        case _:
            assert_never(wish)


people: Final[Decider[NoteCommand, Person]] = Decider(
    initial=Person(), stream=lambda asked: asked.command.person, evolve=evolve, decide=decide
)
