"""Who is on the roster on a day: what the newest roster says of them, else whether they are registered."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from typing import Annotated, Final
from uuid import UUID

from services.visits.queries.newcomers import Belonging, Meanings, is_newcomer
from services.visits.queries.people import Person, after
from shared.events.envelope import Recorded, read
from shared.events.people import PersonRegistered
from shared.events.personal import WHEN, NotPersonal, clear
from shared.events.rosters import RosterEntered, RosterLeft, RosterStated, RosterWithdrawn
from shared.log.aliases import Aliases
from shared.node import Node
from shared.readmodel import ReadModel

CHUNK: Final = 500
"""Facts that are read at once: between two chunks others have their turn."""
FACTS: Final = f"""
select position, recorded_at, envelope from event
where type in (
    'PersonRegistered', 'PersonCorrected', 'PersonWithdrawn', 'ErasureApproved',
    'ProtectedIdentitySet', 'RestrictionSet', 'TargetGroupSet', 'TargetGroupSetWithdrawn',
    'SupportPeriodSet', 'SupportPeriodWithdrawn', 'TargetGroupDefined',
    'TargetGroupDefinitionWithdrawn', 'RosterStated', 'RosterEntered', 'RosterLeft',
    'RosterWithdrawn'
) and position > $1
order by position limit {CHUNK}
"""
PAGE: Final = 500
"""Ids on one page: as many as one access record names."""
NOBODY: Final = UUID(int=0)
"""Before every person: where the list begins."""

Allows = Callable[[Person], bool]
"""Whether a person may be shown to whoever asks."""


class OnRoster(ReadModel):
    """A page of who is on the roster on a day, by id alone; `next` is where the next page begins."""

    on: Annotated[date, WHEN]
    stated_on: Annotated[date | None, WHEN]
    """As of when the newest roster was stated that this rests on; None where it rests on registrations."""
    newer: Annotated[date | None, WHEN]
    """As of when a later one was stated, the newest of all, where there is any."""
    items: Annotated[tuple[UUID, ...], clear("coarse", "items", "to see who enters and who leaves")]
    next: Annotated[UUID | None, NotPersonal("a place in the list")] = None


@dataclass(slots=True)
class Known:
    """What one id was told with, as far as the roster rests on it."""

    since: date
    """The local date of the first recording."""
    person: Person | None = None
    belonging: Belonging = field(default_factory=Belonging)
    lines: list[tuple[UUID, bool]] = field(default_factory=list)
    """Which rosters speak of them, and whether they say that they are on it."""


@dataclass(slots=True)
class Roll:
    """Everybody who may be on the roster, folded from facts whose sealed text nobody opens."""

    zone: tzinfo
    aliases: Aliases
    _people: dict[UUID, Known] = field(default_factory=dict)
    _meanings: Meanings = field(default_factory=Meanings)
    _rosters: dict[UUID, tuple[date, int]] = field(default_factory=dict)
    """Of each roster that stands as of when it is, and when it was stated."""

    def take(self, fact: Recorded) -> None:
        """Know one fact more."""
        match fact.event:
            case RosterStated(roster=id_, as_of=day):
                self._rosters[id_] = (day, fact.at)
            case RosterWithdrawn(roster=id_):
                self._rosters.pop(id_, None)
            case RosterEntered(roster=id_, person=person):
                self._people[person].lines.append((id_, True))
            case RosterLeft(roster=id_, person=person):
                self._people[person].lines.append((id_, False))
            case _:
                self._meanings.take(fact)
                self._take_of_person(fact)

    def on(self, day: date, allows: Allows) -> Iterator[UUID]:
        """Who is on the roster on a day and may be shown, each once, in the order of their ids."""
        for id_ in sorted(self._people):
            person = self._people[id_].person
            if person is None or self.aliases.canonical(id_) != id_ or not allows(person):
                continue
            if self._is_on(id_, person, day):
                yield id_

    def stated_on(self, day: date) -> date | None:
        """As of when the newest roster up to a day was stated; None where none was."""
        return max((as_of for as_of, _ in self._rosters.values() if as_of <= day), default=None)

    def newer(self, day: date) -> date | None:
        """As of when the newest roster after a day was stated; None where none was."""
        return max((as_of for as_of, _ in self._rosters.values() if as_of > day), default=None)

    def _is_on(self, id_: UUID, person: Person, day: date) -> bool:
        known = [self._people[it] for it in self.aliases.ids(id_) if it in self._people]
        said = [
            (self._rosters[roster], there)
            for one in known
            for roster, there in one.lines
            if roster in self._rosters and self._rosters[roster][0] <= day
        ]
        if said:
            return max(said)[1]
        own, *others = [one.belonging for one in known]
        begun = person.arrived_on or min(map(_since, known))
        return begun <= day and is_newcomer(person.target_group, own, others, self._meanings, day)

    def _take_of_person(self, fact: Recorded) -> None:
        if isinstance(fact.event, PersonRegistered):
            self._people[fact.event.person] = Known(fact.recorded_at.astimezone(self.zone).date())
        if known := self._people.get(fact.envelope.stream):
            known.person = after(known.person, fact)
            known.belonging.take(fact)


def _since(known: Known) -> date:
    return (known.person and known.person.arrived_on) or known.since


@dataclass(slots=True)
class Rosters:
    """The roll in memory; brought up to the log's end before every look, so it is never late."""

    node: Node
    aliases: Aliases
    _roll: Roll | None = None
    _position: int = 0
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def refreshed(self) -> Roll:
        """The roll as the log has it now."""
        async with self._turn:
            await self.aliases.refresh(self.node.db)
            roll = self._roll = self._roll or Roll(self.node.sites.zone(None), self.aliases)
            while rows := await self.node.db.fetch(FACTS, self._position):
                for row in rows:
                    roll.take(read(row["envelope"], row["position"], row["recorded_at"]))
                self._position = rows[-1]["position"]
            return roll


def page(roll: Roll, day: date, allows: Allows, cursor: UUID) -> OnRoster:
    """The ids that follow a place in the list."""
    left: Sequence[UUID] = [id_ for id_ in roll.on(day, allows) if id_ > cursor]
    shown = tuple(left[:PAGE])
    following = shown[-1] if len(left) > PAGE else None
    return OnRoster(
        on=day,
        stated_on=roll.stated_on(day),
        newer=roll.newer(day),
        items=shown,
        next=following,
    )
