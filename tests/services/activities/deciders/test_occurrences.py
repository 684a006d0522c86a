"""Sessions that stand for a date of a series: one for each date, and on or off with it."""

from datetime import date, datetime, timedelta
from typing import Final

import pytest

from services.activities.commands.sessions import (
    CancelSession,
    FollowSeries,
    HoldSession,
    ScheduleSession,
    WithdrawSessionCancel,
    WithdrawSessionHold,
)
from services.activities.deciders import occurrences
from services.activities.deciders.occurrences import occurrence_of
from services.activities.deciders.sessions import sessions
from shared.decider import Accepted, Asked, Refused, Seen
from shared.events.activities import (
    ActivityPlanned,
    ActivityWithdrawn,
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionHoldWithdrawn,
    SessionMoved,
    SessionScheduled,
)
from shared.events.event import Event
from shared.events.planning import (
    ActivityDateSkipped,
    ActivityDateSkipWithdrawn,
    ActivityEnded,
    ActivityEndWithdrawn,
)
from tests.given import EVENING, STOCKHOLM, Story, facts, given, named

CAFE, SESSION = named("cafe"), named("key")
DAY: Final = date(2026, 9, 21)
STARTS: Final = EVENING + timedelta(days=7)
PLANNED = ActivityPlanned(
    activity=CAFE,
    title="Språkcafé",
    kind="sprakcafe",
    site="motesplatsen",
    initiated_by="visitor",
    rrule="FREQ=WEEKLY",
    starts_at=EVENING,
    duration_minutes=90,
)
SCHEDULE = ScheduleSession(
    activity=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    starts_at=STARTS,
    duration_minutes=90,
    occurrence=DAY,
)
SCHEDULED = SessionScheduled(session=SESSION, on=DAY, **dict(SCHEDULE))
FOLLOW = FollowSeries(session=SESSION)
CANCEL = CancelSession(session=SESSION, reason="the heating failed")
CANCELLED = SessionCancelled(session=SESSION, reason="the heating failed")
HOLD = HoldSession(session=SESSION, fika=True)
HELD = SessionHeld(session=SESSION, fika=True)
OFF = SessionCancelled(session=SESSION, with_series=True)
ON = SessionCancelWithdrawn(session=SESSION)
SKIPPED = ActivityDateSkipped(activity=CAFE, on=DAY)
NOT_SKIPPED = ActivityDateSkipWithdrawn(activity=CAFE, on=DAY)
ENDED = ActivityEnded(activity=CAFE, on=date(2026, 9, 14))
GOES_ON = ActivityEndWithdrawn(activity=CAFE)
GONE = ActivityWithdrawn(activity=CAFE)


def scheduled(*activity: Event, day: date = DAY, key: bool = True, **told: object) -> object:
    """What comes of scheduling the session of a date, under its own id or another."""
    wish = SCHEDULE.model_copy(update={"occurrence": day, **told})
    id_ = occurrence_of(CAFE, day) if key else named("another key")
    asked = Asked(wish, id_, "somebody", EVENING, EVENING.date(), id_, None, lambda _: STOCKHOLM)
    try:
        return sessions.decide(asked, sessions.initial, Seen({CAFE: facts(activity)}))
    except Refused as refused:
        return refused.code, refused.pointer


def test_a_date_of_a_series_becomes_a_session_under_an_id_of_its_own() -> None:
    id_ = occurrence_of(CAFE, DAY)
    told = SCHEDULED.model_copy(update={"session": id_})
    assert scheduled(PLANNED) == Accepted((told,), id_, 1)
    assert scheduled(PLANNED, key=False) == ("not_its_key", "/occurrence")
    other = {occurrence_of(named("choir"), DAY), occurrence_of(CAFE, date(2026, 9, 28))}
    assert id_ not in other
    assert len({*other, id_, occurrences.OCCURRENCES}) == 4


def test_only_a_date_on_which_the_series_takes_place_becomes_one() -> None:
    assert scheduled(PLANNED, day=date(2026, 9, 22)) == ("no_such_date", "/occurrence")
    assert scheduled(PLANNED, SKIPPED) == ("date_skipped", "/occurrence")
    assert scheduled(PLANNED, ENDED) == ("date_skipped", "/occurrence")
    assert scheduled(PLANNED, GONE) == ("no_such_activity", "/activity")
    assert scheduled(PLANNED, activity=None) == ("field_needed", "/activity")
    assert isinstance(scheduled(PLANNED, SKIPPED, NOT_SKIPPED), Accepted)


def at_the_cafe(*activity: Event, happened: tuple[Event, ...] = ()) -> Story:  # type: ignore[type-arg]
    return given(sessions, SCHEDULED, *happened).and_of(CAFE, PLANNED, *activity)


@pytest.mark.parametrize("out", [SKIPPED, ENDED, GONE])
def test_a_session_is_off_with_its_date_and_looking_again_changes_nothing(out: Event) -> None:
    at_the_cafe().when(FOLLOW).then(version=1)
    story = at_the_cafe(out).when(FOLLOW).then(OFF, version=2)
    story.when(FOLLOW).then(version=2)


@pytest.mark.parametrize(("out", "back"), [(SKIPPED, NOT_SKIPPED), (ENDED, GOES_ON)])
def test_a_session_is_on_again_with_its_date(out: Event, back: Event) -> None:
    story = at_the_cafe(out, back, happened=(OFF,)).when(FOLLOW).then(ON, version=3)
    story.when(FOLLOW).then(version=3)


def test_what_was_cancelled_by_somebody_stays_cancelled() -> None:
    at_the_cafe(SKIPPED, happened=(CANCELLED,)).when(FOLLOW).then(version=2)
    at_the_cafe(SKIPPED, NOT_SKIPPED, happened=(CANCELLED,)).when(FOLLOW).then(version=2)


def test_what_was_held_stays_held_whatever_becomes_of_its_series() -> None:
    for out in (SKIPPED, ENDED, GONE):
        at_the_cafe(out, happened=(HELD,)).when(FOLLOW).then(version=2)


def test_what_lies_behind_stays_as_it_is_told() -> None:
    late = datetime.fromisoformat("2026-09-22T00:30:00+02:00")
    at_the_cafe(SKIPPED).when(FOLLOW, at=late).then(version=1)


def test_a_moved_session_is_still_that_of_its_date() -> None:
    moved = SessionMoved(
        session=SESSION, on=date(2026, 9, 23), starts_at=STARTS + timedelta(days=2)
    )
    at_the_cafe(SKIPPED, happened=(moved,)).when(FOLLOW).then(OFF)
    other = ActivityDateSkipped(activity=CAFE, on=date(2026, 9, 28))
    at_the_cafe(other, happened=(moved,)).when(FOLLOW).then(version=2)


def test_only_its_series_lets_a_session_be_on_again_that_is_off_with_it() -> None:
    back = WithdrawSessionCancel(session=SESSION, reason="a slip")
    at_the_cafe(SKIPPED, happened=(OFF,)).when(back).refused("date_skipped", "/session")
    story = at_the_cafe(happened=(CANCELLED,)).when(back)
    story.then(SessionCancelWithdrawn(session=SESSION, reason="a slip"))


def test_once_its_date_is_on_again_a_session_is_brought_back_by_hand_also_after_its_day() -> None:
    late = datetime.fromisoformat("2026-09-22T09:00:00+02:00")
    story = at_the_cafe(SKIPPED, NOT_SKIPPED, happened=(OFF,))
    story = story.when(FOLLOW, at=late).then(version=2)
    back = WithdrawSessionCancel(session=SESSION, reason="it took place")
    on_again = SessionCancelWithdrawn(session=SESSION, reason="it took place")
    story = story.when(back, at=late).then(on_again, version=3)
    story.when(HOLD, at=late).then(HELD)
    gone = given(sessions, SCHEDULED, OFF).and_of(CAFE, PLANNED, GONE)
    gone.when(back, at=late).refused("date_skipped", "/session")


@pytest.mark.parametrize("out", [SKIPPED, ENDED, GONE])
def test_what_was_not_held_after_all_is_off_where_its_date_fell_out_meanwhile(out: Event) -> None:
    late = datetime.fromisoformat("2026-09-22T09:00:00+02:00")
    unhold = WithdrawSessionHold(session=SESSION, reason="a slip")
    unheld = SessionHoldWithdrawn(session=SESSION, reason="a slip")
    for at in (EVENING, late):
        story = at_the_cafe(out, happened=(HELD,)).when(unhold, at=at)
        assert story.then(unheld, OFF, version=3).state.standing == "cancelled"
    at_the_cafe(happened=(HELD,)).when(unhold).then(unheld, version=3)


def test_a_session_that_stands_for_no_date_follows_nothing() -> None:
    alone = SCHEDULED.model_copy(update={"occurrence": None})
    given(sessions, alone).and_of(CAFE, PLANNED, GONE).when(FOLLOW).then(version=1)
    by_itself = alone.model_copy(update={"activity": None})
    given(sessions, by_itself).when(FOLLOW).then(version=1)
    given(sessions).when(FOLLOW).refused("no_such_session", "/session")
