"""A session that was held may be told of anew, whatever became of its date."""

from datetime import datetime

import pytest

from services.activities.commands.sessions import CancelSession
from shared.events.activities import SessionHeld, SessionHoldWithdrawn
from shared.events.event import Event
from tests.services.activities.deciders.test_occurrences import (
    CANCELLED,
    ENDED,
    FOLLOW,
    GONE,
    HELD,
    HOLD,
    NOT_SKIPPED,
    OFF,
    SESSION,
    SKIPPED,
    at_the_cafe,
)
from tests.services.activities.deciders.test_sessions import UNHOLD

DAY = datetime.fromisoformat("2026-09-21T22:00:00+02:00")
LATE = datetime.fromisoformat("2026-09-22T09:00:00+02:00")
UNHELD = SessionHoldWithdrawn(session=SESSION, reason="a slip")
WITHOUT = SessionHeld(session=SESSION)


@pytest.mark.parametrize("out", [SKIPPED, ENDED, GONE])
@pytest.mark.parametrize("at", [DAY, LATE])
def test_what_was_held_is_told_anew_though_its_date_fell_out(out: Event, at: datetime) -> None:
    story = at_the_cafe(out, happened=(WITHOUT,)).when(UNHOLD, at=at).then(UNHELD, OFF)
    story = story.when(HOLD, at=at).then(HELD)
    story.when(FOLLOW, at=at).then()
    story.when(HOLD, at=at).then()


def test_what_took_place_though_its_date_fell_out_was_held_and_follows_its_series_no_more() -> None:
    story = at_the_cafe(SKIPPED, NOT_SKIPPED, happened=(OFF, HELD))
    story.when(FOLLOW, at=DAY).then()
    cancel = CancelSession(session=SESSION, reason="a slip")
    story.when(cancel, at=DAY).refused("already_held", "/session")


def test_what_is_off_is_not_held_before_its_day_nor_where_somebody_cancelled_it() -> None:
    at_the_cafe(SKIPPED, happened=(OFF,)).when(HOLD).refused("ahead_of_time", "/session")
    by_hand = at_the_cafe(SKIPPED, happened=(CANCELLED,))
    by_hand.when(HOLD, at=DAY).refused("already_cancelled", "/session")
