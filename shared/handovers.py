"""Who took over from whom, and so who may know of a person in place of those who were named (R7, pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.roles import ROLES

HANDOVERS: Final = UUID("d20c5b7e-93a1-4f68-b5f4-1e8d0c6a4f07")
"""The stream of all handovers, in every service that knows of them."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover: from whom, to whom, since when, and when that was told."""

    giver: str
    successor: str
    on: date
    told_at: datetime | None = None

    def moves(self, since: date, at: datetime | None) -> bool:
        """Whether it moves what somebody got on a day; on its own day, what they had when it was told."""
        if since == self.on and at and self.told_at:
            return at <= self.told_at
        return since <= self.on


@dataclass(frozen=True, slots=True)
class Handovers:
    """Every handover that holds, by id, in the order of being told."""

    by_id: Mapping[UUID, Handover] = field(default_factory=dict)

    def with_(self, id_: UUID, handover: Handover) -> "Handovers":
        """With one more."""
        return Handovers({**self.by_id, id_: handover})

    def without(self, id_: UUID) -> "Handovers":
        """With one taken back."""
        return Handovers({other: it for other, it in self.by_id.items() if other != id_})

    def holder(self, sub: str, since: date, day: date, at: datetime | None = None) -> str:
        """Who has on a day what somebody got on an earlier one; `at` is the moment, where that is known.

        Whoever hands over hands over all that they have by then, also what they took over
        themselves, and nothing that they get afterwards.
        """
        has = sub
        for made in sorted(self.by_id.values(), key=lambda it: it.on):
            if made.moves(since, at) and made.on <= day and made.giver == has:
                has = made.successor
        return has

    def heirs(self, named: frozenset[str], since: date, day: date) -> frozenset[str]:
        """Who may know on a day, where these were named on an earlier one; roles stay roles."""
        return frozenset(it if it in ROLES else self.holder(it, since, day) for it in named)
