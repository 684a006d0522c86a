"""What was spent of the state's grant, and on how many persons who were linked."""

from typing import Final

from services.reporting.indicators.facts.links import LINKS
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Facts

SPENDING: Final = Facts(
    "spending",
    f"""
    select day, purpose, amount_ore as ore from {standing("grant_entry")}
    where kind = 'spent' and day between $2 and $3
    """,
    {"day": "date", "purpose": "text", "ore": "ore"},
)
"""Each sum spent, in öre."""
LINKED_AS_SET: Final = Facts(
    "linked_as_set",
    f"""
    select person from link where rung >= coalesce((
        select array_position(
            array['informed', 'contact_made', 'accompanied', 'participated'], rung
        ) from (
            select rung from {standing("goal_target")} where goal = 'G1' and since <= $3
            order by since desc, told_at desc limit 1
        ) as latest
    ), 2)
    """,
    {"person": "uuid"},
    (LINKS,),
)
"""Who is linked as far as goal 1 is set on the period's last day; where nobody set it, contact was made."""

FACTS: Final = (SPENDING, LINKED_AS_SET)
