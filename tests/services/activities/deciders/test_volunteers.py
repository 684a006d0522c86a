"""Who gives of their time: joined, left, or recorded by mistake."""

from datetime import timedelta
from typing import get_args

import pytest
from pydantic import SecretStr

from services.activities.commands.volunteers import (
    LeaveVolunteering,
    WelcomeVolunteer,
    WithdrawVolunteer,
    WithdrawVolunteerLeave,
)
from services.activities.deciders.volunteers import volunteers
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.volunteers import (
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerWithdrawn,
)
from shared.events.words import LeavingReason
from tests.given import EVENING, given, named

MARIA = named("key")
TODAY = EVENING.date()
DAY = timedelta(days=1)
JOINED = VolunteerJoined(volunteer=MARIA, given_name=SecretStr("Maria"), on=TODAY)
LEFT = VolunteerLeft(volunteer=MARIA, reason="studies", on=TODAY)
WITHDRAWN = VolunteerWithdrawn(volunteer=MARIA, reason="twice")
BACK = VolunteerLeaveWithdrawn(volunteer=MARIA, reason="she stays")
WELCOME = WelcomeVolunteer(given_name="Maria")
LEAVE = LeaveVolunteering(volunteer=MARIA, reason="studies")
STAY = WithdrawVolunteerLeave(volunteer=MARIA, reason="she stays")
WITHDRAW = WithdrawVolunteer(volunteer=MARIA, reason="twice")


def test_a_first_name_is_enough_to_join() -> None:
    given(volunteers).when(WELCOME).then(JOINED, version=1, thing=MARIA)


def test_what_a_volunteer_tells_is_kept_as_it_was_told() -> None:
    told = {
        "given_name": "Maria",
        "family_name": "Ek",
        "phone": "070-1",
        "email": "maria@example.org",
        "known_until": "2027-06-01",
        "channel": "partner",
    }
    joined = VolunteerJoined.model_validate({"volunteer": MARIA, "on": "2026-01-11"} | told)
    welcome = WelcomeVolunteer.model_validate(told | {"joined_on": "2026-01-11"})
    given(volunteers).when(welcome).then(joined)


def test_whoever_joined_or_left_earlier_is_told_of_with_the_day() -> None:
    began = JOINED.model_copy(update={"on": TODAY - 9 * DAY})
    story = given(volunteers).when(WELCOME.model_copy(update={"joined_on": began.on})).then(began)
    early = LEAVE.model_copy(update={"left_on": TODAY - 10 * DAY})
    story.when(early).refused("left_before_joined", "/left_on")
    for day in (TODAY - 9 * DAY, TODAY - DAY):
        told = LEAVE.model_copy(update={"left_on": day})
        left = story.when(told).then(LEFT.model_copy(update={"on": day}))
    back = left.when(STAY).then(BACK)
    back.when(early).refused("left_before_joined", "/left_on")


def test_a_clock_ahead_leaves_nobody_gone_before_they_came() -> None:
    tomorrow = JOINED.model_copy(update={"on": TODAY + DAY})
    left = LEFT.model_copy(update={"on": TODAY + DAY})
    given(volunteers, tomorrow).when(LEAVE).then(left)


def test_a_partner_that_nobody_agreed_with_brings_no_volunteers() -> None:
    partnered = WelcomeVolunteer(given_name="Maria", partner=named("association"))
    given(volunteers).when(partnered).refused("no_such_partner", "/partner")
    agreed = PartnerAgreed(partner=named("association"), name="Simklubben", kind="association")
    joined = JOINED.model_copy(update={"partner": named("association")})
    story = given(volunteers).and_of(named("association"), agreed)
    story.when(partnered).then(joined)
    gone = PartnerWithdrawn(partner=named("association"), reason="twice")
    story = story.and_of(named("association"), agreed, gone)
    story.when(partnered).refused("no_such_partner", "/partner")


@pytest.mark.parametrize("reason", get_args(LeavingReason))
def test_a_volunteer_leaves_once_for_a_reason(reason: LeavingReason) -> None:
    leave = LeaveVolunteering(volunteer=MARIA, reason=reason)
    left = LEFT.model_copy(update={"reason": reason})
    story = given(volunteers, JOINED).when(leave).then(left, version=2, thing=MARIA)
    story.when(leave).refused("not_active", "/volunteer")


def test_who_did_not_leave_after_all_is_active_as_before() -> None:
    given(volunteers, JOINED).when(STAY).refused("not_left", "/volunteer")
    story = given(volunteers, JOINED, LEFT).when(STAY).then(BACK, version=3, thing=MARIA)
    story.when(STAY).refused("not_left", "/volunteer")
    story.when(LEAVE).then(LEFT, version=4)


def test_who_never_joined_can_neither_leave_nor_be_taken_back() -> None:
    given(volunteers).when(STAY).refused("no_such_volunteer", "/volunteer")
    given(volunteers).when(LEAVE).refused("no_such_volunteer", "/volunteer")
    given(volunteers).when(WITHDRAW).refused("no_such_volunteer", "/volunteer")


@pytest.mark.parametrize("happened", [(JOINED,), (JOINED, LEFT)], ids=["joined", "left"])
def test_a_volunteer_who_was_a_mistake_is_taken_back_once(happened: tuple[object, ...]) -> None:
    story = given(volunteers, *happened).when(WITHDRAW)  # type: ignore[arg-type]
    gone = story.then(WITHDRAWN, version=len(happened) + 1, thing=MARIA)
    gone.when(WITHDRAW).refused("no_such_volunteer", "/volunteer")
    gone.when(LEAVE).refused("no_such_volunteer", "/volunteer")


def test_a_volunteer_answers_to_their_id_whatever_key_they_were_named_by() -> None:
    by_key = LeaveVolunteering(volunteer=named("another key"), reason="studies")
    given(volunteers, JOINED).when(by_key, thing=MARIA).then(LEFT, thing=MARIA)
