"""What is counted for a goal, one by one, to those who may ask why: by opaque ids, dates and codes."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from services.reporting.indicators.asking import begun, bounds
from services.reporting.indicators.evidence import (
    CountedAssociationDay,
    CountedDropIn,
    CountedHeld,
    CountedLeave,
    CountedLink,
    CountedPerson,
    CountedVolunteerEvening,
)
from services.reporting.indicators.facts.held import (
    ASSOCIATION_DAYS,
    OPENINGS,
    VOLUNTEER_EVENINGS,
)
from services.reporting.indicators.facts.leaves import REACHED
from services.reporting.indicators.facts.links import LINKS
from services.reporting.indicators.period import Period
from services.reporting.indicators.tables import statement
from services.reporting.looking import Look
from shared.events.words import Rung, height

G1: Final = statement(
    """
select person, referral, destination, category, informed as made_on, rung from link
where rung >= $8 and person in (
    select distinct person from link
    where rung >= $8 and person > $9 and person <> all ($11::uuid[]) order by person limit $10
)
order by person, informed, referral
""",
    LINKS,
)
G2: Final = statement(
    """
select person, since as leave_since, first_visit_on, informed from reached
where person > $8 and person <> all ($10::uuid[]) order by person limit $9
""",
    REACHED,
)
G3: Final = statement(
    "select * from an_association_day order by held_on, session", ASSOCIATION_DAYS
)
G4: Final = statement(
    "select * from a_volunteer_evening order by held_on, session", VOLUNTEER_EVENINGS
)
G5: Final = statement("select * from an_opening order by held_on, site", OPENINGS)

NOBODY: Final = UUID(int=0)
"""Before every person: where evidence begins."""
PAGE: Final = 500
"""Persons on one page of evidence: as many as one access record names."""


async def persons(
    look: Look, goal: str, period: Period, rung: Rung, after: UUID, kept: Collection[UUID]
) -> Sequence[CountedPerson]:
    """The persons behind a goal, with the facts that count: a page after an id, without who is kept."""
    asked, left_out = bounds(look, period), [*kept]
    if goal == "G1":
        links = await look.db.fetch(G1, *asked, height(rung), after, PAGE, left_out)
        return [CountedLink(**dict(row)) for row in links]
    leaves = await look.db.fetch(G2, *asked, after, PAGE, left_out)
    return [CountedLeave(**dict(row)) for row in leaves]


async def held(look: Look, goal: str, asked: Period) -> Sequence[CountedHeld]:
    """The sessions or openings behind a goal, all of them: a place has few in a year."""
    of = bounds(look, await begun(look, asked), begins=True)
    match goal:
        case "G3":
            return [CountedAssociationDay(**row) for row in await look.db.fetch(G3, *of)]
        case "G4":
            return [CountedVolunteerEvening(**row) for row in await look.db.fetch(G4, *of)]
        case _:
            return [CountedDropIn(**row) for row in await look.db.fetch(G5, *of)]
