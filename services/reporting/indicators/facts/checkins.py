"""Check-ins and named visits, and who came."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, known
from services.reporting.indicators.coming import COMING, NAMELESS, OFTEN
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Facts

VISITS_OF_EACH: Final = Facts(
    "visit",
    """
    select id as person, true as named, days as many from often
    where id in (select person from kept) and id not in (select person from doubled)
    union all
    select person, true, many from told_apart
    union all
    select null, false, many from nobody where many > 0
    """,
    {"person": "uuid", "named": "boolean"},
    (OFTEN,),
    many="many",
    once=True,
)
"""Visits, all of one person as one."""
VISIT: Final = Facts(
    "visit",
    """
    select person, site, day, true as named, 1 as many from coming
    union all
    select null, site, day, false, many from nameless
    """,
    {"person": "uuid", "site": "text", "day": "date", "named": "boolean"},
    (COMING, NAMELESS),
    many="many",
    coarser=VISITS_OF_EACH,
)
"""Visits: a person, site and day once, and every one without a name."""
# Who took part is found for all check-ins at once: asked of each by itself it cost every participation. Those
# of the nameless are alike, so that whose they are is asked of few.
HELPED: Final = Facts(
    "check_in_with_support",
    f"""
    select helped.person, site, day, stayed or took_part.person is not null as stayed, many
    from (
        select kept.person, site, day, stayed, many from (
            select person as id, site, day, stayed, count(*) as many from {standing("visit")}
            where cardinality(supports) > 0 and day between $2 and $3
            group by person, site, day, stayed
        ) as alike left join alias on alias.person = id
            left join kept on kept.person = coalesce(alias.canonical, id)
    ) as helped left join (
        select distinct person, site, day from {known("participation", "site", "day")}
        where day between $2 and $3
    ) as took_part using (person, site, day)
    """,
    {"person": "uuid", "site": "text", "day": "date", "stayed": "boolean"},
    (ALIASES,),
    many="many",
)
"""Check-ins with at least one support; `stayed` where they stayed on, or took part there that day.

First versions count these and the supports below; `helping` has what they are by visit.
"""
SUPPORTS: Final = Facts(
    "support",
    f"""
    select sum(cardinality(supports)) as many from {standing("visit")} where day between $2 and $3
    """,
    {},
    many="many",
)
"""How much was given at all check-ins."""
# What was given alike on one day is laid out once, and not for each check-in.
SUPPORT: Final = Facts(
    "support",
    f"""
    select site, day, code, coalesce(giver, 'unsaid') as giver, many from (
        select site, day, unnest(supports) as code, unnest(givers) as giver, many from (
            select site, day, supports, givers, count(*) as many from {standing("visit")}
            where day between $2 and $3 group by site, day, supports, givers
        ) as alike
    ) as given
    """,
    {"site": "text", "day": "date", "code": "text", "giver": "text"},
    many="many",
    coarser=SUPPORTS,
)
"""Each support that was given at a check-in, and who gave it."""

FACTS: Final = (VISIT, HELPED, SUPPORT)
