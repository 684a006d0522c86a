"""How long the place was open with hosts there, and how much of that lay outside office hours."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

HOSTED: Final = Common(f"""hosted as (
    select site, day, (select count(distinct host) from unnest(hosts) as there (host)) as hosts,
        opens_at, closes_at, extract(epoch from closes_at - opens_at) / 60 as minutes,
        coalesce(zone, $4) as clock
    from {standing("opening")}
    where not closed and hosts <> '{{}}' and day between $2 and $3 and day <= $5
)""")
"""Openings of the period with at least one host, once their day has come."""

OPEN_FOR: Final = Facts(
    "hosted_opening",
    "select site, day, minutes from hosted",
    {"site": "text", "day": "date", "minutes": "minutes"},
    (HOSTED,),
)
"""How long each of them was, and no more."""

# What lies within office hours is found day by day, by the site's own clocks: a night belongs to two days,
# and clocks may change in it.
HOSTED_OPENING: Final = Facts(
    "hosted_opening",
    """
    select site, day, minutes, minutes * hosts as host_minutes,
        minutes - inside as outside_minutes
    from hosted cross join lateral (
        select coalesce(sum(extract(epoch from least(closes_at, ends) - greatest(opens_at, begins))), 0)
            / 60 as inside
        from (
            select (midnight + interval '8 hours') at time zone clock as begins,
                (midnight + interval '17 hours') at time zone clock as ends
            from generate_series(
                date_trunc('day', opens_at at time zone clock), closes_at at time zone clock,
                interval '1 day'
            ) as local (midnight)
            where extract(isodow from midnight) <= 5
        ) as office
        where begins < closes_at and opens_at < ends
    ) as within
    """,
    {
        "site": "text",
        "day": "date",
        "minutes": "minutes",
        "host_minutes": "minutes",
        "outside_minutes": "minutes",
    },
    (HOSTED,),
    coarser=OPEN_FOR,
)
"""Each opening with hosts: how long it was, times how many hosts, and outside Monday to Friday 8 to 17."""

FACTS: Final = (HOSTED_OPENING,)
