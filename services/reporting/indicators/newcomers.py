"""Who was a newcomer when: the group's dated flag, and, where defined so, the support period's end.

And of whom nobody knows: whoever's group is unknown counts as none, and is shown.
"""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common

# Few groups are ever defined and few persons ever change theirs, so only those are put in order; whoever
# never did belongs to one group for all time.
NEWCOMERS: Final = Common(
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
), belonging as (
    select person.person, target_group, '-infinity'::date as since,
        coalesce(first_change.since, 'infinity') as before
    from kept as person
    left join (select person, min(since) as since from change group by person) as first_change
        using (person)
    union all
    select person, change.target_group, since, before
    from change join kept using (person)
), supported as (
    select person, max(until) as until from {canonical("support_period", "until")}
    where (select bool_or(until_support_ends) from meaning) group by person
), newcomer as (
    select * from (
        select person, greatest(belonging.since, meaning.since) as since, least(
            belonging.before, meaning.before,
            case when until_support_ends then supported.until + 1 end
        ) as before
        from belonging join meaning using (target_group) left join supported using (person)
        where newcomer and belonging.since < meaning.before and meaning.since < belonging.before
    ) as told
    where since < before and since <= $3 and before > $2
), unnamed as (
    select since, before from meaning where target_group = 'okand' and not newcomer
    union all
    select '-infinity', coalesce(min(since), 'infinity') from meaning where target_group = 'okand'
), unknown as (
    select * from (
        select person, greatest(belonging.since, unnamed.since) as since,
            least(belonging.before, unnamed.before) as before
        from belonging cross join unnamed where target_group = 'okand'
    ) as told
    where since < before and since <= $3 and before > $2
)""",
    (ALIASES,),
)
"""A person's days as a newcomer at ledger index $1, from `since` and before `before`, as far as they touch
the period from $2 to $3.
`unknown` are likewise the days on which a person's group is not known, and so counts as no newcomer's.

Of ids that are one person the kept one says to which group they belong; whichever was supported, they
were.
"""
