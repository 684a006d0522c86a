"""What goals are to reach, and how things were before."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.events.governing import Indicator
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, NotPersonal, sealed
from shared.events.words import Goal, Rung
from shared.readmodel import ReadModel

TARGETS: Final = f"""
select setting as id, goal, target, rung, since
from {standing("goal_target")}
where goal = $2
order by since desc, told_at desc
"""
BASELINES: Final = f"""
select setting as id, indicator, value, day as "on"
from {standing("baseline")}
where $2::text is null or indicator = $2
order by indicator, day desc, told_at desc
"""


class Target(ReadModel):
    """What a goal is to reach from a day on."""

    id: Annotated[UUID, OPAQUE]
    goal: Annotated[Goal, CODE]
    target: Annotated[int | None, COUNT]
    rung: Annotated[Rung | None, CODE]
    since: Annotated[date, WHEN]


class Baseline(ReadModel):
    """The value that an indicator had on a day; its source is told to those who keep the records alone."""

    id: Annotated[UUID, OPAQUE]
    indicator: Annotated[Indicator, CODE]
    value: Annotated[float, NotPersonal("a figure")]
    on: Annotated[date, WHEN]
    source: Annotated[str | None, sealed("staff", "id", "where a baseline is known from")] = None


async def targets(look: Look, goal: str) -> list[Target]:
    """Every setting of a goal that stands, the newest first."""
    rows = await look.db.fetch(TARGETS, look.as_of, goal)
    return [Target(**dict(row)) for row in rows]


async def baselines(look: Look, indicator: str | None) -> list[Baseline]:
    """Every baseline that stands, of one indicator or of all, the newest first."""
    rows = await look.db.fetch(BASELINES, look.as_of, indicator)
    return [Baseline(**dict(row)) for row in rows]
