"""Two ids that are one person: merged in the stream of the one that is dropped, and undone there."""

from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.merges import MergePersons, UndoMerge
from services.visits.deciders.people import Person, people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.handovers import HANDOVERS

MergeCommand = MergePersons | UndoMerge


def decide(asked: Asked[MergeCommand], dropped: Person, seen: Seen) -> Accepted:
    """What follows from a wish about two ids."""
    match asked.command:
        case MergePersons() as wish:
            return Accepted((_merged(wish, asked, dropped, seen),), asked.key, 1)
        case UndoMerge() as wish:
            return Accepted((_unmerged(wish, asked, dropped, seen),), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _merged(
    wish: MergePersons, asked: Asked[MergeCommand], dropped: Person, seen: Seen
) -> PersonsMerged:
    """Whoever is kept is dropped for nobody, nor is whoever is dropped: so chains never close.

    Nor does a merge show anybody who was hidden: the kept one's readers are the record's (R7).
    """
    dropped.refuse_closed(asked, seen, "/drop")
    if wish.keep == wish.drop:
        raise Refused("same_id", "/drop")
    kept = seen.of(people, wish.keep)
    kept.refuse_closed(asked, seen, "/keep")
    for person, pointer in ((dropped, "/drop"), (kept, "/keep")):
        if person.merge:
            raise Refused("already_merged", pointer)
    if dropped.guard.met_by(asked, seen).readers not in {
        None,
        kept.guard.met_by(asked, seen).readers,
    }:
        raise Refused("readers_differ", "/keep")
    return PersonsMerged(merge=asked.key, keep=wish.keep, drop=wish.drop)


def _unmerged(
    wish: UndoMerge, asked: Asked[MergeCommand], dropped: Person, seen: Seen
) -> PersonsUnmerged:
    if asked.thing not in dropped.merges or not dropped.known_to(asked, seen):
        raise Refused("no_such_merge", "/merge")
    if dropped.merge is None or dropped.merge.merge != asked.thing:
        raise Refused("already_undone", "/merge")
    dropped.refuse_restricted(asked, seen, "/merge")
    told = dropped.merge.model_dump()
    return PersonsUnmerged(**told, reason=wish.reason)


def _stream(asked: Asked[MergeCommand]) -> UUID:
    match asked.command:
        case MergePersons(drop=drop):
            return drop
        case _:
            return asked.key


def _reads(asked: Asked[MergeCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case MergePersons(keep=keep):
            return (keep, HANDOVERS)
        case _:
            return (HANDOVERS,)


merges: Final[Decider[MergeCommand, Person]] = Decider(
    initial=people.initial,
    stream=_stream,
    evolve=people.evolve,
    decide=decide,
    reads=_reads,
    reads_then=lambda person: person.kept,
)
