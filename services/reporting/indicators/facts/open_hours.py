"""Hours with a host, which passed once and count once: all of them, for each host, outside office hours."""

from typing import Final

from services.reporting.indicators.facts.hosting import HOSTED_OPENING
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts


def minutes(times: str) -> str:
    """How long these times are together."""
    lasted = "coalesce(sum(extract(epoch from upper(it) - lower(it))), 0) / 60"
    return f"(select {lasted} from unnest({times}) as lasting (it))"


# Two who did not know of each other may both have told of an evening, and hours that passed once count once.
HOSTED: Final = Common(f"""hosted_times as (
    select site, day, hosts, tstzrange(opens_at, closes_at) as time, coalesce(zone, $4) as clock
    from {standing("opening")}
    where not closed and hosts <> '{{}}' and day between $2 and $3 and day <= $5
), open_times as (
    select site, day, range_agg(time) as times, min(clock) as clock from hosted_times group by site, day
)""")
"""When each site was open on each day of the period that has come, with at least one host, by one clock."""
HOSTING: Final = Common(
    f"""host_times as (
    select site, day, sum({minutes("times")}) as minutes from (
        select site, day, range_agg(time) as times
        from hosted_times cross join unnest(hosts) as there (host) group by site, day, host
    ) as each_host group by site, day
)""",
    (HOSTED,),
)
"""How long all the hosts were there together."""

OPEN_FOR: Final = Facts(
    "open_hours",
    f"select site, day, {minutes('times')} as minutes from open_times",
    {"site": "text", "day": "date", "minutes": "minutes"},
    (HOSTED,),
)
"""How long it was open on each day, and no more."""

# What lies within office hours is found day by day, by the site's own clocks: a night belongs to two days,
# and clocks may change in it.
OPEN_HOURS: Final = Facts(
    "open_hours",
    f"""
    select site, day, {minutes("times")} as minutes, host_times.minutes as host_minutes,
        {minutes("times - office")} as outside_minutes
    from open_times join host_times using (site, day) cross join lateral (
        select coalesce(range_agg(tstzrange(
            (midnight + interval '8 hours') at time zone clock,
            (midnight + interval '17 hours') at time zone clock
        )), '{{}}') as office
        from generate_series(
            date_trunc('day', lower(times) at time zone clock), upper(times) at time zone clock,
            interval '1 day'
        ) as local (midnight)
        where extract(isodow from midnight) <= 5
    ) as within
    """,
    HOSTED_OPENING.columns,
    (HOSTED, HOSTING),
    coarser=OPEN_FOR,
)
"""Each day with hosts: how long it was open, how long for each host, and outside Monday to Friday 8 to 17."""

FACTS: Final = (OPEN_HOURS,)
