"""The partners as they are shown."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.activities import (
    PartnerAgreed,
    PartnerCorrected,
    PartnerEnded,
    PartnerEndWithdrawn,
    PartnerWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event
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
    ended_on: date | None


COLUMNS: Final = """
    partner uuid not null,
    version integer not null,
    name text not null,
    kind text not null,
    agreed_on date,
    ends_on date,
    ended_on date
"""


def evolve(partner: Partner | None, fact: Recorded) -> Partner | None:
    """The partner after one fact."""
    match fact.event:
        case PartnerAgreed() as told:
            return Partner(version=fact.version, ended_on=None, **dict(told))
        case PartnerWithdrawn():
            return None
        case told if partner:
            return _changed(replace(partner, version=fact.version), told)
        case _:
            return partner


def _changed(partner: Partner, told: Event) -> Partner:
    match told:
        case PartnerCorrected(fields=fields):
            return replace(partner, **{name: getattr(told, name) for name in fields})
        case PartnerEnded(on=day):
            return replace(partner, ended_on=day)
        case PartnerEndWithdrawn():
            return replace(partner, ended_on=None)
        case _:
            return partner


def _partner(fact: Recorded) -> UUID:
    return fact.envelope.stream


partners: Final = Projection(
    name="partner",
    version=2,
    columns=COLUMNS,
    row=Partner,
    hears={
        "activities": frozenset(
            {
                "PartnerAgreed",
                "PartnerCorrected",
                "PartnerEnded",
                "PartnerEndWithdrawn",
                "PartnerWithdrawn",
            }
        )
    },
    concerns=_partner,
    evolve=evolve,
    history=False,
)
