"""G1 and G2, reckoned from a ledger prefix and named parameters, and from nothing else (law 5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.evidence import CountedLeave, CountedLink, CountedPerson
from services.reporting.indicators.newcomers import NEWCOMERS
from services.reporting.indicators.period import Period
from services.reporting.indicators.roster import ON_ROSTER, Stated, stated
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.events.words import COUNTED_FOR_GOAL_1, LADDER, NEWCOMER_BY_DEFAULT, Rung, height


def _came(since: str) -> str:
    """The visits of `named.id` from a day on, as a table `came`: check-ins and participations (DOMAIN §2)."""
    return f"""(
        select day, supports from {standing("visit")}
        where visit.person = named.id and day between {since} and $3
        union all
        select day, array[]::text[] from {standing("participation")}
        where participation.person = named.id and day between {since} and $3
    ) as came"""


def _named(people: str) -> str:
    """Everybody of a table under each of their ids, as a table `named`, in the order of an index by id."""
    return f"""(
    select {people}.*, person as id from {people}
    union all
    select {people}.*, alias.person as id from {people} join alias on canonical = {people}.person
    order by id
) as named"""


AT: Final = f"{ALIASES}, {NEWCOMERS}"
"""Days as a newcomer, as they stood at ledger index $1; $2 and $3 are the period's days, inclusive."""

# Of a newcomer one visit is enough. So each is looked up under their id: reading every visit instead
# cost five times as much at a million facts.
VISITORS: Final = (
    AT
    + f""", a_newcomer as (
    select distinct person from newcomer
), a_visitor as materialized (
    select distinct person from {_named("a_newcomer")}
        cross join lateral (select from {_came("$2")} limit 1) as once
)"""
)

REFERRAL: Final = (
    *("referral", "destination", "made_at"),
    *("informed", "contact_made", "accompanied", "participated"),
)

# A destination's category is the one it had when the referral was made: what is listed anew later takes
# nothing back, and gives nothing afterwards. Whether that category counts is asked for the day on which it
# was made, as for the groups of newcomers: what is defined later for that day holds now, and not before.
G1_LINKS: Final = (
    VISITORS
    + f""", counting as (
    select category, counts_for_goal_1, since,
        lead(since, 1, 'infinity') over (partition by category order by since) as before
    from (
        select unnest($5::text[]) as category, true as counts_for_goal_1, '-infinity'::date as since
        union all (
            select distinct on (category, since) category, counts_for_goal_1, since
            from {standing("category_definition")} order by category, since, told_at desc
        )
    ) as told
), a_referral as (
    select referral.*, destination.category,
        case
            when participated <= $3 then 4
            when accompanied <= $3 then 3
            when contact_made <= $3 then 2
            else 1
        end as rung
    from {canonical("referral", *REFERRAL)} join destination using (destination)
        join counting using (category)
    where destination.from_index < made_at
        and (destination.to_index is null or destination.to_index > made_at)
        and informed between $2 and $3
        and counts_for_goal_1 and informed >= counting.since and informed < counting.before
), link as (
    select a_referral.* from a_referral join a_visitor using (person) join newcomer using (person)
    where informed >= newcomer.since and informed < newcomer.before
), linked as (
    select person, max(rung) as rung from link group by person
)"""
)
G1: Final = (
    G1_LINKS
    + f""", left_out as (
    select distinct person from unknown
    where not exists (select from newcomer where newcomer.person = unknown.person)
), an_unknown as (
    select distinct person from {_named("left_out")}
        cross join lateral (select from {_came("$2")} limit 1) as once
)
select (select count(*) from a_visitor) as visitors,
    (select count(*) from an_unknown) as unknown, array[
    count(*),
    count(*) filter (where rung >= 2),
    count(*) filter (where rung >= 3),
    count(*) filter (where rung >= 4)
] as linked from linked
"""
)
G1_EVIDENCE: Final = (
    G1_LINKS
    + """
select person, referral, destination, category, informed as made_on, rung from link
where rung >= $6 and person in (
    select distinct person from link where rung >= $6 and person > $7 order by person limit $8
)
order by person, informed, referral
"""
)

# The leave need not overlap the days on the roster; whoever was none of the newcomers then is shown beside.
G2_PERSONS: Final = f"""{AT}, {ON_ROSTER}, away as (
    select leave.person, min(leave.since) as since
    from {canonical("leave", "leave.since", "until")}
    where leave.since <= $3 and (leave.until is null or leave.until >= $2)
        and leave.person in (select person from on_roster)
    group by leave.person
), on_leave as (
    select * from away where person in (
        select person from on_roster join newcomer using (person)
        where on_roster.since < newcomer.before and newcomer.since < on_roster.before
    )
), reached as (
    select person, since, min(first_visit_on) as first_visit_on, bool_or(informed) as informed
    from {_named("on_leave")} cross join lateral (
        select min(day) as first_visit_on,
            coalesce(bool_or('foraldraledig_info' = any(supports)), false) as informed
        from {_came("greatest($2, named.since)")}
    ) as first
    group by person, since
)"""
G2: Final = (
    G2_PERSONS
    + """
select count(*) as on_leave, count(first_visit_on) as visited,
    count(*) filter (where informed) as informed,
    (select count(*) from away) - count(*) as not_newcomers, (
        select count(distinct person)
        from away join on_roster using (person) join unknown using (person)
        where on_roster.since < unknown.before and unknown.since < on_roster.before
            and not exists (select from on_leave where on_leave.person = away.person)
    ) as unknown
from reached
"""
)
G2_EVIDENCE: Final = (
    G2_PERSONS
    + """
select person, since as leave_since, first_visit_on, informed from reached
where person > $6 order by person limit $7
"""
)

NOBODY: Final = UUID(int=0)
"""Before every person: where evidence begins."""
PAGE: Final = 500
"""Persons on one page of evidence: as many as one access record names."""


@dataclass(frozen=True, slots=True)
class Linked:
    """G1: newcomers who visited, and of them those linked, at each rung of the ladder.

    `unknown` are the visitors who are left out because nobody knows their group.
    """

    visitors: int
    by_rung: dict[Rung, int]
    unknown: int


@dataclass(frozen=True, slots=True)
class OnLeave:
    """G2: newcomers on leave, and of them those who visited, and who were told of parental leave.

    `not_newcomers` are on the roster and on leave, and count as no newcomers on any of those days;
    `unknown` are those of them whose group is unknown on one.
    """

    on_leave: int
    visited: int
    informed: int
    not_newcomers: int
    unknown: int
    stated: Stated


async def linked(look: Look, period: Period) -> Linked:
    """G1 for a period: one person once, at the highest rung reached by the period's end."""
    [row] = await look.db.fetch(G1, *_g1(look, period))
    by_rung = dict(zip(LADDER, row["linked"], strict=True))
    return Linked(row["visitors"], by_rung, row["unknown"])


async def on_leave(look: Look, period: Period) -> OnLeave:
    """G2 for a period."""
    [row] = await look.db.fetch(G2, *_g2(look, period))
    return OnLeave(**dict(row), stated=await stated(look, period))


async def evidence(
    look: Look, goal: str, period: Period, rung: Rung, after: UUID
) -> Sequence[CountedPerson]:
    """The persons behind a goal, by opaque id, with the facts that count; a page of them after an id."""
    if goal == "G1":
        asked = (*_g1(look, period), height(rung), after, PAGE)
        return [CountedLink(**dict(row)) for row in await look.db.fetch(G1_EVIDENCE, *asked)]
    asked = (*_g2(look, period), after, PAGE)
    return [CountedLeave(**dict(row)) for row in await look.db.fetch(G2_EVIDENCE, *asked)]


def _g1(look: Look, period: Period) -> tuple[object, ...]:
    return (*_bounds(look, period), sorted(COUNTED_FOR_GOAL_1))


def _g2(look: Look, period: Period) -> tuple[object, ...]:
    return (*_bounds(look, period), look.zone)


def _bounds(look: Look, period: Period) -> tuple[object, ...]:
    since = period.since or date.min
    return look.as_of, since, period.until, sorted(NEWCOMER_BY_DEFAULT)
