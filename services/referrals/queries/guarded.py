"""Of whom somebody may be shown anything here: the rule that visits keeps, on what was heard of it (R7, R9)."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.database import Fetches
from shared.decider import Seen
from shared.events.words import Purpose
from shared.handovers import HANDOVERS, Handovers
from shared.hearing import Person, handovers, people
from shared.log.recall import gathered
from shared.roles import is_named

KEEPERS: Final = frozenset({"dpo", "unit_manager"})
"""They are shown what is only stored (GDPR art. 18)."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who wants to read: who, as what, what for, on which day, and whether they say why."""

    sub: str
    roles: frozenset[str]
    purpose: Purpose
    day: date
    says_why: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What was heard of some people, and of who took over from whom.

    `people` are those of whom there is one, each with whose readers and restriction hold for them.
    """

    people: dict[UUID, Person]
    handovers: Handovers

    def closed_to(self, reader: Reader, person: UUID) -> str | None:
        """Why somebody is not shown a person, as a problem's code; None where nothing stands in the way."""
        it = self.people.get(person)
        if it is None or not self._names(reader, it):
            return "no_such_person"
        kept_from = reader.purpose != "rights_request" and KEEPERS.isdisjoint(reader.roles)
        if it.restricted and kept_from:
            return "restricted"
        return "reason_needed" if it.readers is not None and not reader.says_why else None

    def _names(self, reader: Reader, person: Person) -> bool:
        if person.readers is None:
            return True
        heirs = self.handovers.heirs(person.readers, person.since, reader.day)
        return is_named(heirs, reader.sub, reader.roles)


async def heard_of(db: Fetches, persons: Collection[UUID]) -> Known:
    """What was heard of these people by now, and of whoever they were dropped for."""
    seen = await gathered(db, lambda seen: (*persons, HANDOVERS, *_kept(seen)))
    whose = ((id_, seen.of(people, id_)) for id_ in persons)
    shown = {id_: it.shown(seen) for id_, it in whose if it.stands}
    return Known(shown, seen.of(handovers, HANDOVERS))


def _kept(seen: Seen) -> Iterator[UUID]:
    return (keep for id_ in seen.history for keep in seen.of(people, id_).kept)
