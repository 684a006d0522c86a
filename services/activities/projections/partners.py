"""The partners as they are shown."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner, and the days of the agreement as far as they are told."""

    partner: UUID
    version: int
    name: str
    kind: str
    agreed_on: date | None
    ends_on: date | None


COLUMNS: Final = """
    partner uuid not null,
    version integer not null,
    name text not null,
    kind text not null,
    agreed_on date,
    ends_on date
"""


def evolve(partner: Partner | None, fact: Recorded) -> Partner | None:
    """The partner after one fact."""
    match fact.event:
        case PartnerAgreed() as told:
            return Partner(version=fact.version, **dict(told))
        case PartnerWithdrawn():
            return None
        case _:
            return partner


def _partner(fact: Recorded) -> UUID:
    return fact.envelope.stream


partners: Final = Projection(
    name="partner",
    version=1,
    columns=COLUMNS,
    row=Partner,
    hears={"activities": frozenset({"PartnerAgreed", "PartnerWithdrawn"})},
    concerns=_partner,
    evolve=evolve,
    history=False,
)
