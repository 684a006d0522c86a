"""Who is known: registered, corrected, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, assert_never
from uuid import UUID

from pydantic import SecretStr

from services.visits.commands.people import (
    CorrectPerson,
    PersonFields,
    RegisterPerson,
    WithdrawPerson,
)
from shared.decider import SYSTEM, Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import (
    PersonCorrected,
    PersonRegistered,
    PersonWithdrawn,
)

PersonCommand = RegisterPerson | CorrectPerson | WithdrawPerson

FIELDS: Final = frozenset(CorrectPerson.model_fields) - {"person", "expected_version"}


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person's record: its version, and at which version each field changed."""

    version: int = 0
    id: UUID | None = None
    """Whose record it is; None until somebody is registered."""
    known: bool = False
    motivated: bool = False
    changed: Mapping[str, int] = field(default_factory=dict)
    readers: frozenset[str] | None = None
    """Who may know of the person, by their token's subject or a role; None is everybody."""
    merge: PersonsMerged | None = None
    """What dropped this id for another; None where it was never dropped, or that was undone."""
    merges: frozenset[UUID] = frozenset()
    """Every merge that ever dropped it."""

    def known_to(self, asked: Asked[Any]) -> bool:
        """Whether there is such a person, as far as whoever asks may know (R7)."""
        asks = {asked.actor, *asked.roles}
        return self.known and (self.readers is None or SYSTEM in asks or bool(self.readers & asks))


def evolve(person: Person, fact: Recorded) -> Person:
    """The record after one fact."""
    match fact.event:
        case PersonRegistered() as told:
            changed = dict.fromkeys(FIELDS, fact.version)
            motivated = told.personnummer_motivation is not None
            return Person(
                fact.version, told.person, known=True, motivated=motivated, changed=changed
            )
        case PersonCorrected(fields=fields) as told:
            changed = {**person.changed, **dict.fromkeys(fields, fact.version)}
            motivated = told.personnummer_motivation is not None or person.motivated
            return replace(person, version=fact.version, motivated=motivated, changed=changed)
        case PersonWithdrawn():
            return replace(person, version=fact.version, known=False)
        case PersonsMerged(merge=id_) as told:
            merges = person.merges | {id_}
            return replace(person, version=fact.version, merge=told, merges=merges)
        case PersonsUnmerged():
            return replace(person, version=fact.version, merge=None)
        case _:
            return person


def decide(asked: Asked[PersonCommand], person: Person, seen: Seen) -> Accepted:
    """What follows from a wish about a person."""
    match asked.command:
        case RegisterPerson() as wish:
            return Accepted((_registered(wish, asked),), asked.key, 1)
        case _ if person.id != asked.thing or not person.known_to(asked):
            raise Refused("no_such_person", "/person")
        case _ if person.merge and (kept := seen.of(people, person.merge.keep)).known:
            raise _merged(person.merge.keep, kept, asked)
        case CorrectPerson() as wish:
            events = _corrected(wish, asked.thing, person)
            return Accepted(events, asked.thing, person.version + bool(events))
        case WithdrawPerson(reason=reason):
            back = PersonWithdrawn(person=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, person.version + 1)
        case _:
            assert_never(asked.command)


def _merged(keep: UUID, kept: Person, asked: Asked[PersonCommand]) -> Refused:
    """What belongs to the record belongs to the kept one's: to those who may know of it."""
    if not kept.known_to(asked):
        return Refused("no_such_person", "/person")
    return Refused("merged", "/person", keep, canonical=str(keep))


def _registered(wish: RegisterPerson, asked: Asked[PersonCommand]) -> PersonRegistered:
    _check(wish, motivated=False)
    told = _told(wish, set(PersonFields.model_fields))
    return PersonRegistered(
        person=asked.key, target_group=wish.target_group, site=wish.site, **told
    )


def _corrected(wish: CorrectPerson, id_: UUID, person: Person) -> tuple[PersonCorrected, ...]:
    """Only the named fields; refused where one of them changed since the version the caller saw."""
    fields = FIELDS & wish.model_fields_set
    if "birth_date" in fields:
        fields |= {"birth_year"}
    if not fields:
        return ()
    if wish.expected_version > person.version:
        raise Refused("version_ahead", "/expected_version", version=person.version)
    clash = sorted(f for f in fields if person.changed[f] > wish.expected_version)
    if clash:
        raise Refused("version_conflict", f"/{clash[0]}", fields=clash, version=person.version)
    if "target_group" in fields and wish.target_group is None:
        raise Refused("target_group_needed", "/target_group")
    _check(wish, motivated=person.motivated)
    told = _told(wish, fields)
    return (PersonCorrected(person=id_, fields=tuple(sorted(fields)), **told),)


def _check(wish: PersonFields, *, motivated: bool) -> None:
    """R6: a personnummer needs its motivation; a birth year that contradicts the date is a slip."""
    if wish.personnummer and not (motivated or wish.personnummer_motivation):
        raise Refused("motivation_missing", "/personnummer_motivation")
    if wish.birth_date and wish.birth_year not in (None, wish.birth_date.year):
        raise Refused("birth_year_differs", "/birth_year")


def _told(wish: PersonFields, fields: set[str] | frozenset[str]) -> dict[str, object]:
    """The named fields as the fact carries them: a birth date sealed, only its year in clear."""
    told: dict[str, object] = {name: getattr(wish, name) for name in fields}
    if wish.birth_date and "birth_date" in fields:
        told["birth_date"] = SecretStr(wish.birth_date.isoformat())
        told["birth_year"] = wish.birth_date.year
    return told


people: Final[Decider[PersonCommand, Person]] = Decider(
    initial=Person(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads_then=lambda person: (person.merge.keep,) if person.merge else (),
)
