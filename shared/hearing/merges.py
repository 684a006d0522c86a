"""Which ids are one person, as it was heard: in the stream of the one that is dropped, as visits has it."""

from typing import Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.hearing import PersonMergeNoted, PersonMergeNoteWithdrawn
from shared.hearing.people import Person, noted, people


class NoteMerge(Command):
    """Take note that two ids are one person; asked by the reaction, never by a caller."""

    merge: UUID
    noted: UUID
    keep: UUID
    drop: UUID


class WithdrawMergeNote(Command):
    """Take note that a merge was a mistake; asked by the reaction, never by a caller."""

    merge: UUID
    noted: UUID
    keep: UUID
    drop: UUID


MergeNote = NoteMerge | WithdrawMergeNote


def decide(asked: Asked[MergeNote], dropped: Person, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish, standing = asked.command, dropped.merge.merge if dropped.merge else None
    match wish:
        case NoteMerge() if standing != wish.merge:
            return noted(dropped, wish.drop, PersonMergeNoted(**dict(wish)))
        case WithdrawMergeNote() if standing == wish.merge:
            return noted(dropped, wish.drop, PersonMergeNoteWithdrawn(**dict(wish)))
        case NoteMerge() | WithdrawMergeNote():
            return noted(dropped, wish.drop)
        case _:
            assert_never(wish)


merges: Final[Decider[MergeNote, Person]] = Decider(
    initial=people.initial,
    stream=lambda asked: asked.command.drop,
    evolve=people.evolve,
    decide=decide,
)
