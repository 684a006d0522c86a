"""Facts that definitions count, a room per noun; every one has its name here."""

from typing import Final

from services.reporting.indicators.facts import checkins, held, leaves, links, rosters
from services.reporting.indicators.tables import Facts

FACTS: Final[dict[str, Facts]] = {
    facts.name: facts
    for facts in (
        *checkins.FACTS,
        *held.FACTS,
        *leaves.FACTS,
        *links.FACTS,
        *rosters.FACTS,
    )
}
