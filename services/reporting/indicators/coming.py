"""Who came when: check-ins and participations, by the persons whom their ids stand for (DOMAIN §2)."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, known
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


CHECK_INS: Final = Common(
    f"""check_in as (
    select * from {known("visit", "visit", "site", "day", "supports", "givers", "stayed", "visit.channel")}
    where day between $2 and $3
)""",
    (ALIASES,),
)
"""Check-ins of the period; without a person whose id stands for nobody who is known."""
TAKING_PART: Final = Common(
    f"""taking_part as (
    select * from {known("participation", "participation", "session", "site", "day")}
    where day between $2 and $3
)""",
    (ALIASES,),
)
"""Participations of the period, likewise."""
COMING: Final = Common(
    """coming as (
    select person, site, day from check_in where person is not null
    union
    select person, site, day from taking_part where person is not null
)""",
    (CHECK_INS, TAKING_PART),
)
"""Named visits of the period: each person, site and day once."""
FIRST_COMING: Final = Common(
    f"""first_coming as (
    select person, min(day) as day from (
        select person, day from {known("visit", "day")} where day <= $3
        union all
        select person, day from {known("participation", "day")} where day <= $3
    ) as ever
    where person is not null
    group by person
)""",
    (ALIASES,),
)
"""The day of everybody's first visit, however long before the period, if it is not after it."""
