"""What is planned to happen, once or again and again, and who began it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from shared.events.activities import ActivityPlanned, ActivityWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity that stands; `starts_at` is its first time, and its zone says on which day that is."""

    activity: UUID
    kind: str
    site: str
    starts_at: datetime
    partner: UUID | None
    initiated_by: str


COLUMNS: Final = """
    activity uuid not null,
    kind text not null,
    site text not null,
    starts_at timestamptz not null,
    partner uuid,
    initiated_by text not null
"""


def evolve(activity: Activity | None, fact: Recorded) -> Activity | None:
    """The activity after one fact."""
    match fact.event:
        case ActivityPlanned() as told:
            return Activity(
                told.activity, told.kind, told.site, told.starts_at, told.partner, told.initiated_by
            )
        case ActivityWithdrawn():
            return None
        case _:
            return activity


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


activities: Final = Projection(
    name="activity",
    version=1,
    columns=COLUMNS,
    row=Activity,
    hears={"activities": frozenset({"ActivityPlanned", "ActivityWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
