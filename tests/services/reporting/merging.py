"""Merges and their undoing, put into what is said where visits would let them be."""

from collections.abc import Iterator, Sequence
from random import Random
from uuid import UUID

from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonCorrected, PersonRegistered, PersonWithdrawn
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import TargetGroupSet, TargetGroupSetWithdrawn
from shared.events.words import Service
from tests.services.reporting.telling import Said, named

Told = tuple[Service, Said]
OF_THE_RECORD = (
    *(PersonCorrected, PersonWithdrawn, TargetGroupSet, TargetGroupSetWithdrawn),
    *(SupportPeriodSet, SupportPeriodWithdrawn),
)
"""What visits takes under the id that was kept alone."""
OFTEN = 5
"""One fact in so many is followed by a merge, or by an undoing, where there can be one."""


class Merging:
    """Who is known, and who stands for whom."""

    def __init__(self) -> None:
        self.known: list[UUID] = []
        self.standing: dict[UUID, PersonsMerged] = {}
        self.made = 0

    def hear(self, event: Event) -> None:
        """Know who is registered, and who was a mistake."""
        match event:
            case PersonRegistered(person=person):
                self.known.append(person)
            case PersonWithdrawn(person=person):
                self.known.remove(person)

    def merge(self, chance: Random) -> Iterator[Told]:
        """Two of those who stand for themselves become one, if there are two."""
        roots = [who for who in self.known if who not in self.standing]
        if len(roots) > 1:
            keep, drop = chance.sample(roots, 2)
            self.made += 1
            merged = PersonsMerged(merge=named("merge", self.made), keep=keep, drop=drop)
            self.standing[drop] = merged
            yield "visits", Said(drop, merged.merge, merged)

    def undo(self, drop: UUID) -> Iterator[Told]:
        """Two again, if they were one."""
        if merged := self.standing.pop(drop, None):
            yield "visits", Said(drop, merged.merge, PersonsUnmerged(**merged.model_dump()))


def with_merges(said: Sequence[Told], chance: Random) -> Iterator[Told]:
    """The same, with merges in chains; a record that is merged is undone before it is put right."""
    merging = Merging()
    for one in said:
        event = one[1].event
        if isinstance(event, OF_THE_RECORD):
            yield from merging.undo(event.person)
        yield one
        merging.hear(event)
        if not chance.randrange(OFTEN):
            yield from merging.merge(chance)
        if merging.standing and not chance.randrange(OFTEN):
            yield from merging.undo(chance.choice(list(merging.standing)))
