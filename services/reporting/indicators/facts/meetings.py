"""Held sessions, and how many newcomers and established residents were counted at each."""

from typing import Final

from services.reporting.indicators.facts.counts import OPENING_COUNTS, SESSION_COUNTS
from services.reporting.indicators.tables import Facts

COUNTED_SESSION: Final = Facts(
    "counted_session",
    """
    select kind, site, day, newcomers, established, least(newcomers, established) as met,
        newcomers is not null as counted
    from (
        select a_session.kind, a_session.site, a_session.day,
            coalesce(own.newcomers, of_opening.newcomers) as newcomers,
            coalesce(own.established, of_opening.established) as established
        from a_session left join session_count as own using (session)
            left join opening_count as of_opening on a_session.kind = 'drop_in'
                and of_opening.site = a_session.site and of_opening.day = a_session.day
    ) as told
    """,
    {
        "kind": "text",
        "site": "text",
        "day": "date",
        "newcomers": "integer",
        "established": "integer",
        "met": "integer",
        "counted": "boolean",
    },
    (SESSION_COUNTS, OPENING_COUNTS),
)
"""Held sessions as they were counted: a drop-in session without a count of its own takes its opening's."""

FACTS: Final = (COUNTED_SESSION,)
