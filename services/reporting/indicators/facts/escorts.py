"""Company to the meeting place: offered, wanted, and whether somebody came."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, known
from services.reporting.indicators.coming import named
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

OFFERS: Final = Common(
    f"""offer as (
    select * from {known("escort", "escort", "day", "accepted", "done_on")}
    where day between $2 and $3
)""",
    (ALIASES,),
)
"""Escorts that were offered in the period."""

ESCORT: Final = Facts(
    "escort",
    f"""
    select person, day, accepted, done_on is not null as done, bool_or(accepted and came) as visited
    from {named("offer")} cross join lateral (
        select exists (
            select from {standing("visit")}
            where visit.person = named.id and visit.day between named.day and named.day + 14
        ) or exists (
            select from {standing("participation")}
            where participation.person = named.id
                and participation.day between named.day and named.day + 14
        ) as came
    ) as within_two_weeks
    group by escort, person, day, accepted, done_on
    """,
    {
        "person": "uuid",
        "day": "date",
        "accepted": "boolean",
        "done": "boolean",
        "visited": "boolean",
    },
    (OFFERS,),
)
"""Each offer; `visited` where it was accepted and the person came that day or in the fourteen after it."""

FACTS: Final = (ESCORT,)
