"""Who is on the roster and on parental leave, whether they came, and whether they were told of it."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.coming import came, named
from services.reporting.indicators.newcomers import NEWCOMERS
from services.reporting.indicators.roster import STATEMENTS, on_roster
from services.reporting.indicators.tables import Common, Facts

# The leave need not overlap the days on the roster; whoever was none of the newcomers then is shown beside.
# Few are on leave, so the roster is asked for them alone.
ON_LEAVE: Final = Common(
    f"""leaving as (
    select person, min(leave.since) as leave_since
    from {canonical("leave", "leave.since", "until")}
    where leave.since <= $3 and (leave.until is null or leave.until >= $2)
    group by person
), staying as (
    select kept.person, leave_since, arrived_on, registered_at from kept join leaving using (person)
), away as materialized (
    select * from {on_roster("staying")}
), on_leave as (
    select person, leave_since as since from leaving where person in (
        select person from away join newcomer using (person)
        where away.since < newcomer.before and newcomer.since < away.before
    )
)""",
    (NEWCOMERS, STATEMENTS),
)
"""Who is on leave and when they were on the roster (`away`), and of them the newcomers."""
REACHED: Final = Common(
    f"""reached as (
    select person, since, min(first_visit_on) as first_visit_on, bool_or(informed) as informed
    from {named("on_leave")} cross join lateral (
        select min(day) as first_visit_on,
            coalesce(bool_or('foraldraledig_info' = any(supports)), false) as informed
        from {came("greatest($2, named.since)")}
    ) as first
    group by person, since
)""",
    (ON_LEAVE,),
)
"""Newcomers on leave, and when they first came since it began."""

# Whoever came on some day since the leave began did so on the last day on which they came.
INFORMED: Final = Common(
    f"""informed as (
    select person, max(day) as last from {canonical("visit", "day", "supports")}
    where 'foraldraledig_info' = any(supports) and person is not null and day between $2 and $3
    group by person
)""",
    (ALIASES,),
)
"""Who was told of leave in the period, and when the last time."""
NEWCOMER_ON_LEAVE: Final = Facts(
    "newcomer_on_leave",
    f"""
    select person, person in (
        select person from {named("on_leave")} cross join lateral (
            select from {came("greatest($2, named.since)")} limit 1
        ) as once
    ) as visited, coalesce(informed.last >= since, false) as informed
    from on_leave left join informed using (person)
    """,
    {"person": "uuid", "visited": "boolean", "informed": "boolean"},
    (ON_LEAVE, INFORMED),
    once=True,
)
"""Newcomers on the roster whose leave overlaps the period; `visited` since it began, and then `informed`."""
NO_NEWCOMER_ON_LEAVE: Final = Facts(
    "no_newcomer_on_leave",
    """
    select person, bool_or(person in (
        select person from away join unknown using (person)
        where away.since < unknown.before and unknown.since < away.before
    )) as unknown
    from away where person not in (select person from on_leave) group by person
    """,
    {"person": "uuid", "unknown": "boolean"},
    (ON_LEAVE,),
    once=True,
)
"""Who is on the roster and on leave and no newcomer; `unknown` where nobody knows their group on a day."""

FACTS: Final = (NEWCOMER_ON_LEAVE, NO_NEWCOMER_ON_LEAVE)
