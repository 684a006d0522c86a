"""Shifts: offered at a session, taken while anybody is needed, released, swapped, taken back."""

from datetime import date
from typing import Final

import pytest

from services.activities.commands.shifts import (
    OfferShift,
    ReleaseShift,
    SwapShift,
    TakeShift,
    WithdrawShift,
)
from services.activities.deciders.shifts import Shift, ShiftCommand, shifts
from shared.events.activities import (
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from shared.events.shifts import ShiftOffered, ShiftReleased, ShiftTaken, ShiftWithdrawn
from shared.events.volunteers import VolunteerJoined, VolunteerLeft, VolunteerPaused
from tests.given import EVENING, Story, given, named

SHIFT, CAFE, MARIA, YUSUF, OLENA = (named(it) for it in ("key", "cafe", "maria", "yusuf", "olena"))
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=date(2026, 9, 20),
    starts_at=EVENING,
    duration_minutes=90,
)
HELD = SessionHeld(session=CAFE)
CANCELLED = SessionCancelled(session=CAFE)
GONE = SessionWithdrawn(session=CAFE)
OFFERED = ShiftOffered(shift=SHIFT, session=CAFE, needed=2)
TAKEN = ShiftTaken(shift=SHIFT, volunteer=MARIA)
ALSO = ShiftTaken(shift=SHIFT, volunteer=YUSUF)
RELEASED = ShiftReleased(shift=SHIFT, volunteer=MARIA)
WITHDRAWN = ShiftWithdrawn(shift=SHIFT, reason="twice")
OFFER = OfferShift(session=CAFE, needed=2)
TAKE = TakeShift(shift=SHIFT, volunteer=MARIA)
RELEASE = ReleaseShift(shift=SHIFT, volunteer=MARIA)
SWAP = SwapShift.model_validate({"shift": SHIFT, "from": MARIA, "to": OLENA})
WITHDRAW = WithdrawShift(shift=SHIFT, reason="twice")
ELSEWHERE: Final = frozenset({"annan"})


def joined(*happened: Event) -> Story[ShiftCommand, Shift]:
    """Three volunteers and a session; this happened to the shift."""
    story = given(shifts, *happened).and_of(CAFE, SCHEDULED)
    for one in (MARIA, YUSUF, OLENA):
        story = story.and_of(one, VolunteerJoined(volunteer=one))
    return story


def test_a_shift_is_offered_at_a_session_that_is_to_be() -> None:
    joined().when(OFFER).then(OFFERED, version=1, thing=SHIFT)
    joined().when(OFFER, sites=ELSEWHERE).refused("wrong_site")
    given(shifts).when(OFFER).refused("no_such_session", "/session")
    for what, code in ((CANCELLED, "already_cancelled"), (GONE, "no_such_session")):
        given(shifts).and_of(CAFE, SCHEDULED, what).when(OFFER).refused(code, "/session")


@pytest.mark.parametrize(("more", "on"), [((HELD,), None), ((), date(2026, 9, 21))])
def test_nobody_is_needed_at_a_session_that_was_held_or_whose_day_is_over(
    more: tuple[Event, ...], on: date | None
) -> None:
    code = "already_held" if more else "session_over"
    late = given(shifts, OFFERED, TAKEN).and_of(CAFE, SCHEDULED, *more)
    for one in (MARIA, YUSUF, OLENA):
        late = late.and_of(one, VolunteerJoined(volunteer=one))
    late.when(OFFER, on=on).refused(code, "/session")
    for wish in (TakeShift(shift=SHIFT, volunteer=YUSUF), SWAP):
        late.when(wish, on=on).refused(code, "/shift")
    late.when(TAKE, on=on).then(version=2)
    late.when(RELEASE, on=on).then(RELEASED)
    joined(OFFERED).when(TAKE, on=date(2026, 9, 20)).then(TAKEN)


def test_no_more_take_a_shift_than_are_needed() -> None:
    story = joined(OFFERED).when(TAKE).then(TAKEN, version=2, thing=SHIFT)
    story = story.when(TakeShift(shift=SHIFT, volunteer=YUSUF)).then(ALSO, version=3)
    third = TakeShift(shift=SHIFT, volunteer=OLENA)
    story.when(third).refused("shift_full", "/shift")
    story.when(RELEASE).then(RELEASED).when(third).then(
        ShiftTaken(shift=SHIFT, volunteer=OLENA), version=5
    )


def test_taking_a_shift_twice_changes_nothing() -> None:
    joined(OFFERED, TAKEN, ALSO).when(TAKE).then(version=3, thing=SHIFT)


def test_nobody_is_let_off_who_has_not_taken_it() -> None:
    joined(OFFERED).when(RELEASE).refused("not_on_shift", "/volunteer")
    joined(OFFERED, TAKEN, RELEASED).when(RELEASE).refused("not_on_shift", "/volunteer")


def test_a_swap_is_one_change_that_nobody_comes_between() -> None:
    story = joined(OFFERED, TAKEN, ALSO)
    swapped = story.when(SWAP).then(
        RELEASED, ShiftTaken(shift=SHIFT, volunteer=OLENA), version=4, thing=SHIFT
    )
    assert swapped.state.taken_by == (YUSUF, OLENA)
    swapped.when(SWAP).refused("not_on_shift", "/from")
    again = SwapShift.model_validate({"shift": SHIFT, "from": MARIA, "to": YUSUF})
    story.when(again).refused("already_on_shift", "/to")


@pytest.mark.parametrize(
    ("later", "code"),
    [
        (VolunteerPaused(volunteer=OLENA), "volunteer_paused"),
        (VolunteerLeft(volunteer=OLENA, reason="work"), "not_active"),
    ],
)
def test_who_pauses_or_has_left_takes_no_shift_and_may_be_let_off(later: Event, code: str) -> None:
    story = joined(OFFERED, TAKEN).and_of(OLENA, VolunteerJoined(volunteer=OLENA), later)
    story.when(TakeShift(shift=SHIFT, volunteer=OLENA)).refused(code, "/volunteer")
    story.when(SWAP).refused(code, "/to")
    hers = ShiftTaken(shift=SHIFT, volunteer=OLENA)
    story = given(shifts, OFFERED, hers).and_of(CAFE, SCHEDULED)
    story = story.and_of(OLENA, VolunteerJoined(volunteer=OLENA), later)
    story.when(ReleaseShift(shift=SHIFT, volunteer=OLENA)).then(
        ShiftReleased(shift=SHIFT, volunteer=OLENA)
    )


def test_who_never_joined_takes_no_shift() -> None:
    story = given(shifts, OFFERED).and_of(CAFE, SCHEDULED)
    story.when(TAKE).refused("no_such_volunteer", "/volunteer")


@pytest.mark.parametrize(
    ("later", "code"), [(CANCELLED, "already_cancelled"), (GONE, "no_such_session")]
)
def test_nobody_takes_a_shift_at_a_session_that_is_not_to_be(later: Event, code: str) -> None:
    story = joined(OFFERED, TAKEN).and_of(CAFE, SCHEDULED, later)
    story.when(TakeShift(shift=SHIFT, volunteer=YUSUF)).refused(code, "/shift")
    story.when(SWAP).refused(code, "/shift")
    story.when(RELEASE).then(RELEASED)
    story.when(WITHDRAW).then(WITHDRAWN)


def test_a_session_that_is_to_be_after_all_needs_people_again() -> None:
    story = joined(OFFERED).and_of(CAFE, SCHEDULED, CANCELLED, SessionCancelWithdrawn(session=CAFE))
    story.when(TAKE).then(TAKEN)


def test_a_shift_is_the_matter_of_those_who_work_there() -> None:
    story = joined(OFFERED, TAKEN)
    for wish in (TakeShift(shift=SHIFT, volunteer=YUSUF), RELEASE, SWAP, WITHDRAW):
        story.when(wish, sites=ELSEWHERE).refused("wrong_site")


def test_by_their_link_volunteers_take_and_leave_shifts_for_themselves_alone() -> None:
    joined(OFFERED).when(TAKE, own=YUSUF).refused("not_allowed")
    story = joined(OFFERED).when(TAKE, own=MARIA).then(TAKEN)
    story.when(RELEASE, own=YUSUF).refused("not_allowed")
    story.when(RELEASE, own=MARIA).then(RELEASED)


def test_a_shift_that_was_a_mistake_is_taken_back_once() -> None:
    gone = joined(OFFERED, TAKEN).when(WITHDRAW).then(WITHDRAWN, version=3, thing=SHIFT)
    for wish in (TAKE, RELEASE, SWAP, WITHDRAW):
        gone.when(wish).refused("no_such_shift", "/shift")
        joined().when(wish).refused("no_such_shift", "/shift")
