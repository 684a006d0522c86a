"""Who was a newcomer when: the group's dated flag, and, where defined so, the support period's end.

And of whom nobody knows: whoever's group is unknown counts as none, and is shown.
"""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common


def newcomers(people: str, *more: str) -> str:
    """Days as a newcomer of these of `belonging`, with more of their columns, as a query: see NEWCOMERS."""
    told = "".join(f", {people}.{column}" for column in more)
    return f"""(
    select * from (
        select person, greatest({people}.since, meaning.since) as since,
            least({people}.before, meaning.before) as before{told}
        from {people} join meaning using (target_group)
        where newcomer and not until_support_ends
        union all
        select person, greatest({people}.since, meaning.since),
            least({people}.before, meaning.before, supported.until + 1){told}
        from {people} join meaning using (target_group) left join supported using (person)
        where newcomer and until_support_ends
    ) as told
    where since < before and since <= $3 and before > $2
)"""


def unknowns(people: str) -> str:
    """Days on which the group of these of `belonging` is not known, as a query: see NEWCOMERS."""
    return f"""(
    select * from (
        select person, greatest({people}.since, unnamed.since) as since,
            least({people}.before, unnamed.before) as before
        from {people} cross join unnamed where target_group = 'okand'
    ) as told
    where since < before and since <= $3 and before > $2
)"""


# Few groups are ever defined and few persons ever change theirs, so only those are put in order; whoever
# never did belongs to one group for all time. Changes are laid out from arrays, as aliases are, so that
# all persons look through the few of them and not the other way round.
BELONGING: Final = Common(
    f"""meaning as (
    select target_group, newcomer, until_support_ends, since,
        lead(since, 1, 'infinity') over (partition by target_group order by since) as before
    from (
        select unnest($6::text[]) as target_group, true as newcomer, false as until_support_ends,
            '-infinity'::date as since
        union all (
            select distinct on (target_group, since)
                target_group, newcomer, until_support_ends, since
            from {standing("group_definition")} order by target_group, since, told_at desc
        )
    ) as told
), change as (
    select person, target_group, since,
        lead(since, 1, 'infinity') over (partition by person order by since) as before
    from (
        select distinct on (person, since) person, target_group, since
        from {standing("group_setting")} order by person, since, told_at desc
    ) as told
), changed as (
    select turn.person, turn.target_group, turn.since, turn.before from (
        select array_agg(person) as persons, array_agg(target_group) as groups,
            array_agg(since) as firsts, array_agg(before) as ends
        from (
            select person, null as target_group, '-infinity'::date as since, min(since) as before
            from change group by person
            union all
            select person, target_group, since, before from change
        ) as each
    ) as every
    cross join unnest(persons, groups, firsts, ends) as turn (person, target_group, since, before)
), belonging as (
    select person, coalesce(changed.target_group, kept.target_group) as target_group,
        coalesce(since, '-infinity') as since, coalesce(before, 'infinity') as before
    from kept left join changed using (person)
), supported as (
    select person, max(until) as until from {canonical("support_period", "until")}
    where (select bool_or(until_support_ends) from meaning) group by person
), unnamed as (
    select since, before from meaning where target_group = 'okand' and not newcomer
    union all
    select '-infinity', coalesce(min(since), 'infinity') from meaning where target_group = 'okand'
)""",
    (ALIASES,),
)
"""To which group each person belonged, from `since` and before `before`, as far as ledger index $1 tells.

Of ids that are one person the kept one says to which group they belong.
"""
NEWCOMERS: Final = Common(
    f"""newcomer as {newcomers("belonging")}, unknown as {unknowns("belonging")}""",
    (BELONGING,),
)
"""A person's days as a newcomer at ledger index $1, from `since` and before `before`, as far as they touch
the period from $2 to $3.
`unknown` are likewise the days on which a person's group is not known, and so counts as no newcomer's.

Of ids that are one person, whichever was supported, they were.
"""
