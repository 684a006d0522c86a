"""What may be asked about what was learnt."""

from typing import ClassVar
from uuid import UUID

from shared.command import Command, HappenedOn, Reason
from shared.events.governing import LessonTheme


class NoteLesson(Command):
    """Note what was learnt on a day about a theme."""

    on: HappenedOn
    theme: LessonTheme
    text: Reason


class WithdrawLesson(Command):
    """Take back what was noted by mistake."""

    target: ClassVar[str | None] = "lesson"
    missing: ClassVar[str] = "no_such_lesson"
    lesson: UUID
    reason: Reason
