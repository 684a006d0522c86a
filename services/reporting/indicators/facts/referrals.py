"""Referrals, the categories they had when they were made, and how far they came."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.newcomers import NEWCOMERS
from services.reporting.indicators.tables import Common, Facts

REFERRAL: Final = (
    *("referral", "destination", "made_at", "initiated_by"),
    *("informed", "contact_made", "accompanied", "participated"),
)

RUNG: Final = """case
            when participated <= $3 then 4
            when accompanied <= $3 then 3
            when contact_made <= $3 then 2
            else 1
        end"""
"""The highest rung that a referral had reached by the period's end."""

# A destination's category is the one it had when the referral was made: what is listed anew later takes
# nothing back, and gives nothing afterwards.
REFERRALS: Final = Common(
    f"""a_referral as (
    select referral.*, destination.category, {RUNG} as rung
    from {canonical("referral", *REFERRAL)} join destination using (destination)
    where destination.from_index < made_at
        and (destination.to_index is null or destination.to_index > made_at)
)""",
    (ALIASES,),
)
"""Every referral with its category when it was made, and how far it came."""

# Which were of newcomers is found for all of them at once: asked of each by itself it cost every person's
# days for every referral.
REFERRAL_MADE: Final = Facts(
    "referral",
    """
    select kept.person, informed as day, category, rung, a_referral.initiated_by,
        of_newcomer.referral is not null as newcomer
    from a_referral left join kept using (person) left join (
        select distinct referral from a_referral join newcomer using (person)
        where informed >= newcomer.since and informed < newcomer.before
    ) as of_newcomer using (referral)
    where informed between $2 and $3
    """,
    {
        "person": "uuid",
        "day": "date",
        "category": "text",
        "rung": "integer",
        "initiated_by": "text",
        "newcomer": "boolean",
    },
    (REFERRALS, NEWCOMERS),
)
"""Referrals made in the period; `newcomer` whether of somebody who then was one."""
PARTICIPATED: Final = Facts(
    "referral_participated",
    """
    select kept.person, participated as day, category
    from a_referral join kept using (person)
    where participated between $2 and $3
    """,
    {"person": "uuid", "day": "date", "category": "text"},
    (REFERRALS,),
)
"""Referrals that came to the top of the ladder in the period, of who is known."""

FACTS: Final = (REFERRAL_MADE, PARTICIPATED)
