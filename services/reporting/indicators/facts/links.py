"""Links: referrals that were made, the categories they had then, and how far they came."""

from typing import Final

from services.reporting.indicators.coming import PRESENCE
from services.reporting.indicators.facts.referrals import RUNG
from services.reporting.indicators.newcomers import BELONGING, newcomers, unknowns
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

VISITORS: Final = Common(
    f"""a_comer as materialized (
    select belonging.*, first from belonging join presence using (person)
), visiting as materialized {newcomers("a_comer", "first")}, a_visitor as (
    select person, min(first) as first from visiting group by person
)""",
    (BELONGING, PRESENCE),
)
"""Whoever came in the period, and where they belonged (`a_comer`); who of them were newcomers on any day of it
(`a_visitor`), and when they were (`visiting`).
"""

# Whether a category counts is asked for the day on which the referral was made, as for the groups of
# newcomers: what is defined later for that day holds now, and not before.
LINKS: Final = Common(
    f"""counting as (
    select category, counts_for_goal_1, since,
        lead(since, 1, 'infinity') over (partition by category order by since) as before
    from (
        select unnest($7::text[]) as category, true as counts_for_goal_1, '-infinity'::date as since
        union all (
            select distinct on (category, since) category, counts_for_goal_1, since
            from {standing("category_definition")} order by category, since, told_at desc
        )
    ) as told
), goal as materialized (
    select destination, category, from_index, to_index, since, before
    from destination join counting using (category) where counts_for_goal_1
), visiting_as (id, person, since, before) as (
    select person, person, since, before from visiting
    union all
    select alias.person, visiting.person, since, before
    from visiting join alias on canonical = visiting.person
), link as (
    select visiting_as.person, referral, destination, goal.category,
        informed, contact_made, accompanied, participated, {RUNG} as rung
    from {standing("referral")} join goal using (destination)
        join visiting_as on visiting_as.id = referral.person
    where goal.from_index < made_at and (goal.to_index is null or goal.to_index > made_at)
        and informed between $2 and $3 and informed >= goal.since and informed < goal.before
        and informed >= visiting_as.since and informed < visiting_as.before
)""",
    (VISITORS,),
)
"""Links that count for goal 1."""

LINK: Final = Facts(
    "link",
    "select person, max(rung) as rung from link group by person",
    {"person": "uuid", "rung": "integer"},
    (LINKS,),
    once=True,
)
"""Who is linked so that it counts for goal 1, and how far they came."""
NEWCOMER_VISITOR: Final = Facts(
    "newcomer_visitor", "select person from a_visitor", {"person": "uuid"}, (VISITORS,), once=True
)
"""Who was a newcomer on any day of the period and came in it."""
UNKNOWN_VISITOR: Final = Facts(
    "unknown_visitor",
    f"""
    select distinct person from {unknowns("a_comer")} as unknown
    where not exists (select from visiting where visiting.person = unknown.person)
    """,
    {"person": "uuid"},
    (VISITORS,),
    once=True,
)
"""Who came and counts as no newcomer because nobody knows their group."""

FACTS: Final = (LINK, NEWCOMER_VISITOR, UNKNOWN_VISITOR)
