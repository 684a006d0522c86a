"""Newcomers on the roster, and whether they came."""

from typing import Final

from services.reporting.indicators.coming import came, named
from services.reporting.indicators.dimensions import PROFILE
from services.reporting.indicators.roster import NEWCOMERS_ON_ROSTER
from services.reporting.indicators.tables import Facts

ROSTER_NEWCOMER: Final = Facts(
    "roster_newcomer",
    f"""
    select person, visited, profile.target_group as belongs_to from (
        select person, bool_or(once.came) as visited
        from {named("a_roster_newcomer")} cross join lateral (
            select exists (select from {came("$2")}) as came
        ) as once
        group by person
    ) as reached join profile using (person)
    """,
    {"person": "uuid", "visited": "boolean", "belongs_to": "text"},
    (NEWCOMERS_ON_ROSTER, PROFILE),
)
"""Who was on the roster and a newcomer on one day of the period; `visited` whether they came in it.

`belongs_to` is the group that is theirs at its end.
"""

FACTS: Final = (ROSTER_NEWCOMER,)
