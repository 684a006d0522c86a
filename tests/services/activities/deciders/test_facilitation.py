"""The work behind the place: one's own hours by task, homes furnished, both taken back."""

from datetime import date
from typing import get_args

import pytest

from services.activities.commands.facilitation import (
    LogFacilitation,
    RecordFurnishing,
    WithdrawFacilitation,
    WithdrawFurnishing,
)
from services.activities.deciders.facilitation import facilitations, furnishings
from shared.events.facilitation import (
    FacilitationLogged,
    FacilitationWithdrawn,
    FurnishingDone,
    FurnishingWithdrawn,
)
from shared.events.words import FacilitationTask
from tests.given import given, named

THING = named("key")
DAY = date(2026, 9, 12)
LOGGED = FacilitationLogged(facilitation=THING, by="fatima", on=DAY, minutes=90, task="booking")
DONE = FurnishingDone(furnishing=THING, on=DAY, volunteers=4)
SLIP = "a slip"


@pytest.mark.parametrize("task", get_args(FacilitationTask))
def test_everybody_tells_of_their_own_time_by_task(task: FacilitationTask) -> None:
    wish = LogFacilitation(date=DAY, minutes=90, task=task)
    logged = LOGGED.model_copy(update={"task": task})
    given(facilitations).when(wish, actor="fatima").then(logged, version=1, thing=THING)


@pytest.mark.parametrize("helpers", [4, 0, None])
def test_a_home_is_furnished_by_so_many_or_nobody_says_how_many(helpers: int | None) -> None:
    wish = RecordFurnishing(on=DAY, volunteers=helpers)
    done = DONE.model_copy(update={"volunteers": helpers})
    given(furnishings).when(wish).then(done, version=1, thing=THING)


def test_what_was_a_mistake_is_taken_back_once() -> None:
    back = WithdrawFacilitation(facilitation=THING, reason=SLIP)
    gone = FacilitationWithdrawn(facilitation=THING, reason=SLIP)
    story = given(facilitations, LOGGED).when(back).then(gone, version=2, thing=THING)
    story.when(back).refused("no_such_facilitation", "/facilitation")
    undo = WithdrawFurnishing(furnishing=THING, reason=SLIP)
    undone = FurnishingWithdrawn(furnishing=THING, reason=SLIP)
    other = given(furnishings, DONE).when(undo).then(undone, version=2, thing=THING)
    other.when(undo).refused("no_such_furnishing", "/furnishing")


def test_one_is_never_taken_back_as_the_other() -> None:
    back = WithdrawFacilitation(facilitation=THING, reason=SLIP)
    given(facilitations, DONE).when(back).refused("no_such_facilitation", "/facilitation")
    undo = WithdrawFurnishing(furnishing=THING, reason=SLIP)
    given(furnishings, LOGGED).when(undo).refused("no_such_furnishing", "/furnishing")
