"""Who was on the roster when, and on which statement that rests (DOMAIN §4)."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.newcomers import NEWCOMERS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common

STATEMENTS: Final = Common(
    f"""begun as (
    select canonical as person, min(coalesce(arrived_on, (registered_at at time zone $4)::date)) as since
    from {standing("person")} join alias using (person) group by canonical
), stated as (
    select distinct on (person, since) person, since, entered
    from {canonical("roster_line", "roster", "since", "entered")}
        join {standing("roster")} using (roster)
    order by person, since, told_at desc, entered desc
), turn as (
    select person, since, entered,
        lead(since, 1, 'infinity') over (partition by person order by since) as before
    from stated
), spoken_of as (
    select person, min(since) as since from turn group by person
)""",
    (ALIASES,),
)
"""What rosters said of whom from when until when; and since when those are known who are more ids than one."""


def on_roster(people: str) -> str:
    """The days on the roster of these of `kept`, as a table `on_roster`; it needs STATEMENTS.

    They stand at ledger index $1, from `since` and before `before`, as far as they touch the period from
    $2 to $3 (one that ends before it begins has no days). On each day what the newest roster says of them
    holds; until one speaks of them, they are on it from the day they arrived, else from the one on which
    they were recorded. Of rosters as of one day the later told is the newer one; a roster that names two
    ids of one person says that they are on it if it says so of either.
    """
    return f"""(
    select * from (
        select someone.person, coalesce(
            arrived_on, least((registered_at at time zone $4)::date, begun.since)
        ) as since, coalesce(spoken_of.since, 'infinity') as before
        from {people} as someone left join begun using (person) left join spoken_of using (person)
        union all
        select person, turn.since, before from turn join {people} using (person) where entered
    ) as listed
    where since < before and since <= $3 and before > $2 and $2 <= $3
) as on_roster"""


NEWCOMERS_ON_ROSTER: Final = Common(
    f"""a_roster_newcomer as (
    select distinct person from {on_roster("kept")} join newcomer using (person)
    where on_roster.since < newcomer.before and newcomer.since < on_roster.before
)""",
    (NEWCOMERS, STATEMENTS),
)
"""Who was on the roster and a newcomer on one and the same day of the period."""

# Where a roster names people as of the same day as a count, not only a count is stated.
STATED: Final = f"""
with named as (
    select max(as_of) as as_of from {standing("roster")} where as_of <= $2
), counted as (
    select as_of, newcomers, on_leave from {standing("roster_count")}
    where as_of <= $2 order by as_of desc, told_at desc limit 1
), newest as (
    select greatest(named.as_of, counted.as_of) as as_of,
        named.as_of is null or named.as_of < counted.as_of as only_counted, newcomers, on_leave
    from named left join counted on true
)
select as_of, case when only_counted then newcomers end as newcomers,
    case when only_counted then on_leave end as on_leave
from newest
"""


@dataclass(frozen=True, slots=True)
class Stated:
    """The newest statement up to a day: as of when; and how many there are, where it names nobody.

    Without an `as_of` nothing was stated: the roster is who was registered.
    """

    as_of: date | None
    newcomers: int | None
    on_leave: int | None
