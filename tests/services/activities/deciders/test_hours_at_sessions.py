"""Hours at a session are judged by the session: whether it is there, is not cancelled, and was that day."""

from datetime import date, timedelta
from typing import Final

import pytest

from services.activities.commands.hours import ReportHours
from services.activities.deciders.hours import hours
from shared.events.activities import (
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from shared.events.volunteers import HoursReported, VolunteerJoined
from tests.given import EVENING, Story, given, named

MARIA, CAFE = named("maria"), named("cafe")
DAY: Final = EVENING.date()
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=DAY,
    starts_at=EVENING,
    duration_minutes=90,
)
HELD = SessionHeld(session=CAFE)
CANCELLED = SessionCancelled(session=CAFE, reason="the heating failed")
ON_AGAIN = SessionCancelWithdrawn(session=CAFE, reason="it was repaired")
GONE = SessionWithdrawn(session=CAFE, reason="a slip")
DAYS: Final = [timedelta(days=n) for n in (-1, 0, 1)]


def report(day: date = DAY) -> ReportHours:
    return ReportHours(volunteer=MARIA, date=day, minutes=90, session=CAFE)


def gave(day: date = DAY) -> HoursReported:
    return HoursReported(hours=named("key"), volunteer=MARIA, on=day, minutes=90, session=CAFE)


def at_the_cafe(*happened: Event) -> Story:
    return given(hours).and_of(MARIA, VolunteerJoined(volunteer=MARIA)).and_of(CAFE, *happened)


@pytest.mark.parametrize("later", [(), (HELD,), (CANCELLED, ON_AGAIN)])
def test_hours_are_given_at_a_session_by_those_who_work_there(later: tuple[Event, ...]) -> None:
    story = at_the_cafe(SCHEDULED, *later)
    story.when(report(), sites=frozenset({"annan", "motesplatsen"})).then(gave())
    story.when(report(), sites=frozenset({"annan"})).refused("wrong_site")


@pytest.mark.parametrize("happened", [(), (SCHEDULED, GONE)])
def test_no_hours_are_given_at_a_session_that_is_not_there(happened: tuple[Event, ...]) -> None:
    at_the_cafe(*happened).when(report()).refused("no_such_session", "/session")


def test_what_was_prepared_in_vain_are_hours_of_no_session() -> None:
    story = at_the_cafe(SCHEDULED, CANCELLED)
    story.when(report()).refused("already_cancelled", "/session")
    story.when(report().model_copy(update={"session": None})).then(
        gave().model_copy(update={"session": None})
    )


def test_hours_at_a_session_are_told_once_its_day_has_come() -> None:
    far = SessionMoved(session=CAFE, on=DAY + timedelta(days=1), starts_at=EVENING)
    at_the_cafe(SCHEDULED, far).when(report()).refused("ahead_of_time", "/session")


@pytest.mark.parametrize("apart", DAYS)
def test_what_is_prepared_or_cleared_past_midnight_is_of_the_session(apart: timedelta) -> None:
    before = SessionMoved(session=CAFE, on=DAY - timedelta(days=3), starts_at=EVENING)
    day = before.on + apart
    at_the_cafe(SCHEDULED, before).when(report(day)).then(gave(day))


@pytest.mark.parametrize("apart", [-190, -2, 2, 3])
def test_hours_of_another_day_are_given_at_no_session_of_this(apart: int) -> None:
    before = SessionMoved(session=CAFE, on=DAY - timedelta(days=3), starts_at=EVENING)
    day = before.on + timedelta(days=apart)
    at_the_cafe(SCHEDULED, before).when(report(day)).refused("another_day", "/date")
