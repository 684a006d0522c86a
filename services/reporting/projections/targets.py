"""What goals are to reach, since a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.targets import GoalSet, GoalSetWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Target:
    """What one goal is to reach since a day; of two since the same day the later told holds."""

    setting: UUID
    goal: str
    target: int | None
    rung: str | None
    since: date
    told_at: int


COLUMNS: Final = """
    setting uuid not null,
    goal text not null,
    target integer,
    rung text,
    since date not null,
    told_at bigint not null
"""


def evolve(target: Target | None, fact: Recorded) -> Target | None:
    """The target after one fact."""
    match fact.event:
        case GoalSet() as told:
            return Target(told.setting, told.goal, told.target, told.rung, told.since, fact.at)
        case GoalSetWithdrawn():
            return None
        case _:
            return target


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


targets: Final = Projection(
    name="goal_target",
    version=1,
    columns=COLUMNS,
    row=Target,
    hears={"reporting": frozenset({"GoalSet", "GoalSetWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
