"""Which ids are one person now, and which are not: read from the log before every answer."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

from shared.database import Fetches
from shared.events.envelope import Recorded, read
from shared.events.erasures import ErasureApproved
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    PersonMergeNoted,
    PersonMergeNoteWithdrawn,
    PersonNoteWithdrawn,
)
from shared.events.merges import (
    PersonsDistinct,
    PersonsDistinctWithdrawn,
    PersonsMerged,
    PersonsUnmerged,
)
from shared.events.people import PersonWithdrawn

HEARD: Final = """
select position, recorded_at, envelope from event
where type in (
    'PersonMergeNoted', 'PersonMergeNoteWithdrawn', 'PersonNoteWithdrawn', 'ErasureNoted'
) and position > $1
order by position
"""
"""What a service knows of it that has heard it from visits."""


@dataclass(slots=True)
class Aliases:
    """Who stands for whom. A merge into who was a mistake, or is forgotten, stands for nothing.

    `facts` is the query for what tells of it in the service's own log.
    """

    facts: str = HEARD
    _kept: dict[UUID, UUID] = field(default_factory=dict)
    _dropped: dict[UUID, set[UUID]] = field(default_factory=dict)
    _gone: set[UUID] = field(default_factory=set)
    _distinct: dict[UUID, tuple[UUID, UUID]] = field(default_factory=dict)
    _position: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def refresh(self, db: Fetches) -> None:
        """Come to the log's end."""
        async with self._turn:
            for row in await db.fetch(self.facts, self._position):
                self.take(read(row["envelope"], row["position"], row["recorded_at"]))
                self._position = row["position"]

    def take(self, fact: Recorded) -> None:
        """Know one fact more; knowing it twice changes nothing."""
        match fact.event:
            case PersonsMerged(keep=keep, drop=drop) | PersonMergeNoted(keep=keep, drop=drop):
                self._leave(drop)
                self._kept[drop] = keep
                self._dropped.setdefault(keep, set()).add(drop)
            case PersonsUnmerged(drop=drop) | PersonMergeNoteWithdrawn(drop=drop):
                self._leave(drop)
            case PersonWithdrawn(person=person) | ErasureApproved(person=person):
                self._gone.add(person)
            case PersonNoteWithdrawn(person=person) | ErasureNoted(person=person):
                self._gone.add(person)
            case PersonsDistinct(distinction=it, one=one, other=other):
                self._distinct[it] = (one, other)
            case PersonsDistinctWithdrawn(distinction=it):
                self._distinct.pop(it, None)

    def canonical(self, id_: UUID) -> UUID:
        """The id that this one is shown under: its own, unless it was dropped."""
        return self.chain(id_)[-1]

    def chain(self, id_: UUID) -> tuple[UUID, ...]:
        """The id, and whoever it was dropped for, one after the other, to the one that is shown."""
        chain = [id_]
        while (keep := self._kept.get(chain[-1])) and keep not in self._gone:
            chain.append(keep)
        return tuple(chain)

    def dropped_for(self, id_: UUID) -> tuple[UUID, ...]:
        """The ids that are shown under this one, over however many merges."""
        below: set[UUID] = set()
        waiting = [] if id_ in self._gone else [id_]
        while waiting:
            direct = self._dropped.get(waiting.pop(), set())
            below |= direct
            waiting += direct
        return tuple(sorted(below))

    def ids(self, id_: UUID) -> tuple[UUID, ...]:
        """Every id of the person, the one that is shown first."""
        canonical = self.canonical(id_)
        return (canonical, *self.dropped_for(canonical))

    def shown(self, persons: Iterable[UUID]) -> dict[UUID, UUID]:
        """Every id of these persons, each with the one that it is shown under."""
        return {id_: person for person in persons for id_ in self.ids(person)}

    def judged(self) -> set[frozenset[UUID]]:
        """Pairs that were said to be two, under the ids that they are shown by."""
        return {frozenset(map(self.canonical, pair)) for pair in self._distinct.values()}

    @property
    def all_dropped(self) -> Mapping[UUID, UUID]:
        """Every id that was dropped, with the one it was dropped for."""
        return self._kept

    def _leave(self, drop: UUID) -> None:
        if keep := self._kept.pop(drop, None):
            self._dropped[keep].discard(drop)
