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
"""Held sessions as they were counted: a drop-in session without a count of its own takes its opening's.

The first version counts these: all drop-in sessions of a day that nobody counted take the same count.
"""
COUNTED_ONCE: Final = Facts(
    "session_counted_once",
    """
    select kind, site, day, newcomers, established, least(newcomers, established) as met,
        newcomers is not null as counted
    from (
        select kind, each.site, each.day, coalesce(each.newcomers, of_opening.newcomers) as newcomers,
            coalesce(each.established, of_opening.established) as established
        from (
            select kind, a_session.site, a_session.day, newcomers, established,
                newcomers is null and kind = 'drop_in' and 1 = row_number() over (
                    partition by a_session.site, a_session.day, kind, newcomers is null
                    order by session
                ) as takes
            from a_session left join session_count using (session)
        ) as each left join opening_count as of_opening
            on takes and of_opening.site = each.site and of_opening.day = each.day
    ) as told
    """,
    COUNTED_SESSION.columns,
    (SESSION_COUNTS, OPENING_COUNTS),
)
"""Held sessions as they were counted: of drop-in sessions without a count one takes their opening's."""

FACTS: Final = (COUNTED_SESSION, COUNTED_ONCE)
