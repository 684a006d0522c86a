"""How things were before: the value that an indicator had on a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.baselines import BaselineSet, BaselineSetWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Baseline:
    """The value that an indicator had on a day; of two on the same day the later told holds."""

    setting: UUID
    indicator: str
    value: float
    day: date
    told_at: int


COLUMNS: Final = """
    setting uuid not null,
    indicator text not null,
    value double precision not null,
    day date not null,
    told_at bigint not null
"""


def evolve(baseline: Baseline | None, fact: Recorded) -> Baseline | None:
    """The baseline after one fact."""
    match fact.event:
        case BaselineSet() as told:
            return Baseline(told.setting, told.indicator, told.value, told.on, fact.at)
        case BaselineSetWithdrawn():
            return None
        case _:
            return baseline


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


baselines: Final = Projection(
    name="baseline",
    version=1,
    columns=COLUMNS,
    row=Baseline,
    hears={"reporting": frozenset({"BaselineSet", "BaselineSetWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
