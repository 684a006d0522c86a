"""Heads that were counted: of an opening by its site and day, of a session; children by how old they are."""

from typing import Final

from services.reporting.indicators.facts.held import SESSIONS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

OPENING_COUNTS: Final = Common(f"""opening_count as (
    select distinct on (site, day) * from {standing("headcount")}
    where day between $2 and $3 order by site, day, counted_at desc, told_at desc
)""")
"""Of counts of one site and day the latest counted, and of those the latest told."""
SESSION_COUNTS: Final = Common(
    f"""session_count as (
    select distinct on (session) a_session.site, a_session.day, session_headcount.*
    from {standing("session_headcount")} join a_session using (session)
    order by session, counted_at desc, told_at desc
)""",
    (SESSIONS,),
)
"""Of counts of one held session the latest counted, and of those the latest told."""
CHILDREN: Final = Facts(
    "child_count",
    """
    select site, day, band, heads from (
        select site, day, children_0_5, children_6_12, children_13_17 from opening_count
        union all
        select site, day, children_0_5, children_6_12, children_13_17 from session_count
        where (site, day) not in (select site, day from opening_count)
    ) as counted cross join lateral (
        values ('0-5', children_0_5), ('6-12', children_6_12), ('13-17', children_13_17)
    ) as of_age (band, heads)
    """,
    {"site": "text", "day": "date", "band": "text", "heads": "integer"},
    (OPENING_COUNTS, SESSION_COUNTS),
)
"""Children of a site and day by age band: as the opening was counted, else the sessions held that day."""

FACTS: Final = (CHILDREN,)
