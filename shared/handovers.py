"""Who took over from whom, and so who may know of a person in place of those who were named (R7, pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from shared.roles import ROLES

HANDOVERS: Final = UUID("d20c5b7e-93a1-4f68-b5f4-1e8d0c6a4f07")
"""The stream of all handovers, in every service that knows of them."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover: from whom, to whom, since when."""

    giver: str
    successor: str
    on: date


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

    def holder(self, sub: str, since: date, day: date) -> str:
        """Who has on a day what somebody got on an earlier one.

        Whoever hands over hands over all that they have by then, also what they took over
        themselves, and nothing that they get afterwards.
        """
        has = sub
        for made in sorted(self.by_id.values(), key=lambda it: it.on):
            if since <= made.on <= day and made.giver == has:
                has = made.successor
        return has

    def heirs(self, named: frozenset[str], since: date, day: date) -> frozenset[str]:
        """Who may know on a day, where these were named on an earlier one; roles stay roles."""
        return frozenset(it if it in ROLES else self.holder(it, since, day) for it in named)
