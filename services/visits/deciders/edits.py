"""An edit of a person or a visit beside what stands: what follows of it, and what of it met a later one."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, assert_never

import orjson
from pydantic import SecretStr

from services.visits.commands.conflicts import Edit, NoteConflict
from services.visits.commands.people import CorrectPerson
from services.visits.commands.visits import CorrectVisit
from services.visits.deciders import amending, corrections
from services.visits.deciders.people import Person, people
from services.visits.deciders.visits import Visit, visits
from services.visits.deciders.visits import corrected as visits_corrected
from shared.decider import Accepted, Asked, Refused, Seen
from shared.events.conflicts import ConflictNoted
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.personal import plain
from shared.events.words import ConflictId, PersonId


@dataclass(frozen=True, slots=True)
class Record:
    """What may be edited in one stream: a person, or the visit that holds there."""

    person: Person = field(default_factory=Person)
    visit: Visit = field(default_factory=Visit)

    def after(self, fact: Recorded) -> "Record":
        """The record after one fact."""
        person, visit = people.evolve(self.person, fact), visits.evolve(self.visit, fact)
        return replace(self, person=person, visit=visit)


def followed(asked: Asked[Any], edit: Edit, record: Record, seen: Seen) -> Accepted:
    """What follows from the edit of this thing, by the rules that hold for it now."""
    match edit:
        case CorrectPerson():
            return people.decide(asked.about(edit), record.person, seen)
        case CorrectVisit():
            return visits.decide(asked.about(edit), record.visit, seen)
        case _:
            assert_never(edit)


def noted(asked: Asked[NoteConflict], record: Record, seen: Seen) -> tuple[Event, ...]:
    """What of the edit met nothing is followed at once; the rest waits, sealed, for somebody to choose."""
    edit = asked.command.edit
    try:
        followed(asked, edit, record, seen)
    except Refused as refused:
        if refused.code != "version_conflict":
            raise
    else:
        raise Refused("unavailable")
    match edit:
        case CorrectPerson():
            return _of_person(asked, edit, record.person)
        case CorrectVisit():
            return _of_visit(asked, edit, record.visit)
        case _:
            assert_never(edit)


def _of_person(
    asked: Asked[NoteConflict], edit: CorrectPerson, person: Person
) -> tuple[Event, ...]:
    clash = corrections.drawn_in(edit, corrections.met(edit, person.changed))
    rest = corrections.corrected(edit, asked.thing, corrections.named(edit) - clash)
    told = ConflictNoted(
        conflict=ConflictId(asked.key),
        kind="person",
        person=PersonId(asked.thing),
        site=person.site,
        fields=tuple(sorted(clash)),
        version=asked.command.met,
        mine=_sealed(corrections.told(edit, clash)),
    )
    return (*rest, told)


def _of_visit(asked: Asked[NoteConflict], edit: CorrectVisit, visit: Visit) -> tuple[Event, ...]:
    clash = amending.met(edit, visit.changed, visit.stands, visit.supports)
    rest = visits_corrected(edit, visit, amending.named(edit) - {*clash})
    told = ConflictNoted(
        conflict=ConflictId(asked.key),
        kind="visit",
        person=visit.person,
        of=visit.id,
        site=visit.site,
        fields=tuple(clash),
        version=asked.command.met,
        mine=_sealed(edit.model_dump(mode="json", include={*clash})),
    )
    return (*rest, told)


def _sealed(said: Mapping[str, object]) -> SecretStr:
    """What was said of each field, as one text that is sealed as a whole."""
    readable = {name: plain(it) for name, it in said.items()}
    return SecretStr(orjson.dumps(readable, option=orjson.OPT_SORT_KEYS).decode())
