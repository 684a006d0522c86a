"""Whether a referral to destinations of a category counts for goal 1, since a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.categories import CategoryDefined, CategoryDefinitionWithdrawn
from shared.events.envelope import Recorded
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Definition:
    """Whether a category counts for goal 1 since a day; of two since the same day the later told holds."""

    definition: UUID
    category: str
    counts_for_goal_1: bool
    since: date
    told_at: int


COLUMNS: Final = """
    definition uuid not null,
    category text not null,
    counts_for_goal_1 boolean not null,
    since date not null,
    told_at bigint not null
"""


def evolve(definition: Definition | None, fact: Recorded) -> Definition | None:
    """The definition after one fact."""
    match fact.event:
        case CategoryDefined() as told:
            return Definition(
                told.definition, told.code, told.counts_for_goal_1, told.since, fact.at
            )
        case CategoryDefinitionWithdrawn():
            return None
        case _:
            return definition


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


categories: Final = Projection(
    name="category_definition",
    version=1,
    columns=COLUMNS,
    row=Definition,
    hears={"referrals": frozenset({"CategoryDefined", "CategoryDefinitionWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
