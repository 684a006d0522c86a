"""Which organisations work together with the meeting place, and of which kind they are."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from shared.events.activities import PartnerAgreed, PartnerCorrected, PartnerWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Partner:
    """A partner's kind."""

    partner: UUID
    kind: str


COLUMNS: Final = """
    partner uuid not null,
    kind text not null
"""


def evolve(partner: Partner | None, fact: Recorded) -> Partner | None:
    """The partner after one fact."""
    match fact.event:
        case PartnerAgreed(partner=id_, kind=kind):
            return Partner(id_, kind)
        case PartnerCorrected(kind=kind) if partner and kind:
            return Partner(partner.partner, kind)
        case PartnerWithdrawn():
            return None
        case _:
            return partner


def _partner(fact: Recorded) -> UUID:
    return fact.envelope.thing


partners: Final = Projection(
    name="partner",
    version=2,
    columns=COLUMNS,
    row=Partner,
    hears={"activities": frozenset({"PartnerAgreed", "PartnerCorrected", "PartnerWithdrawn"})},
    concerns=_partner,
    evolve=evolve,
)
