"""The hours that volunteers give: reported, approved together, rejected, taken back."""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from services.activities.commands.hours import ApproveHours, RejectHours, ReportHours, WithdrawHours
from services.activities.deciders.approvals import approvals
from services.activities.deciders.hours import hours
from shared.events.activities import SessionScheduled, SessionWithdrawn
from shared.events.event import Event
from shared.events.volunteers import (
    HoursApproved,
    HoursRejected,
    HoursReported,
    HoursWithdrawn,
    VolunteerJoined,
    VolunteerLeft,
    VolunteerLinkIssued,
    VolunteerWithdrawn,
)
from shared.roles import volunteer_sub
from tests.given import EVENING, given, named

HOURS, MARIA, CAFE, MORE = (named(it) for it in ("key", "maria", "cafe", "more"))
DAY: Final = date(2026, 9, 12)
JOINED = VolunteerJoined(volunteer=MARIA, given_name="Maria")
LEFT = VolunteerLeft(volunteer=MARIA, reason="studies")
NOBODY = VolunteerWithdrawn(volunteer=MARIA, reason="twice")
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=DAY,
    starts_at=EVENING,
    duration_minutes=90,
)
GONE = SessionWithdrawn(session=CAFE, reason="a slip")
REPORT = ReportHours(volunteer=MARIA, date=DAY, minutes=90)
AT_THE_CAFE = REPORT.model_copy(update={"session": CAFE})
REPORTED = HoursReported(hours=HOURS, volunteer=MARIA, on=DAY, minutes=90)
GIVEN_THERE = REPORTED.model_copy(update={"session": CAFE})
REJECT = RejectHours(hours=HOURS, reason="not hers")
REJECTED = HoursRejected(hours=HOURS, volunteer=MARIA, reason="not hers")
WITHDRAW = WithdrawHours(hours=HOURS, reason="twice")
WITHDRAWN = HoursWithdrawn(hours=HOURS, volunteer=MARIA, reason="twice")
OTHER: Final = "somebody else"
"""The hours are told of by somebody."""
ELSEWHERE, BOTH = frozenset({"annan"}), frozenset({"annan", "motesplatsen"})


@pytest.mark.parametrize("so_far", [(JOINED,), (JOINED, LEFT)], ids=["active", "left"])
def test_a_volunteer_gives_hours_also_when_they_are_told_of_later(
    so_far: tuple[Event, ...],
) -> None:
    given(hours).and_of(MARIA, *so_far).when(REPORT).then(REPORTED, version=1, thing=HOURS)


def test_nobody_gives_hours_who_never_joined() -> None:
    given(hours).when(REPORT).refused("no_such_volunteer", "/volunteer")
    story = given(hours).and_of(MARIA, JOINED, NOBODY)
    story.when(REPORT).refused("no_such_volunteer", "/volunteer")


def test_hours_are_rejected_each_time_because_an_approval_may_lie_between() -> None:
    story = given(hours, REPORTED).when(REJECT, actor=OTHER).then(REJECTED, version=2, thing=HOURS)
    story.when(REJECT, actor=OTHER).then(REJECTED, version=3)


@pytest.mark.parametrize("happened", [(), (REJECTED,)])
def test_hours_that_were_a_mistake_are_taken_back_once(happened: tuple[Event, ...]) -> None:
    story = given(hours, REPORTED, *happened)
    gone = story.when(WITHDRAW).then(WITHDRAWN, version=len(happened) + 2, thing=HOURS)
    for wish in (WITHDRAW, REJECT):
        gone.when(wish, actor=OTHER).refused("no_such_hours", "/hours")
        given(hours).when(wish).refused("no_such_hours", "/hours")


@pytest.mark.parametrize("later", [(), (GONE,)])
def test_hours_at_a_session_are_the_matter_of_those_who_work_there(
    later: tuple[Event, ...],
) -> None:
    story = given(hours, GIVEN_THERE).and_of(CAFE, SCHEDULED, *later)
    for wish in (REJECT, WITHDRAW):
        story.when(wish, sites=ELSEWHERE).refused("wrong_site")
    story.when(WITHDRAW, sites=BOTH).then(WITHDRAWN)
    given(hours, REPORTED).when(WITHDRAW, sites=ELSEWHERE).then(WITHDRAWN)


def test_hours_are_approved_together_under_the_approvals_own_id() -> None:
    more = REPORTED.model_copy(update={"hours": MORE})
    story = given(approvals).and_of(HOURS, REPORTED, REJECTED).and_of(MORE, more)
    approved = HoursApproved(hours=(HOURS, MORE))
    wish = ApproveHours(ids=(HOURS, MORE, HOURS))
    story.when(wish, key="approval", actor=OTHER).then(approved, version=1, thing=named("approval"))


def test_hours_that_are_not_there_are_pointed_out_and_none_is_approved() -> None:
    gone = REPORTED.model_copy(update={"hours": MORE})
    story = given(approvals).and_of(HOURS, REPORTED)
    story.when(ApproveHours(ids=(HOURS, HOURS, MORE)), actor=OTHER).refused(
        "no_such_hours", "/ids/2"
    )
    story = story.and_of(MORE, gone, WITHDRAWN)
    story.when(ApproveHours(ids=(MORE, HOURS))).refused("no_such_hours", "/ids/0")
    story.and_of(CAFE, SCHEDULED).when(ApproveHours(ids=(CAFE,))).refused("no_such_hours", "/ids/0")


def test_whoever_told_of_hours_neither_approves_nor_rejects_them() -> None:
    more = REPORTED.model_copy(update={"hours": MORE})
    given(hours, REPORTED).when(REJECT).refused("same_person", "/hours")
    story = given(approvals).and_of(HOURS, REPORTED).and_of(MORE, more)
    story.when(ApproveHours(ids=(CAFE, HOURS))).refused("no_such_hours", "/ids/0")
    story.when(ApproveHours(ids=(HOURS, MORE))).refused("same_person", "/ids/0")


def test_a_volunteer_neither_approves_nor_rejects_their_own_hours_whoever_told_of_them() -> None:
    maria = volunteer_sub(MARIA)
    given(hours, REPORTED).when(REJECT, actor=maria).refused("same_person", "/hours")
    story = given(approvals).and_of(HOURS, REPORTED)
    story.when(ApproveHours(ids=(HOURS,)), actor=maria).refused("same_person", "/ids/0")
    story.when(ApproveHours(ids=(HOURS,)), actor=volunteer_sub(MORE)).then(
        HoursApproved(hours=(HOURS,))
    )


def test_whoever_issued_the_link_by_which_hours_were_told_does_not_find_them_right() -> None:
    issued = VolunteerLinkIssued(volunteer=MARIA, proof="a" * 64)
    told = given(hours).and_of(MARIA, JOINED, issued)
    told = told.when(REPORT, own=MARIA, actor=volunteer_sub(MARIA))
    by_link = REPORTED.model_copy(update={"link_from": "somebody"})
    state = replace(told.then(by_link).state, reported_by=volunteer_sub(MARIA))
    assert state.is_of("somebody")
    assert not state.is_of(OTHER)
    by_desk = given(hours).and_of(MARIA, JOINED, issued).when(REPORT, actor=OTHER)
    by_desk.then(REPORTED)


def test_by_their_link_volunteers_tell_of_their_own_hours_alone_and_take_back_no_others() -> None:
    story = given(hours).and_of(MARIA, JOINED)
    story.when(REPORT, own=MORE).refused("not_allowed")
    told = story.when(REPORT, own=MARIA).then(REPORTED)
    told.when(WITHDRAW, own=MORE).refused("not_allowed")
    there = given(hours, GIVEN_THERE).and_of(CAFE, SCHEDULED)
    there.when(WITHDRAW, own=MORE, sites=ELSEWHERE).refused("not_allowed")
    told.when(WITHDRAW, own=MARIA).then(WITHDRAWN)
