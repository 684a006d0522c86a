"""Persons who came, and what came after their first visit."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical, known
from services.reporting.indicators.coming import FIRST_COMING, PRESENCE
from services.reporting.indicators.facts.referrals import REFERRALS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

OUTCOMES: Final = Common(
    f"""an_outcome as (
    select * from {known("outcome", "outcome", "kind", "source", "day")}
)""",
    (ALIASES,),
)
"""Every outcome, with whom it is of where they are known."""
CIVIL: Final = Common(
    f"""civil as (
    select person, min(day) as day from (
        select person, participated as day
        from a_referral left join (
            select destination, kind as partner_kind
            from {standing("destination")} join {standing("partner")} using (partner)
        ) as listed using (destination)
        where partner_kind = 'association' or category = 'foreningsliv'
        union all
        select person, day from an_outcome where kind = 'volunteering'
    ) as step
    where day is not null
    group by person
)""",
    (REFERRALS, OUTCOMES),
)
"""The first day on which somebody took part in an association, or began to volunteer, over all time."""
VISITOR: Final = Facts(
    "visitor",
    """
    select person, civil.day between $2 and $3 and civil.day > first_coming.day as new_in_civil_society
    from presence join first_coming using (person) left join civil using (person)
    """,
    {"person": "uuid", "new_in_civil_society": "boolean"},
    (PRESENCE, FIRST_COMING, CIVIL),
    once=True,
)
"""Who came in the period; `new_in_civil_society` whose first step there lies in it, after the first visit."""
OUTCOME: Final = Facts(
    "outcome",
    "select person, day, kind, source from an_outcome where day between $2 and $3",
    {"person": "uuid", "day": "date", "kind": "text", "source": "text"},
    (OUTCOMES,),
)
"""Outcomes of the period."""

# Of ids that are one person the earliest arrival is the one: nobody arrives anew by being known twice.
ARRIVED: Final = Common(
    f"""arrived as (
    select person, min(arrived_on) as day from {canonical("person", "arrived_on")}
    where arrived_on is not null
    group by person
)""",
    (ALIASES,),
)
"""The day on which somebody arrived, where it is known."""
FIRST_VISIT: Final = Facts(
    "first_visit",
    f"""
    select first_coming.person, first_coming.day, first_coming.day - arrived.day as days_since_arrival,
        coalesce(kept.channel, told.channel, 'okand') as channel
    from first_coming join kept using (person) left join (
        select arrived.* from arrived join first_coming using (person)
        where arrived.day <= first_coming.day
    ) as arrived using (person) left join (
        select person, day, min(told_channel collate "C") as channel
        from {known("visit", "day", "visit.channel as told_channel")}
        where person is not null and told_channel is not null and day between $2 and $3
        group by person, day
    ) as told on told.person = first_coming.person and told.day = first_coming.day
    where first_coming.day between $2 and $3
    """,
    {"person": "uuid", "day": "date", "days_since_arrival": "days", "channel": "text"},
    (FIRST_COMING, ARRIVED),
    once=True,
)
"""First visits in the period: by which channel, and how long after the arrival where that is known."""
FIRST_CONTACT: Final = Facts(
    "first_contact",
    """
    select person, contact.day, contact.day - first_coming.day as days_since_first_visit
    from (
        select person, min(least(contact_made, accompanied, participated)) as day
        from a_referral group by person
    ) as contact join first_coming using (person)
    where contact.day between $2 and $3 and contact.day >= first_coming.day
    """,
    {"person": "uuid", "day": "date", "days_since_first_visit": "days"},
    (REFERRALS, FIRST_COMING),
    once=True,
)
"""First contacts in the period of those who had come by then, and how long after the first visit."""

FACTS: Final = (VISITOR, OUTCOME, FIRST_VISIT, FIRST_CONTACT)
