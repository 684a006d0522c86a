"""What was learnt."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.command import AnyDay
from shared.events.governing import LessonTheme
from shared.events.personal import CODE, OPAQUE, WHEN, sealed
from shared.readmodel import ReadModel

LESSONS: Final = f"""
select lesson as id, theme, day as "on"
from {standing("lesson")}
where ($2::text is null or theme = $2)
    and ($3::date is null or (day, lesson) < ($3, $4::uuid))
order by day desc, lesson desc
limit $5
"""

Place = tuple[AnyDay, UUID]
"""The day of a lesson, and its id."""
FIRST: Final = (None, None)


class Lesson(ReadModel):
    """What was learnt about a theme."""

    id: Annotated[UUID, OPAQUE]
    on: Annotated[date, WHEN]
    theme: Annotated[LessonTheme, CODE]
    text: Annotated[str | None, sealed("staff", "id", "what was learnt")] = None


async def lessons(look: Look, theme: str | None, after: Place | None, most: int) -> list[Lesson]:
    """So many lessons after a place, about one theme or all, the newest first."""
    rows = await look.db.fetch(LESSONS, look.as_of, theme, *(after or FIRST), most)
    return [Lesson(**dict(row)) for row in rows]
