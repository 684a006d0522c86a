"""Facts about a person that depend on no other: told, or taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from shared.decider import Refused


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

    def refuse_unless(self, id_: UUID, person: UUID, noun: str) -> None:
        """Refuse what was never told of this person, or was taken back."""
        if self.of.get(id_) != person:
            raise Refused(f"no_such_{noun}", f"/{noun}")
