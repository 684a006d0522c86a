"""What all goals of a period are told by, in one question: there are many, and each costs a round trip."""

from dataclasses import dataclass
from typing import Final

import orjson

from services.reporting.indicators.asking import bounds, since
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import GOALS
from services.reporting.indicators.facts.held import BEGUN, SITES
from services.reporting.indicators.goals import TARGETS, Target, by_goal
from services.reporting.indicators.modes import IN_FORCE
from services.reporting.indicators.period import Period
from services.reporting.indicators.tables import statement
from services.reporting.indicators.versions import RECORDED, newest
from services.reporting.looking import Look
from shared.events.words import DocumentationMode

TOGETHER: Final = statement(
    f"""
select (select json_agg(it) from ({TARGETS}) as it) as targets,
    (select json_agg(it) from ({RECORDED}) as it) as versions,
    array({IN_FORCE}) as modes,
    case when $2 = '-infinity' then ({BEGUN}) end as first
""",
    SITES,
)


@dataclass(frozen=True, slots=True)
class ToldBy:
    """What is set, the definitions in use, the modes in force, and the period from when there is anything."""

    targets: dict[str, Target]
    definitions: dict[str, Definition]
    modes: frozenset[DocumentationMode]
    begun: Period


async def told_by(look: Look, period: Period) -> ToldBy:
    """What `targets`, `in_use`, `modes_in_force` and `begun` give of the goals and a period."""
    [row] = await look.db.fetch(TOGETHER, *bounds(look, period))
    return ToldBy(
        by_goal(orjson.loads(row["targets"] or "[]")),
        dict(newest(GOALS, orjson.loads(row["versions"] or "[]"))),
        frozenset(row["modes"]),
        since(period, row["first"]),
    )
