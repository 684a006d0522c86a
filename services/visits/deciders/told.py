"""Facts about a person that depend on no other: told, or taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from services.visits.deciders.one_person import is_theirs
from shared.decider import Asked, Refused, Seen


@dataclass(frozen=True, slots=True)
class Told:
    """What was told and holds, by id, each with whose it is."""

    of: Mapping[UUID, UUID] = field(default_factory=dict)

    def with_(self, id_: UUID, person: UUID) -> "Told":
        """With one more."""
        return Told({**self.of, id_: person})

    def without(self, id_: UUID) -> "Told":
        """With one taken back."""
        return Told({other: whose for other, whose in self.of.items() if other != id_})

    def whose(self, asked: Asked[Any], seen: Seen, noun: str) -> UUID:
        """The id with which it was told; refused where it is not theirs who is named, or was taken back."""
        person = self.of.get(asked.thing)
        if person is None or not is_theirs(person, asked, seen):
            raise Refused(f"no_such_{noun}", f"/{noun}")
        return person
