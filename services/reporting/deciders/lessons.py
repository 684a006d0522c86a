"""What was learnt: noted, and taken back where it was a mistake."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.reporting.commands.lessons import NoteLesson, WithdrawLesson
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import LessonId
from shared.events.lessons import LessonNoted, LessonWithdrawn

LessonCommand = NoteLesson | WithdrawLesson


@dataclass(frozen=True, slots=True)
class Lesson:
    """Whether it was noted, and not taken back."""

    version: int = 0
    stands: bool = False


def evolve(lesson: Lesson, fact: Recorded) -> Lesson:
    """The lesson after one fact."""
    match fact.event:
        case LessonNoted():
            return Lesson(fact.version, stands=True)
        case LessonWithdrawn():
            return Lesson(fact.version)
        case _:
            return lesson


def decide(asked: Asked[LessonCommand], lesson: Lesson, _: Seen) -> Accepted:
    """What follows from a wish about a lesson."""
    match asked.command:
        case NoteLesson() as wish:
            noted = LessonNoted(lesson=LessonId(asked.key), **dict(wish))
            return Accepted((noted,), asked.key, 1)
        case WithdrawLesson() if not lesson.stands:
            raise Refused("no_such_lesson", "/lesson")
        case WithdrawLesson(reason=reason):
            back = LessonWithdrawn(lesson=LessonId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, lesson.version + 1)
        case _:
            assert_never(asked.command)


lessons: Final[Decider[LessonCommand, Lesson]] = Decider(
    initial=Lesson(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
