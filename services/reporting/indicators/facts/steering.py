"""What the groups that steer do: meetings, decisions that wait, seats that are filled."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Facts

MEETING: Final = Facts(
    "meeting",
    f"select body, day from {standing('meeting')} where day between $2 and $3",
    {"body": "text", "day": "date"},
)
OPEN_DECISION: Final = Facts(
    "open_decision",
    f"""
    select body, decided_on as day from {standing("decision")}
    where decided_on < least($3, $5) - 30 and (closed_on is null or closed_on > least($3, $5))
    """,
    {"body": "text", "day": "date"},
)
"""Decisions made more than thirty days before the period's end, and neither carried out nor dropped by it.

Where today comes before the end, before today: who closes a decision tomorrow is not known.
"""
FILLED_SEAT: Final = Facts(
    "filled_seat",
    f"""
    select body, kind from {standing("seat")}
    where since <= $3 and (until is null or until >= $3)
    """,
    {"body": "text", "kind": "text"},
)
"""Seats that somebody has on the period's last day."""

FACTS: Final = (MEETING, OPEN_DECISION, FILLED_SEAT)
