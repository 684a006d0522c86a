"""What was learnt: about what and when, without its words."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.lessons import LessonNoted, LessonWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something was learnt about a theme on a day."""

    lesson: UUID
    theme: str
    day: date


COLUMNS: Final = """
    lesson uuid not null,
    theme text not null,
    day date not null
"""


def evolve(lesson: Lesson | None, fact: Recorded) -> Lesson | None:
    """The lesson after one fact."""
    match fact.event:
        case LessonNoted(lesson=id_, theme=theme, on=day):
            return Lesson(id_, theme, day)
        case LessonWithdrawn():
            return None
        case _:
            return lesson


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


lessons: Final = Projection(
    name="lesson",
    version=1,
    columns=COLUMNS,
    row=Lesson,
    hears={"reporting": frozenset({"LessonNoted", "LessonWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
