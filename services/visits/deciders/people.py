"""Who is known: registered, corrected, withdrawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, assert_never
from uuid import UUID

from services.visits.commands.people import (
    CorrectPerson,
    PersonFields,
    RegisterPerson,
    WithdrawPerson,
)
from services.visits.commands.protection import SetProtectedIdentity, SetRestriction
from services.visits.deciders import corrections
from services.visits.deciders.guarding import UNGUARDED, Guard, guarded, protected, restricted
from services.visits.deciders.modes import modes
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.erasures import ErasureApproved
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonCorrected, PersonRegistered, PersonWithdrawn
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.handovers import HANDOVERS
from shared.modes import forbid, of_site
from shared.roles import SYSTEM

PersonCommand = (
    RegisterPerson | CorrectPerson | WithdrawPerson | SetProtectedIdentity | SetRestriction
)

IDENTITY: Final = frozenset(
    {"given_name", "family_name", "birth_date", "personnummer", "phone", "case_number"}
)
"""Fields that tell who somebody is: for a card alone they stay empty (R4)."""


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one person's record: its version, and at which version each field changed."""

    version: int = 0
    id: UUID | None = None
    known: bool = False
    motivated: bool = False
    site: str = ""
    named: frozenset[str] = frozenset()
    """Which fields that tell who somebody is have something in them (R4)."""
    changed: Mapping[str, int] = field(default_factory=dict)
    guard: Guard = UNGUARDED
    fenced: bool = False
    """Whether an erasure was approved: from then on there is no such person for anybody who asks."""
    merge: PersonsMerged | None = None
    """What dropped this id for another; None where it was never dropped, or that was undone."""
    merges: frozenset[UUID] = frozenset()
    """Every merge that ever dropped it."""

    def known_to(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether there is such a person, as far as whoever asks may know (R7)."""
        return self.known and not self.hidden_from(asked, seen)

    def hidden_from(self, asked: Asked[Any], seen: Seen) -> bool:
        """Whether what hangs on this person is nothing that whoever asks may know of (R7)."""
        if SYSTEM in asked.roles:
            return False
        guard = self.shown(seen).guard.met_by(asked, seen)
        return self.fenced or not guard.names(asked.actor, asked.roles)

    def refuse_closed(self, asked: Asked[Any], seen: Seen, pointer: str = "/person") -> None:
        """Whoever tells something of a person must be one who may know of them, and may tell (R7, R9)."""
        if not self.known_to(asked, seen):
            raise Refused("no_such_person", pointer)
        self.refuse_restricted(asked, seen, pointer)

    def refuse_restricted(self, asked: Asked[Any], seen: Seen, pointer: str = "/person") -> None:
        """Nothing new is told of a person whose record is only stored (GDPR art. 18); Refused restricted."""
        if SYSTEM not in asked.roles and self.shown(seen).guard.restricted:
            raise Refused("restricted", pointer)

    def refuse_dropped(self, seen: Seen, pointer: str = "/person") -> None:
        """What belongs to the record belongs to the kept one's; Refused merged."""
        if self.merge and self.shown(seen) is not self:
            raise Refused("merged", pointer, self.merge.keep, canonical=str(self.merge.keep))

    def shown(self, seen: Seen) -> "Person":
        """Whose readers and restriction hold: whoever it was dropped for, as long as they stand (R7, R9)."""
        kept = seen.of(people, self.merge.keep) if self.merge else None
        return kept.shown(seen) if kept and kept.stands else self

    @property
    def kept(self) -> tuple[UUID, ...]:
        """Whom the id was dropped for, if it was: what a decision about the record reads as well."""
        return (self.merge.keep,) if self.merge else ()

    @property
    def stands(self) -> bool:
        """Whether there is such a person, whoever may know of them; a card hides who it is (R7)."""
        return self.known and not self.fenced


def evolve(person: Person, fact: Recorded) -> Person:
    """The record after one fact."""
    match fact.event:
        case PersonRegistered() as told:
            changed = dict.fromkeys(corrections.FIELDS, fact.version)
            motivated = told.personnummer_motivation is not None
            return Person(
                fact.version,
                told.person,
                known=True,
                motivated=motivated,
                site=told.site,
                named=_named(told, fact.envelope.sealed),
                changed=changed,
            )
        case PersonCorrected(fields=fields) as told:
            changed = {**person.changed, **dict.fromkeys(fields, fact.version)}
            motivated = told.personnummer_motivation is not None or person.motivated
            named = (person.named - {*fields}) | _named(told, fact.envelope.sealed)
            return replace(
                person, version=fact.version, motivated=motivated, named=named, changed=changed
            )
        case PersonWithdrawn() | SubjectErased():
            return replace(person, version=fact.version, known=False)
        case ProtectedIdentitySet() | RestrictionSet():
            return replace(person, version=fact.version, guard=guarded(person.guard, fact.event))
        case ErasureApproved():
            return replace(person, version=fact.version, fenced=True)
        case PersonsMerged(merge=id_) as told:
            merges = person.merges | {id_}
            return replace(person, version=fact.version, merge=told, merges=merges)
        case PersonsUnmerged():
            return replace(person, version=fact.version, merge=None)
        case _:  # whatever else is told of the person moves their version
            return replace(person, version=fact.version)


def _named(told: PersonRegistered | PersonCorrected, sealed: Mapping[str, str]) -> frozenset[str]:
    """Where a fact has something in them: a decision sees the digest alone, and needs no more."""
    return frozenset(name for name in IDENTITY if name in sealed or getattr(told, name) is not None)


def decide(asked: Asked[PersonCommand], person: Person, seen: Seen) -> Accepted:
    """What follows from a wish about a person."""
    if isinstance(asked.command, RegisterPerson):
        _forbid(asked.command, asked, seen, asked.command.site)
        return Accepted((_registered(asked.command, asked),), asked.key, 1)
    if asked.thing != person.id or not person.known_to(asked, seen):
        raise Refused("no_such_person", "/person")
    person.refuse_dropped(seen)
    match asked.command:
        case SetProtectedIdentity() as wish:
            return _followed(asked, person, protected(wish, asked, person.guard, seen))
        case SetRestriction() as wish:
            return _followed(asked, person, restricted(wish, asked, person.guard))
        case wish:
            person.refuse_restricted(asked, seen)
            if isinstance(wish, CorrectPerson):
                _forbid(wish, asked, seen, person.site)
            return _followed(asked, person, _told_of(wish, asked.thing, person))


def _followed(asked: Asked[PersonCommand], person: Person, events: tuple[Event, ...]) -> Accepted:
    return Accepted(events, asked.thing, person.version + bool(events))


def _told_of(wish: CorrectPerson | WithdrawPerson, id_: UUID, person: Person) -> tuple[Event, ...]:
    match wish:
        case CorrectPerson():
            return _corrected(wish, id_, person)
        case WithdrawPerson(reason=reason):
            return (PersonWithdrawn(person=id_, reason=reason),)
        case _:
            assert_never(wish)


def _forbid(wish: PersonFields, asked: Asked[PersonCommand], seen: Seen, site: str) -> None:
    """R4: refuse more identity than the site's documentation mode allowed when it happened."""
    mode = seen.of(modes, of_site(site)).on(asked.day)
    new = isinstance(wish, RegisterPerson)
    named = sorted(name for name in IDENTITY if getattr(wish, name) is not None)
    forbid(mode, f"/{named[0]}" if named else "/site", somebody=new, named=named)


def _registered(wish: RegisterPerson, asked: Asked[PersonCommand]) -> PersonRegistered:
    corrections.check(wish, motivated=False)
    said = corrections.told(wish, set(PersonFields.model_fields))
    return PersonRegistered(
        person=asked.key, target_group=wish.target_group, site=wish.site, **said
    )


def _corrected(wish: CorrectPerson, id_: UUID, person: Person) -> tuple[PersonCorrected, ...]:
    """Only the named fields; refused where one of them changed since the version the caller saw."""
    fields = corrections.named(wish)
    if not fields:
        return ()
    if wish.expected_version > person.version:
        raise Refused("version_ahead", "/expected_version", version=person.version)
    if "target_group" in fields and wish.target_group is None:
        raise Refused("target_group_needed", "/target_group")
    corrections.check(wish, motivated=person.motivated)
    if clash := corrections.met(wish, person.changed):
        raise Refused("version_conflict", f"/{clash[0]}", fields=clash, version=person.version)
    return corrections.corrected(wish, id_, fields)


def _reads(asked: Asked[PersonCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RegisterPerson(site=site):
            return (of_site(site),)
        case _:
            return (HANDOVERS,)


def _reads_then(person: Person) -> tuple[UUID, ...]:
    return (of_site(person.site), *person.kept) if person.known else ()


people: Final[Decider[PersonCommand, Person]] = Decider(
    initial=Person(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
