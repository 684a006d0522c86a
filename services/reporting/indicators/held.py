"""G3, G4 and G5: what was held, and when the place was open; sessions and days, never persons."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.indicators.evidence import (
    CountedAssociationDay,
    CountedDropIn,
    CountedHeld,
    CountedVolunteerEvening,
)
from services.reporting.indicators.period import Period
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look

A_SESSION: Final = f"""a_session as (
    select * from {standing("session")} where standing = 'held' and day between $2 and $3
)"""
AT: Final = f"with {A_SESSION}"
"""Held sessions of the period, as they stood at ledger index $1; $2 and $3 are inclusive."""

VISITED: Final = f"""
with recursive spot (site, day) as (
    (select site, day from visit order by site, day limit 1)
    union all
    select following.* from spot cross join lateral (
        select site, day from visit where (visit.site, visit.day) > (spot.site, spot.day)
        order by site, day limit 1
    ) as following
), visited as (
    select site, day from spot cross join lateral (
        select from {standing("visit")}
        where visit.site = spot.site and visit.day = spot.day limit 1
    ) as once
)"""
"""Where and when anybody checked in: from one day to the next along an index, as the visits are many."""

BEGUN: Final = (
    VISITED
    + f"""
select least(
    (select min(day) from {standing("session")} where standing = 'held'),
    (select min(day) from {standing("opening")} where not closed and day <= $2),
    (select min(day) from visited),
    (select min(day) from {standing("participation")}),
    (select min(day) from {standing("headcount")})
)
"""
)
"""The first day on which anything was held or anybody came; an opening has not come before $2 has."""

G3_SESSIONS: Final = (
    AT
    + f""", an_association_day as (
    select session, site, day as held_on,
        make_date(
            extract(year from day)::integer, (extract(month from day)::integer - 1) / 6 * 6 + 1, 1
        ) as half_year_from,
        array(
            select distinct partner
            from unnest(present_partners) as present (partner)
                join {standing("partner")} using (partner)
            where partner.kind = 'association'
            order by partner
        ) as associations
    from a_session where kind = 'foreningsdag'
)"""
)
G3: Final = (
    G3_SESSIONS
    + """
select count(distinct half_year_from) as half_years, (
    select count(distinct partner)
    from an_association_day cross join unnest(associations) as present (partner)
) as associations
from an_association_day
"""
)
G3_EVIDENCE: Final = G3_SESSIONS + "select * from an_association_day order by held_on, session"

G4_SESSIONS: Final = (
    AT
    + """, a_volunteer_evening as (
    select session, site, day as held_on, day - extract(isodow from day)::integer + 1 as week_from
    from a_session where kind = 'volontarkvall'
)"""
)
G4: Final = G4_SESSIONS + "select count(distinct week_from) from a_volunteer_evening"
G4_EVIDENCE: Final = G4_SESSIONS + "select * from a_volunteer_evening order by held_on, session"

G5_OPENINGS: Final = (
    VISITED
    + f""", {A_SESSION}, known (site, day, by) as (
    select site, day, 1 from a_session where kind = 'drop_in'
    union all
    select site, day, 2 from {standing("opening")} where not closed and day <= $4
    union all
    select site, day, 3 from visited
    union all
    select site, day, 4 from {standing("headcount")}
), a_drop_in as (
    select site, day, min(by) as by from known where day between $2 and $3 group by site, day
), beside as (
    select site, day, bool_or(kind = 'fika' or kind = 'drop_in' and fika) as fika,
        bool_or(kind not in ('drop_in', 'fika')) as activity
    from a_session group by site, day
), an_opening as (
    select site, day as held_on,
        (array['session', 'opening', 'visit', 'headcount'])[by] as known_by,
        coalesce(fika, false) as with_fika, coalesce(activity, false) as with_activity
    from a_drop_in left join beside using (site, day)
)"""
)
"""A site on a day, by what is best known of it; what was only planned has not come before $4 has."""
G5: Final = (
    G5_OPENINGS
    + """
select count(*) as openings, count(*) filter (where with_fika) as with_fika,
    count(*) filter (where with_activity) as with_activity
from an_opening
"""
)
G5_EVIDENCE: Final = G5_OPENINGS + "select * from an_opening order by held_on, site"


@dataclass(frozen=True, slots=True)
class AssociationDays:
    """G3: half-years with an association day, and how many associations were present at any."""

    half_years: int
    associations: int


@dataclass(frozen=True, slots=True)
class DropIns:
    """G5: drop-in openings; of them those with fika, and those with an activity the same day."""

    openings: int
    with_fika: int
    with_activity: int


async def begun(look: Look, period: Period) -> Period:
    """The period, from the first day on which anything was held or anybody came where none was asked for."""
    if period.since:
        return period
    first = await look.db.fetchval(BEGUN, look.as_of, look.today)
    return Period(first if first and first <= period.until else None, period.until)


async def association_days(look: Look, period: Period) -> AssociationDays:
    """G3 for a period that has begun."""
    [row] = await look.db.fetch(G3, *_bounds(look, period))
    return AssociationDays(row["half_years"], row["associations"])


async def volunteer_evenings(look: Look, period: Period) -> int:
    """G4 for a period that has begun: the weeks with a volunteer evening."""
    weeks: int = await look.db.fetchval(G4, *_bounds(look, period))
    return weeks


async def drop_ins(look: Look, period: Period) -> DropIns:
    """G5 for a period that has begun."""
    [row] = await look.db.fetch(G5, *_bounds(look, period), look.today)
    return DropIns(row["openings"], row["with_fika"], row["with_activity"])


async def held(look: Look, goal: str, asked: Period) -> Sequence[CountedHeld]:
    """The sessions or openings behind a goal, all of them: a place has few in a year."""
    bounds = _bounds(look, await begun(look, asked))
    match goal:
        case "G3":
            return [
                CountedAssociationDay(**row) for row in await look.db.fetch(G3_EVIDENCE, *bounds)
            ]
        case "G4":
            rows = await look.db.fetch(G4_EVIDENCE, *bounds)
            return [CountedVolunteerEvening(**row) for row in rows]
        case _:
            rows = await look.db.fetch(G5_EVIDENCE, *bounds, look.today)
            return [CountedDropIn(**row) for row in rows]


def _bounds(look: Look, period: Period) -> tuple[object, ...]:
    """The index and the period as parameters; where nothing has begun, no day lies in it."""
    return look.as_of, period.since or date.max, period.until
