"""What was held, and when the place was open; sessions and days, never persons."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

SESSIONS: Final = Common(f"""a_session as (
    select * from {standing("session")} where standing = 'held' and day between $2 and $3
)""")
"""Held sessions of the period."""
SITES: Final = Common("""a_site (site) as (
    (select site from visit order by site limit 1)
    union all
    select following.site from a_site cross join lateral (
        select site from visit where visit.site > a_site.site order by site limit 1
    ) as following
)""")
"""Where anybody ever checked in: from one site to the next along an index, as the visits are many."""
SPOTS: Final = Common(
    f"""spot (site, day) as (
    select first.* from a_site cross join lateral (
        select site, day from visit
        where visit.site = a_site.site and day between $2 and $3 order by day limit 1
    ) as first
    union all
    select following.* from spot cross join lateral (
        select site, day from visit
        where visit.site = spot.site and day > spot.day and day <= $3 order by day limit 1
    ) as following
), visited as (
    select site, day from spot cross join lateral (
        select from {standing("visit")}
        where visit.site = spot.site and visit.day = spot.day limit 1
    ) as once
)""",
    (SITES,),
)
"""Where and when anybody checked in in the period: from one day to the next along the same index."""

BEGUN: Final = f"""
select least(
    (select min(day) from {standing("session")} where standing = 'held'),
    (select min(day) from {standing("opening")} where not closed and day <= $5),
    (select min(first.day) from a_site cross join lateral (
        select day from {standing("visit")} where visit.site = a_site.site order by day limit 1
    ) as first),
    (select min(day) from {standing("participation")}),
    (select min(day) from {standing("headcount")})
)
"""
"""The first day on which anything was held or anybody came; an opening has not come before today has."""

ASSOCIATION_DAYS: Final = Common(
    f"""an_association_day as (
    select session, site, day as held_on,
        make_date(
            extract(year from day)::integer, (extract(month from day)::integer - 1) / 6 * 6 + 1, 1
        ) as half_year_from,
        case when present_partners = '{{}}' then '{{}}' else array(
            select distinct partner
            from unnest(present_partners) as present (partner)
                join {standing("partner")} using (partner)
            where partner.kind = 'association'
            order by partner
        ) end as associations
    from a_session where kind = 'foreningsdag'
)""",
    (SESSIONS,),
)
VOLUNTEER_EVENINGS: Final = Common(
    """a_volunteer_evening as (
    select session, site, day as held_on, day - extract(isodow from day)::integer + 1 as week_from
    from a_session where kind = 'volontarkvall'
)""",
    (SESSIONS,),
)
OPENINGS: Final = Common(
    f"""known_open (site, day, by) as (
    select site, day, 1 from a_session where kind = 'drop_in'
    union all
    select site, day, 2 from {standing("opening")} where not closed and day <= $5
    union all
    select site, day, 3 from visited
    union all
    select site, day, 4 from {standing("headcount")}
), a_drop_in as (
    select site, day, min(by) as by from known_open where day between $2 and $3 group by site, day
), beside as (
    select site, day, bool_or(kind = 'fika' or kind = 'drop_in' and fika) as fika,
        bool_or(kind not in ('drop_in', 'fika')) as activity
    from a_session group by site, day
), an_opening as (
    select site, day as held_on,
        (array['session', 'opening', 'visit', 'headcount'])[by] as known_by,
        coalesce(fika, false) as with_fika, coalesce(activity, false) as with_activity
    from a_drop_in left join beside using (site, day)
)""",
    (SPOTS, SESSIONS),
)
"""A site on a day, by what is best known of it; what was only planned has not come before today has."""

HELD_SESSION: Final = Facts(
    "held_session",
    "select session, kind, site, day from a_session",
    {"session": "uuid", "kind": "text", "site": "text", "day": "date"},
    (SESSIONS,),
)
"""Sessions that were held."""
ASSOCIATION_DAY: Final = Facts(
    "association_day",
    "select session, site, held_on as day, half_year_from from an_association_day",
    {"session": "uuid", "site": "text", "day": "date", "half_year_from": "date"},
    (ASSOCIATION_DAYS,),
)
"""Held association days, each with the first day of its half-year."""
ASSOCIATION_PRESENT: Final = Facts(
    "association_present",
    """
    select site, held_on as day, partner
    from an_association_day cross join unnest(associations) as present (partner)
    """,
    {"site": "text", "day": "date", "partner": "uuid"},
    (ASSOCIATION_DAYS,),
)
"""Associations at association days, once for each of those."""
VOLUNTEER_EVENING: Final = Facts(
    "volunteer_evening",
    "select session, site, held_on as day, week_from from a_volunteer_evening",
    {"session": "uuid", "site": "text", "day": "date", "week_from": "date"},
    (VOLUNTEER_EVENINGS,),
)
"""Held volunteer evenings, each with the Monday of its ISO week."""
DROP_IN_OPENING: Final = Facts(
    "drop_in_opening",
    "select site, held_on as day, with_fika, with_activity from an_opening",
    {"site": "text", "day": "date", "with_fika": "boolean", "with_activity": "boolean"},
    (OPENINGS,),
)
"""Drop-in openings, each site and day once."""

FACTS: Final = (
    HELD_SESSION,
    ASSOCIATION_DAY,
    ASSOCIATION_PRESENT,
    VOLUNTEER_EVENING,
    DROP_IN_OPENING,
)
