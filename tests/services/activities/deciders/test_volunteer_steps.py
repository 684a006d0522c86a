"""What volunteers go through between joining and leaving: paused, returned, checked, each taken back."""

from datetime import timedelta
from typing import Final

import pytest
from pydantic import SecretStr

from services.activities.commands.volunteers import (
    CheckVolunteer,
    LeaveVolunteering,
    PauseVolunteer,
    ReturnVolunteer,
    WithdrawVolunteerCheck,
    WithdrawVolunteerLeave,
    WithdrawVolunteerPause,
    WithdrawVolunteerReturn,
)
from services.activities.deciders.volunteers import volunteers
from shared.events.event import Event
from shared.events.volunteers import (
    VolunteerChecked,
    VolunteerCheckWithdrawn,
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerPaused,
    VolunteerPauseWithdrawn,
    VolunteerReturned,
    VolunteerReturnWithdrawn,
    VolunteerWithdrawn,
)
from tests.given import EVENING, given, named

MARIA = named("key")
TODAY = EVENING.date()
DAY = timedelta(days=1)
WHY: Final = SecretStr("a slip")
JOINED = VolunteerJoined(volunteer=MARIA, given_name="Maria", on=TODAY - 9 * DAY)
PAUSED = VolunteerPaused(volunteer=MARIA, on=TODAY)
RETURNED = VolunteerReturned(volunteer=MARIA, on=TODAY)
LEFT = VolunteerLeft(volunteer=MARIA, reason="time", on=TODAY)
CHECKED = VolunteerChecked(volunteer=MARIA, seen_on=TODAY, seen_by="somebody")
PAUSE = PauseVolunteer(volunteer=MARIA)
RETURN = ReturnVolunteer(volunteer=MARIA)
LEAVE = LeaveVolunteering(volunteer=MARIA, reason="time")
CHECK = CheckVolunteer(volunteer=MARIA, seen_on=TODAY)
NO_PAUSE = WithdrawVolunteerPause(volunteer=MARIA, reason=WHY)
NO_RETURN = WithdrawVolunteerReturn(volunteer=MARIA, reason=WHY)
NO_LEAVE = WithdrawVolunteerLeave(volunteer=MARIA, reason=WHY)
NO_CHECK = WithdrawVolunteerCheck(volunteer=MARIA, reason=WHY)


def test_a_volunteer_pauses_returns_and_pauses_again() -> None:
    story = given(volunteers, JOINED).when(PAUSE).then(PAUSED, version=2, thing=MARIA)
    story.when(PAUSE).refused("volunteer_paused", "/volunteer")
    story = story.when(RETURN).then(RETURNED, version=3)
    story.when(RETURN).refused("not_paused", "/volunteer")
    story.when(PAUSE).then(PAUSED, version=4)


def test_who_never_paused_does_not_return() -> None:
    given(volunteers, JOINED).when(RETURN).refused("not_paused", "/volunteer")


def test_the_latest_step_is_taken_back_and_the_one_before_holds_again() -> None:
    story = given(volunteers, JOINED, PAUSED, RETURNED)
    story.when(NO_PAUSE).refused("not_paused", "/volunteer")
    story = story.when(NO_RETURN).then(VolunteerReturnWithdrawn(volunteer=MARIA, reason=WHY))
    assert story.state.standing == "paused"
    story.when(NO_RETURN).refused("not_returned", "/volunteer")
    story = story.when(NO_PAUSE).then(VolunteerPauseWithdrawn(volunteer=MARIA, reason=WHY))
    assert story.state.standing == "active"
    story.when(NO_PAUSE).refused("not_paused", "/volunteer")


def test_who_left_from_a_pause_by_mistake_pauses_as_before() -> None:
    story = given(volunteers, JOINED, PAUSED).when(LEAVE).then(LEFT)
    story = story.when(NO_LEAVE).then(VolunteerLeaveWithdrawn(volunteer=MARIA, reason=WHY))
    assert story.state.standing == "paused"


@pytest.mark.parametrize("wish", [PAUSE, RETURN, CHECK], ids=lambda it: type(it).__name__)
def test_who_has_left_takes_no_step_more(wish: PauseVolunteer) -> None:
    given(volunteers, JOINED, LEFT).when(wish).refused("not_active", "/volunteer")


def test_no_step_lies_before_the_one_before_it() -> None:
    story = given(volunteers, JOINED)
    early = PAUSE.model_copy(update={"on": TODAY - 10 * DAY})
    story.when(early).refused("left_before_joined", "/on")
    week = TODAY - 7 * DAY
    paused = PAUSED.model_copy(update={"on": week})
    story = story.when(PAUSE.model_copy(update={"on": week})).then(paused)
    for pointer, wish in (
        ("/on", RETURN.model_copy(update={"on": week - DAY})),
        ("/left_on", LEAVE.model_copy(update={"left_on": week - DAY})),
    ):
        story.when(wish).refused("before_last_step", pointer)
    back = RETURNED.model_copy(update={"on": week})
    story.when(RETURN.model_copy(update={"on": week})).then(back)


def test_an_extract_is_seen_on_a_day_by_somebody_and_nothing_more_is_kept_r12() -> None:
    story = given(volunteers, JOINED).when(CHECK).then(CHECKED, version=2, thing=MARIA)
    assert CHECKED.model_dump().keys() == {"volunteer", "seen_on", "seen_by"}
    assert story.state.checks == 1
    story.when(NO_CHECK).then(VolunteerCheckWithdrawn(volunteer=MARIA, reason=WHY), version=3)


def test_each_check_is_taken_back_once_the_latest_first() -> None:
    story = given(volunteers, JOINED, CHECKED, CHECKED)
    for _ in range(2):
        story = story.when(NO_CHECK).then(VolunteerCheckWithdrawn(volunteer=MARIA, reason=WHY))
    story.when(NO_CHECK).refused("not_checked", "/volunteer")


@pytest.mark.parametrize("happened", [(), (PAUSED,)])
def test_whether_an_extract_was_seen_stops_nobody_r12(happened: tuple[Event, ...]) -> None:
    checked = given(volunteers, JOINED, CHECKED, *happened)
    unchecked = given(volunteers, JOINED, *happened)
    assert checked.state.standing == unchecked.state.standing


def test_nothing_is_told_of_nobody() -> None:
    gone = given(volunteers, JOINED, VolunteerWithdrawn(volunteer=MARIA, reason=WHY))
    for story in (given(volunteers), gone):
        for wish in (PAUSE, RETURN, CHECK, NO_PAUSE, NO_RETURN, NO_CHECK):
            story.when(wish).refused("no_such_volunteer", "/volunteer")
