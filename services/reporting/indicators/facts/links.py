"""Links: referrals that were made, the categories they had then, and how far they came."""

from typing import Final

from services.reporting.indicators.coming import PRESENCE
from services.reporting.indicators.facts.referrals import REFERRALS
from services.reporting.indicators.newcomers import NEWCOMERS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

VISITORS: Final = Common(
    """a_visitor as materialized (
    select person, first from presence
    where person in (select person from newcomer)
)""",
    (NEWCOMERS, PRESENCE),
)
"""Newcomers on any day of the period who came in it."""

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
), link as (
    select a_referral.* from a_referral join counting using (category)
        join a_visitor using (person) join newcomer using (person)
    where informed between $2 and $3
        and counts_for_goal_1 and informed >= counting.since and informed < counting.before
        and informed >= newcomer.since and informed < newcomer.before
)""",
    (REFERRALS, VISITORS),
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
    """
    select person from presence
    where person in (select person from unknown)
        and person not in (select person from newcomer)
    """,
    {"person": "uuid"},
    (NEWCOMERS, PRESENCE),
    once=True,
)
"""Who came and counts as no newcomer because nobody knows their group."""

FACTS: Final = (LINK, NEWCOMER_VISITOR, UNKNOWN_VISITOR)
