"""What reporting tells of what was learnt."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.governing import LessonId, LessonTheme
from shared.events.personal import CODE, OPAQUE, WHEN, Sealed, sealed


class LessonNoted(Event):
    """Something was learnt about a theme; what, is sealed for the lesson itself."""

    lesson: Annotated[LessonId, OPAQUE]
    on: Annotated[date, WHEN]
    theme: Annotated[LessonTheme, CODE]
    text: Annotated[Sealed, sealed("staff", "lesson", "what was learnt")] = None


class LessonWithdrawn(Event):
    """It was noted by mistake."""

    lesson: Annotated[LessonId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "lesson", "why a record was taken back")] = None
