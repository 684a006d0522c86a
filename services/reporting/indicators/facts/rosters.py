"""Newcomers on the roster, and whether they came."""

from typing import Final

from services.reporting.indicators.coming import came, named
from services.reporting.indicators.roster import NEWCOMERS_ON_ROSTER
from services.reporting.indicators.tables import Facts

ROSTER_NEWCOMER: Final = Facts(
    "roster_newcomer",
    f"""
    select person, bool_or(once.came) as visited
    from {named("a_roster_newcomer")} cross join lateral (
        select exists (select from {came("$2")}) as came
    ) as once
    group by person
    """,
    {"person": "uuid", "visited": "boolean"},
    (NEWCOMERS_ON_ROSTER,),
)
"""Who was on the roster and a newcomer on one day of the period; `visited` whether they came in it."""

FACTS: Final = (ROSTER_NEWCOMER,)
