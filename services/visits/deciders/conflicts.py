"""Two edits that met: kept in the stream of what was edited, until somebody settles it there (law 10)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.conflicts import (
    ConcludeConflict,
    Edit,
    NoteConflict,
    SettleConflict,
)
from services.visits.commands.people import CorrectPerson
from services.visits.commands.visits import CorrectVisit
from services.visits.deciders.edits import Record, followed, noted
from services.visits.deciders.people import Person, people
from services.visits.deciders.visits import visits
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.conflicts import ConflictNoted, ConflictSettled
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.handovers import HANDOVERS
from shared.permissions import right

ConflictCommand = NoteConflict | SettleConflict | ConcludeConflict

NOTED, SETTLED = 1, 2
"""Versions of a conflict."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a person or a visit, and of the edits that met there; they share a stream."""

    record: Record = field(default_factory=Record)
    noted: Mapping[UUID, ConflictNoted] = field(default_factory=dict)
    by: Mapping[UUID, str] = field(default_factory=dict)
    """Whose edit it was that came too late."""
    settled: frozenset[UUID] = frozenset()


def evolve(standing: Standing, fact: Recorded) -> Standing:
    """What is known after one fact."""
    now = replace(standing, record=standing.record.after(fact))
    match fact.event:
        case ConflictNoted(conflict=id_) as told:
            by = {**now.by, id_: fact.envelope.actor}
            return replace(now, noted={**now.noted, id_: told}, by=by)
        case ConflictSettled(conflict=id_):
            return replace(now, settled=now.settled | {id_})
        case _:
            return now


def decide(asked: Asked[ConflictCommand], standing: Standing, seen: Seen) -> Accepted:
    """What follows from a wish about edits that met."""
    match asked.command:
        case NoteConflict() as wish:
            events = noted(asked.about(wish), standing.record, seen)
            return Accepted(events, asked.key, NOTED)
        case SettleConflict():  # the door asks for what comes next instead
            raise Refused("no_such_conflict", "/conflict")
        case ConcludeConflict() as wish:
            told = _open(asked, standing, seen)
            events = _chosen(asked, wish, told, standing.record, seen)
            settled = ConflictSettled(
                conflict=told.conflict, person=told.person, choice=wish.choice
            )
            return Accepted((*events, settled), asked.thing, SETTLED)
        case _:
            assert_never(asked.command)


def _open(asked: Asked[ConflictCommand], standing: Standing, seen: Seen) -> ConflictNoted:
    """What waits to be settled by whoever asks: by those whose edit it was, or who work where it belongs."""
    told = standing.noted.get(asked.thing)
    whose = _whose(told, standing.record, seen) if told else None
    if told is None or not _is_known(asked, told, standing.record, whose, seen):
        raise Refused("no_such_conflict", "/conflict")
    if told.conflict in standing.settled:
        raise Refused("conflict_settled", "/conflict")
    if standing.by[told.conflict] != asked.actor and not asked.works_at(told.site):
        raise Refused("wrong_site")
    if whose:
        whose.refuse_restricted(asked, seen, "/conflict")
    return told


def _whose(told: ConflictNoted, record: Record, seen: Seen) -> Person | None:
    """The person whom it is about; None for the nameless."""
    if told.kind == "person":
        return record.person
    return seen.of(people, told.person) if told.person else None


def _is_known(
    asked: Asked[ConflictCommand],
    told: ConflictNoted,
    record: Record,
    whose: Person | None,
    seen: Seen,
) -> bool:
    """Whether there is such a task for whoever asks: about somebody they may know of, and may correct (R7)."""
    match told.kind:
        case "person":
            return record.person.known_to(asked, seen)
        case "visit":
            hidden = whose is not None and whose.hidden_from(asked, seen)
            may = right("CorrectVisit", asked.roles) is not None
            return may and record.visit.id == told.of and not hidden
        case _:
            assert_never(told.kind)


def _chosen(
    asked: Asked[ConflictCommand],
    wish: ConcludeConflict,
    told: ConflictNoted,
    record: Record,
    seen: Seen,
) -> tuple[Event, ...]:
    """The correction that makes the choice hold, by the rules that hold for corrections."""
    if wish.choice == "theirs":
        return ()
    edit = _edit(wish, told)
    try:
        return followed(asked._replace(thing=_thing(told)), edit, record, seen).events
    except Refused as refused:
        raise _pointed(refused, wish, told) from None


def _edit(wish: ConcludeConflict, told: ConflictNoted) -> Edit:
    """The choice as a correction of what was seen; refused for fields that are not in conflict."""
    names = wish.values.model_fields_set if wish.values else set()
    for name in sorted(names - {*told.fields}):
        raise Refused("not_in_conflict", f"/choose/{name}")
    if not names:
        raise Refused("not_in_conflict", "/choose")
    said = {name: getattr(wish.values, name) for name in names}
    seen = wish.expected_version or told.version
    match told.kind:
        case "person":
            return CorrectPerson(person=_thing(told), expected_version=seen, **said)
        case "visit":
            return CorrectVisit(visit=_thing(told), expected_version=seen, **said)
        case _:
            assert_never(told.kind)


def _pointed(refused: Refused, wish: ConcludeConflict, told: ConflictNoted) -> Refused:
    """A correction's refusal, pointing into the choice; what stands now is told of the person."""
    match refused.pointer:
        case "/person" | "/visit":
            pointer = "/conflict"
        case "" | "/expected_version" as same:
            pointer = same
        case field_:
            pointer = f"/choose{field_}" if wish.choice == "other" else "/choose"
    about = told.person if refused.code == "version_conflict" else refused.about
    return Refused(refused.code, pointer, about, **refused.facts)


def _thing(told: ConflictNoted) -> UUID:
    """What was edited."""
    thing = told.of or told.person
    assert thing is not None  # noqa: S101 - what is no visit's is a person's
    return thing


conflicts: Final[Decider[ConflictCommand, Standing]] = Decider(
    initial=Standing(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads_then=lambda it: (
        HANDOVERS,
        *people.reads_then(it.record.person),
        *visits.reads_then(it.record.visit),
    ),
)
