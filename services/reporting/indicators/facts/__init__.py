"""Facts that definitions count, a room per noun; every one has its name here."""

from typing import Final

from services.reporting.indicators.facts import (
    checkins,
    counts,
    escorts,
    grants,
    held,
    helping,
    hosting,
    initiatives,
    leaves,
    links,
    meetings,
    open_hours,
    referrals,
    rosters,
    steering,
    visitors,
    volunteering,
)
from services.reporting.indicators.tables import Facts

FACTS: Final[dict[str, Facts]] = {
    facts.name: facts
    for facts in (
        *checkins.FACTS,
        *counts.FACTS,
        *escorts.FACTS,
        *grants.FACTS,
        *held.FACTS,
        *helping.FACTS,
        *hosting.FACTS,
        *initiatives.FACTS,
        *leaves.FACTS,
        *links.FACTS,
        *meetings.FACTS,
        *open_hours.FACTS,
        *referrals.FACTS,
        *rosters.FACTS,
        *steering.FACTS,
        *visitors.FACTS,
        *volunteering.FACTS,
    )
}
