"""Visits with support, and what was given at them: all check-ins of a person, site and day are one visit."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, known
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

HELPED: Final = Facts(
    "visit_with_support",
    f"""
    select person, site, day, stayed or took_part.person is not null as stayed, many
    from (
        select kept.person, site, day, bool_or(stayed) as stayed,
            case when kept.person is null then sum(helped) else 1 end as many
        from (
            select person as id, site, day, stayed,
                count(*) filter (where cardinality(supports) > 0) as helped
            from {standing("visit")} where day between $2 and $3
            group by person, site, day, stayed
        ) as alike left join alias on alias.person = id
            left join kept on kept.person = coalesce(alias.canonical, id)
        group by kept.person, site, day, kept.person is null and stayed
        having sum(helped) > 0
    ) as once left join (
        select distinct person, site, day from {known("participation", "site", "day")}
        where day between $2 and $3
    ) as took_part using (person, site, day)
    """,
    {"person": "uuid", "site": "text", "day": "date", "stayed": "boolean"},
    (ALIASES,),
    many="many",
)
"""Visits with at least one support; `stayed` where they stayed on, or took part there that day."""
# Only what was given at these few is compared: to compare it at all visits would cost three times as much.
SEVERAL: Final = Common(
    f"""several as materialized (
    select id, coalesce(canonical, id) as whose, site, day from (
        select person as id, site, day, count(*) as many from (
            select person, site, day from {standing("visit")}
            where person is not null and (day between $2 and $3) is not false
            order by person, day, site
        ) as came group by person, day, site
    ) as attended left join (
        select person, canonical from alias
        union
        select canonical, canonical from alias
    ) as member on member.person = id
    where canonical is not null or many > 1 and id in (select person from kept)
), alone as (
    select site, day, supports, givers from {standing("visit")}
    where day between $2 and $3 and (
        person is null or (person, site, day) not in (select id, site, day from several)
    )
), together as (
    select site, day, code, unnest(coalesce(
        array_agg(distinct giver) filter (where giver is not null), '{{unsaid}}'
    )) as giver
    from (
        select whose, site, day, unnest(supports) as code, unnest(givers) as giver
        from {standing("visit")} join several using (site, day) where id = person
    ) as given group by whose, site, day, code
)""",
    (ALIASES,),
)
"""Visits that may be of several check-ins (`several`), what was given at them, each help once by whoever gave
it (`together`), and all other check-ins (`alone`).

Whose help it was is not said where nobody is named: beside somebody it may be the same, and adds nothing.
"""
GIVEN_SUPPORTS: Final = Facts(
    "given_support",
    """
    select sum(cardinality(supports)) as many from alone
    union all
    select count(*) from together
    """,
    {},
    (SEVERAL,),
    many="many",
)
"""How much was given at all visits."""
# What was given alike on one day is laid out once, and not for each check-in.
GIVEN_SUPPORT: Final = Facts(
    "given_support",
    """
    select site, day, code, coalesce(giver, 'unsaid') as giver, many from (
        select site, day, unnest(supports) as code, unnest(givers) as giver, many from (
            select site, day, supports, givers, count(*) as many from alone
            group by site, day, supports, givers
        ) as alike
    ) as given
    union all
    select site, day, code, giver, 1 from together
    """,
    {"site": "text", "day": "date", "code": "text", "giver": "text"},
    (SEVERAL,),
    many="many",
    coarser=GIVEN_SUPPORTS,
)
"""Each support that was given at a visit, and who gave it."""

FACTS: Final = (HELPED, GIVEN_SUPPORT)
