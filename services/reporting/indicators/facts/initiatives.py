"""Who began what happens, and which municipal units came to tell of themselves."""

from typing import Final

from services.reporting.indicators.facts.held import SESSIONS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Facts

INITIATIVE: Final = Facts(
    "initiative",
    f"""
    select 'activity' as matter, day, initiated_by from (
        select initiated_by, (starts_at at time zone $4)::date as day from {standing("activity")}
    ) as planned where day between $2 and $3
    union all
    select 'referral', informed, initiated_by from {standing("referral")}
    where informed between $2 and $3
    """,
    {"matter": "text", "day": "date", "initiated_by": "text"},
)
"""Activities by the local date of their first start, and referrals by the day on which they were made."""
PRESENTATION: Final = Facts(
    "presentation",
    """
    select unit, site, day
    from a_session cross join unnest(presenting_units) as presented (unit)
    """,
    {"unit": "text", "site": "text", "day": "date"},
    (SESSIONS,),
)
"""Each municipal unit that presented itself at a held session."""

FACTS: Final = (INITIATIVE, PRESENTATION)
