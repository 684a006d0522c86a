"""The meetings and the seats of the steering group and the working group."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.command import AnyDay
from shared.events.governing import Group, SeatKind
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, sealed
from shared.readmodel import ReadModel

MEETINGS: Final = f"""
select meeting as id, body, day as "on", present, decisions
from {standing("meeting")}
where body = any($2) and ($3::date is null or (day, meeting) < ($3, $4::uuid))
order by day desc, meeting desc
limit $5
"""
SEATS: Final = f"""
select seat as id, body, kind as seat, since, until
from {standing("seat")}
where body = any($2)
order by body, kind, since desc, seat
"""

Place = tuple[AnyDay, UUID]
"""The day of a meeting, and its id."""
FIRST: Final = (None, None)


class Meeting(ReadModel):
    """A group met, and so many were there."""

    id: Annotated[UUID, OPAQUE]
    body: Annotated[Group, CODE]
    on: Annotated[date, WHEN]
    present: Annotated[int, COUNT]
    decisions: Annotated[tuple[UUID, ...], OPAQUE]


class Seat(ReadModel):
    """A seat from a day on, until a last one where there is one, and who has it."""

    id: Annotated[UUID, OPAQUE]
    body: Annotated[Group, CODE]
    seat: Annotated[SeatKind, CODE]
    since: Annotated[date, WHEN]
    until: Annotated[date | None, WHEN]
    holder: Annotated[str | None, sealed("staff", "id", "who has a seat")] = None


async def meetings(
    look: Look, bodies: Collection[str], after: Place | None, most: int
) -> list[Meeting]:
    """So many meetings of these bodies after a place, the newest first."""
    rows = await look.db.fetch(MEETINGS, look.as_of, list(bodies), *(after or FIRST), most)
    return [Meeting(**dict(row)) for row in rows]


async def seats(look: Look, bodies: Collection[str]) -> list[Seat]:
    """Every seat of these bodies that was filled, those of a kind together, the newest first."""
    rows = await look.db.fetch(SEATS, look.as_of, list(bodies))
    return [Seat(**dict(row)) for row in rows]
