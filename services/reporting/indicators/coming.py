"""Who came when: check-ins and participations, by the persons whom their ids stand for (DOMAIN §2)."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common


def came(since: str) -> str:
    """The visits of `named.id` from a day on, as a table `came`: check-ins and participations."""
    return f"""(
        select day, supports from {standing("visit")}
        where visit.person = named.id and day between {since} and $3
        union all
        select day, array[]::text[] from {standing("participation")}
        where participation.person = named.id and day between {since} and $3
    ) as came"""


def named(people: str) -> str:
    """Everybody of a table under each of their ids, as a table `named`, in the order of an index by id.

    It needs ALIASES.
    """
    return f"""(
    select {people}.*, person as id from {people}
    union all
    select {people}.*, alias.person as id from {people} join alias on canonical = {people}.person
    order by id
) as named"""


def days(within: str, order: str) -> str:
    """Where and when each id came, in this order, read along two indexes, as a table `came`."""
    # `is not false` keeps PostgreSQL from the index over sites and days, by which it would read a row for each
    # visit, and hides nothing of what it knows of days. Each side says its order, or else both would be sorted.
    return f"""(
        (
            select person, site, day from {standing("visit")}
            where person is not null and (day {within}) is not false order by {order}
        ) union all (
            select person, site, day from {standing("participation")}
            where person is not null and (day {within}) is not false order by {order}
        ) order by {order}
    ) as came"""


def firsts(within: str) -> str:
    """When each person first checked in, and when they first took part, as a table `first`; it needs ALIASES.

    Read along the same indexes. Who is known by more ids than one has a row of either for each of them.
    """
    return f"""(
        select coalesce(alias.canonical, each.person) as person, day from (
            (
                select distinct on (person) person, day from {standing("visit")}
                where person is not null and (day {within}) is not false order by person, day
            ) union all (
                select distinct on (person) person, day from {standing("participation")}
                where person is not null and (day {within}) is not false order by person, day
            )
        ) as each left join alias on alias.person = each.person
    ) as first"""


# What comes in the order of an index is told apart from row to row: no table of all ids is made.
ATTENDED: Final = Common(
    f"""attended as materialized (
    select person as id, site, day, count(*) as many
    from {days("between $2 and $3", "person, day, site")} group by person, day, site
)""",
    (ALIASES,),
)
"""How often each id came in the period, by site and day."""
# Only of the few ids that are one person with another are visits compared with those under the other id.
COMING: Final = Common(
    """coming as (
    select id as person, site, day from attended
    where id in (select person from kept) and id not in (select canonical from alias)
    union all
    select distinct member.canonical, site, day from attended join (
        select person, canonical from alias
        union
        select canonical, canonical from alias
    ) as member on member.person = id
)""",
    (ATTENDED,),
)
"""Named visits of the period: each person, site and day once."""
NAMELESS: Final = Common(
    f"""nameless as (
    select site, day, sum(many) as many from (
        select site, day, 1 as many from {standing("visit")}
        where person is null and day between $2 and $3
        union all
        select site, day, 1 from {standing("participation")}
        where person is null and day between $2 and $3
        union all
        select site, day, many from attended
        where id not in (select person from kept) and id not in (select person from alias)
    ) as visited_without_a_name group by site, day
)""",
    (ATTENDED,),
)
"""How many visits of the period are nobody's, by site and day."""
OFTEN: Final = Common(
    f"""often as materialized (
    select id, count(*) as days, sum(many) as many from (
        select person as id, count(*) as many
        from {days("between $2 and $3", "person, day, site")} group by person, day, site
    ) as each group by id
), doubled as (
    select distinct canonical as person from alias
), told_apart as (
    select person, count(*) as many from (
        select distinct named.person, site, day from {named("doubled")} cross join lateral (
            select site, day from {standing("visit")}
            where visit.person = named.id and day between $2 and $3
            union all
            select site, day from {standing("participation")}
            where participation.person = named.id and day between $2 and $3
        ) as came
    ) as once group by person
), nobody as (
    select count(*) as many from {standing("visit")} where person is null and day between $2 and $3
    union all
    select count(*) from {standing("participation")} where person is null and day between $2 and $3
    union all
    select sum(many) from often
    where id not in (select person from kept) and id not in (select person from alias)
)""",
    (ALIASES,),
)
"""How often each id came in the period, on how many days at some site; everybody who is more ids than one
(`told_apart`), likewise; and how many visits are nobody's.
"""
PRESENCE: Final = Common(
    f"""presence as (
    select person, min(day) as first from {firsts("between $2 and $3")} group by person
)""",
    (ALIASES,),
)
"""Whoever came in the period, and the first day on which they did."""
FIRST_COMING: Final = Common(
    f"""first_coming as (
    select person, min(day) as day from {firsts("<= $3")} join kept using (person) group by person
)""",
    (ALIASES,),
)
"""The day of everybody's first visit, however long before the period, if it is not after it."""
