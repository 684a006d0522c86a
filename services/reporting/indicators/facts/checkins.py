"""Check-ins and named visits, and who came."""

from typing import Final

from services.reporting.indicators.coming import CHECK_INS, COMING, TAKING_PART
from services.reporting.indicators.tables import Facts

VISIT: Final = Facts(
    "visit",
    """
    select person, site, day, true as named from coming
    union all
    select null, site, day, false from check_in where person is null
    union all
    select null, site, day, false from taking_part where person is null
    """,
    {"person": "uuid", "site": "text", "day": "date", "named": "boolean"},
    (COMING,),
)
"""Visits: a person, site and day once, and every one without a name."""
# Who took part is found for all check-ins at once: asked of each by itself it cost every participation.
HELPED: Final = Facts(
    "check_in_with_support",
    """
    select person, site, day, stayed or took_part.person is not null as stayed
    from check_in left join (select distinct person, site, day from taking_part) as took_part
        using (person, site, day)
    where cardinality(supports) > 0
    """,
    {"person": "uuid", "site": "text", "day": "date", "stayed": "boolean"},
    (CHECK_INS, TAKING_PART),
)
"""Check-ins with at least one support; `stayed` where they stayed on, or took part there that day."""
SUPPORT: Final = Facts(
    "support",
    """
    select site, day, code, coalesce(giver, 'unsaid') as giver from (
        select site, day, unnest(supports) as code, unnest(givers) as giver from check_in
    ) as given
    """,
    {"site": "text", "day": "date", "code": "text", "giver": "text"},
    (CHECK_INS,),
)
"""Each support that was given at a check-in, and who gave it."""

FACTS: Final = (VISIT, HELPED, SUPPORT)
