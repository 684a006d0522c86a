"""What was decided, and what became of it."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.command import AnyDay
from shared.events.governing import DecidingBody, DecisionOutcome
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, sealed
from shared.readmodel import ReadModel

DECISIONS: Final = f"""
select decision as id, version, body, decided_on, due_on, closed_on, outcome
from {standing("decision")}
where body = any($2) and ($3::boolean is null or (closed_on is null) = $3)
    and ($4::date is null or (decided_on, decision) < ($4, $5::uuid))
order by decided_on desc, decision desc
limit $6
"""

Place = tuple[AnyDay, UUID]
"""The day of a decision, and its id."""
FIRST: Final = (None, None)


class Decision(ReadModel):
    """What was decided, by when somebody is to see to it, and what became of it."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    body: Annotated[DecidingBody, CODE]
    title: Annotated[str | None, sealed("staff", "id", "what was decided")] = None
    decided_on: Annotated[date, WHEN]
    number: Annotated[str | None, NotPersonal("a number in the diary")] = None
    due_on: Annotated[date | None, WHEN]
    responsible: Annotated[str | None, sealed("staff", "id", "who sees to it")] = None
    closed_on: Annotated[date | None, WHEN]
    outcome: Annotated[DecisionOutcome | None, CODE]


async def decisions(
    look: Look, bodies: Collection[str], after: Place | None, most: int, *, is_open: bool | None
) -> list[Decision]:
    """So many decisions of these bodies after a place, open ones, closed ones or all, the newest first."""
    asked = (list(bodies), is_open, *(after or FIRST), most)
    rows = await look.db.fetch(DECISIONS, look.as_of, *asked)
    return [Decision(**dict(row)) for row in rows]
