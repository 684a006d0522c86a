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
from tests.services.activities.deciders.test_sessions import AGREED, CLUB, UNHOLD
from tests.services.activities.deciders.test_sessions import GONE as NO_PARTNER

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


WITH_CLUB = HOLD.model_copy(update={"present_partners": (CLUB,)})
HELD_WITH_CLUB = HELD.model_copy(update={"present_partners": (CLUB,)})


def test_a_partner_who_was_a_mistake_is_left_out_where_they_were_told_of_before() -> None:
    story = at_the_cafe(happened=(HELD_WITH_CLUB,)).and_of(CLUB, AGREED, NO_PARTNER)
    for wish in (HOLD, WITH_CLUB):
        story.when(wish, at=DAY).then()
    for _ in range(2):  # whoever still sees the partner may tell it anew again
        story = story.when(UNHOLD, at=DAY).then(UNHELD)
        story = story.when(WITH_CLUB, at=DAY).then(HELD)
    newly = at_the_cafe().and_of(CLUB, AGREED, NO_PARTNER)
    newly.when(WITH_CLUB, at=DAY).refused("no_such_partner", "/present_partners/0")
