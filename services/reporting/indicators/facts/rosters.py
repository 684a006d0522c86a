"""Newcomers on the roster, and whether they came."""

from typing import Final

from services.reporting.indicators.coming import PRESENCE
from services.reporting.indicators.dimensions import PROFILE
from services.reporting.indicators.roster import NEWCOMERS_ON_ROSTER
from services.reporting.indicators.tables import Facts

ROSTER_NEWCOMER: Final = Facts(
    "roster_newcomer",
    """
    select person, presence.first is not null as visited, profile.target_group as belongs_to
    from a_roster_newcomer join profile using (person) left join presence using (person)
    """,
    {"person": "uuid", "visited": "boolean", "belongs_to": "text"},
    (NEWCOMERS_ON_ROSTER, PROFILE, PRESENCE),
    once=True,
)
"""Who was on the roster and a newcomer on one day of the period; `visited` whether they came in it.

`belongs_to` is the group that is theirs at its end.
"""

FACTS: Final = (ROSTER_NEWCOMER,)
