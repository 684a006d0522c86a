"""How things were before, and what was learnt: told, and taken back."""

from datetime import date

import pytest
from pydantic import ValidationError

from services.reporting.commands.baselines import SetBaseline, WithdrawBaseline
from services.reporting.commands.lessons import NoteLesson, WithdrawLesson
from services.reporting.deciders.baselines import baselines
from services.reporting.deciders.lessons import lessons
from shared.events.baselines import BaselineSet, BaselineSetWithdrawn
from shared.events.lessons import LessonNoted, LessonWithdrawn
from tests.given import given, named

ID = named("key")
DAY = date(2026, 3, 2)
BEFORE = {"indicator": "E10", "value": 0.25, "on": DAY, "source": "Mätning i mars"}
LEARNT = {"on": DAY, "theme": "reach", "text": "Grannar når fler än affischer."}


def test_a_baseline_is_set_with_its_day_and_source() -> None:
    told = BaselineSet.model_validate({"setting": ID, **BEFORE})
    given(baselines).when(SetBaseline.model_validate(BEFORE)).then(told, version=1, thing=ID)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -1.0])
def test_a_baseline_is_a_number_that_can_be_counted_to(value: float) -> None:
    with pytest.raises(ValidationError):
        SetBaseline.model_validate(BEFORE | {"value": value})


def test_a_baseline_that_was_a_mistake_is_taken_back_once() -> None:
    wish = WithdrawBaseline(setting=ID, reason="a slip")
    had = given(baselines, BaselineSet.model_validate({"setting": ID, **BEFORE}))
    gone = had.when(wish).then(BaselineSetWithdrawn(setting=ID, reason="a slip"), version=2)
    gone.when(wish).refused("no_such_setting", "/setting")


def test_a_lesson_is_noted_and_taken_back_once() -> None:
    told = LessonNoted.model_validate({"lesson": ID, **LEARNT})
    had = given(lessons).when(NoteLesson.model_validate(LEARNT)).then(told, version=1, thing=ID)
    wish = WithdrawLesson(lesson=ID, reason="a slip")
    gone = had.when(wish).then(LessonWithdrawn(lesson=ID, reason="a slip"), version=2)
    gone.when(wish).refused("no_such_lesson", "/lesson")
