"""One command of a batch that ends in a fault of ours fails alone."""

from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest

from services.visits.commands.visits import RecordVisit
from shared.log.batcher import LogBehind, Pending, Unavailable
from shared.log.wish import Wish
from shared.web.batch import _outcome
from shared.web.problems import Problem
from tests.given import EVENING

COMMAND = RecordVisit.model_validate({"site": "x", "occurred_at": EVENING})
WISH = Wish(COMMAND, uuid4(), b"", "somebody", EVENING, EVENING.date(), "")


def door_that_raises(fault: Exception) -> Any:  # noqa: ANN401 - a door of which only the log is there
    async def outcome(*_: object) -> None:
        raise fault

    return SimpleNamespace(node=SimpleNamespace(batcher=SimpleNamespace(outcome=outcome)))


async def test_a_fault_of_ours_is_the_answer_to_its_own_command_alone() -> None:
    told = await _outcome(door_that_raises(ZeroDivisionError()), (WISH, Pending(WISH)))
    assert isinstance(told, Problem)
    assert (told.code, told.status) == ("fault", 500)


@pytest.mark.parametrize("away", [Unavailable(), LogBehind()])
async def test_a_log_that_is_away_is_away_for_the_whole_batch(away: Exception) -> None:
    with pytest.raises(type(away)):
        await _outcome(door_that_raises(away), (WISH, Pending(WISH)))
