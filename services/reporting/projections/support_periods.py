"""From when until when the municipality supports a person."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class SupportPeriod:
    """One support period, both days inclusive; one that extends another stands beside it."""

    period: UUID
    person: UUID
    since: date
    until: date


COLUMNS: Final = """
    period uuid not null,
    person uuid not null,
    since date not null,
    until date not null
"""


def evolve(period: SupportPeriod | None, fact: Recorded) -> SupportPeriod | None:
    """The support period after one fact."""
    match fact.event:
        case SupportPeriodSet() as told:
            return SupportPeriod(told.period, told.person, told.since, told.until)
        case SupportPeriodWithdrawn():
            return None
        case _:
            return period


def _period(fact: Recorded) -> UUID:
    return fact.envelope.thing


support_periods: Final = Projection(
    name="support_period",
    version=1,
    columns=COLUMNS,
    row=SupportPeriod,
    hears={"visits": frozenset({"SupportPeriodSet", "SupportPeriodWithdrawn"})},
    concerns=_period,
    evolve=evolve,
)
