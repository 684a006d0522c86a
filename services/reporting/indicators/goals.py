"""The goals among the indicators: what they are to reach, as it was set for a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from services.reporting.indicators.asking import bounds
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.period import Period
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import statement
from services.reporting.looking import Look
from shared.events.words import Rung

TARGETS: Final = f"""
select distinct on (goal) goal, target, rung from {standing("goal_target")}
where since <= $3 order by goal, since desc, told_at desc
"""
ALONE: Final = statement(TARGETS)
VIEWS: Final = frozenset({"goal_target"})


@dataclass(frozen=True, slots=True)
class Target:
    """What a goal is to reach (None: its denominator), and its rung (None: as its definition says)."""

    target: int | None
    rung: Rung | None


@dataclass(frozen=True, slots=True)
class Aim:
    """What a goal is to reach (None: its denominator), and by the people of which rung."""

    target: int | None
    rung: Rung


async def targets(look: Look, period: Period) -> dict[str, Target]:
    """What is set for a period, by its last day, by goal; the rung where one is set."""
    return by_goal(map(dict, await look.db.fetch(ALONE, *bounds(look, period))))


def by_goal(rows: Iterable[Mapping[str, Any]]) -> dict[str, Target]:
    """What is set, as it was found."""
    return {row["goal"]: Target(row["target"], row["rung"]) for row in rows}


def aim(definition: Definition, set_: Target | None) -> Aim:
    """What is set, else what the definition says."""
    headline = definition.headline or "informed"
    if set_ is None:
        return Aim(definition.target, headline)
    return Aim(set_.target, set_.rung or headline)
