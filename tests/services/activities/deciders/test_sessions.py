"""When something takes place: what was scheduled is moved, held or cancelled, and that taken back."""

from datetime import date, datetime, timedelta
from typing import Final

import pytest

from services.activities.commands.sessions import (
    CancelSession,
    HoldSession,
    MoveSession,
    ScheduleSession,
    WithdrawSession,
    WithdrawSessionCancel,
    WithdrawSessionHold,
)
from services.activities.deciders.sessions import OnSession, sessions
from shared.events.activities import (
    ActivityPlanned,
    ActivityWithdrawn,
    PartnerAgreed,
    PartnerWithdrawn,
    SessionCancelled,
    SessionCancelWithdrawn,
    SessionHeld,
    SessionHoldWithdrawn,
    SessionMoved,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from tests.given import EVENING, STOCKHOLM, given, named

SESSION, CAFE, CLUB, UNIT = (named(it) for it in ("key", "cafe", "club", "unit"))
STARTS: Final = EVENING - timedelta(hours=1)
LATER: Final = EVENING + timedelta(days=1)
SCHEDULED = SessionScheduled(
    session=SESSION,
    kind="drop_in",
    site="motesplatsen",
    on=date(2026, 9, 14),
    starts_at=STARTS,
    duration_minutes=180,
)
TOMORROW = SCHEDULED.model_copy(update={"on": date(2026, 9, 15), "starts_at": LATER})
MOVED = SessionMoved(session=SESSION, on=date(2026, 9, 15), starts_at=LATER)
HELD = SessionHeld(session=SESSION, fika=True)
NOT_HELD = SessionHoldWithdrawn(session=SESSION, reason="a slip")
CANCELLED = SessionCancelled(session=SESSION, reason="the heating failed")
NOT_CANCELLED = SessionCancelWithdrawn(session=SESSION, reason="a slip")
WITHDRAWN = SessionWithdrawn(session=SESSION, reason="a slip")

MOVE = MoveSession(session=SESSION, starts_at=LATER)
HOLD = HoldSession(session=SESSION, fika=True)
UNHOLD = WithdrawSessionHold(session=SESSION, reason="a slip")
CANCEL = CancelSession(session=SESSION, reason="the heating failed")
UNCANCEL = WithdrawSessionCancel(session=SESSION, reason="a slip")
WITHDRAW = WithdrawSession(session=SESSION, reason="a slip")
WISHES: Final[tuple[OnSession, ...]] = (MOVE, HOLD, UNHOLD, CANCEL, UNCANCEL, WITHDRAW)

AGREED = PartnerAgreed(partner=CLUB, name="Simklubben", kind="association")
GONE = PartnerWithdrawn(partner=CLUB, reason="twice")
PLANNED = ActivityPlanned(
    activity=CAFE,
    title="Språkcafé",
    kind="sprakcafe",
    site="motesplatsen",
    initiated_by="visitor",
    starts_at=EVENING,
    duration_minutes=90,
)


def schedule(starts_at: datetime = STARTS, **told: object) -> ScheduleSession:
    wish = ScheduleSession(
        kind="drop_in", site="motesplatsen", starts_at=starts_at, duration_minutes=180
    )
    return wish.model_copy(update=told)


def test_a_session_is_scheduled_by_itself() -> None:
    given(sessions).when(schedule()).then(SCHEDULED, version=1, thing=SESSION)


@pytest.mark.parametrize(
    ("starts_at", "on"),
    [
        ("2026-12-14T22:59:00+00:00", "2026-12-14"),
        ("2026-12-14T23:00:00+00:00", "2026-12-15"),
        ("2027-06-14T21:59:00+00:00", "2027-06-14"),
        ("2027-06-14T22:00:00+00:00", "2027-06-15"),
    ],
)
def test_a_session_is_on_the_day_on_which_it_begins_there(starts_at: str, on: str) -> None:
    told = {"starts_at": datetime.fromisoformat(starts_at), "on": date.fromisoformat(on)}
    scheduled = SCHEDULED.model_copy(update=told)
    given(sessions).when(schedule(told["starts_at"])).then(scheduled)  # type: ignore[arg-type]
    moved = SessionMoved.model_validate({"session": SESSION} | told)
    move = MOVE.model_copy(update={"starts_at": told["starts_at"]})
    given(sessions, SCHEDULED).when(move).then(moved, version=2)


def test_a_session_may_be_part_of_an_activity_that_is_planned() -> None:
    wish, scheduled = (
        schedule(activity=CAFE),
        SCHEDULED.model_copy(update={"activity": CAFE}),
    )
    given(sessions).and_of(CAFE, PLANNED).when(wish).then(scheduled)
    given(sessions).when(wish).refused("no_such_activity", "/activity")
    gone = ActivityWithdrawn(activity=CAFE, reason="a slip")
    given(sessions).and_of(CAFE, PLANNED, gone).when(wish).refused("no_such_activity", "/activity")


def test_what_is_not_told_of_room_and_hosts_is_as_the_activity_has_it() -> None:
    planned = PLANNED.model_copy(update={"capacity": 12, "hosts": ("anna",)})
    story = given(sessions).and_of(CAFE, planned)
    told = {"activity": CAFE, "capacity": 12, "hosts": ("anna",)}
    story.when(schedule(activity=CAFE)).then(SCHEDULED.model_copy(update=told))
    own = told | {"capacity": 8, "hosts": ("yusuf",)}
    story.when(schedule(**own)).then(SCHEDULED.model_copy(update=own))
    alone = {"capacity": 8, "hosts": ("yusuf",)}
    given(sessions).when(schedule(**alone)).then(SCHEDULED.model_copy(update=alone))


def test_a_session_is_moved_and_moving_it_there_again_changes_nothing() -> None:
    story = given(sessions, SCHEDULED).when(MOVE).then(MOVED, version=2, thing=SESSION)
    story.when(MOVE).then(version=2, thing=SESSION)
    elsewhere = MOVE.model_copy(update={"starts_at": LATER.astimezone(STOCKHOLM)})
    story.when(elsewhere).then(version=2)


def test_a_session_is_held_and_holding_it_so_again_changes_nothing() -> None:
    story = given(sessions, SCHEDULED).when(HOLD).then(HELD, version=2, thing=SESSION)
    story.when(HOLD).then(version=2, thing=SESSION)
    without = HoldSession(session=SESSION)
    story.when(without).refused("already_held", "/session")
    held = HELD.model_copy(update={"fika": False})
    given(sessions, SCHEDULED).when(without).then(held)


def test_units_that_came_and_informed_are_told_once_each() -> None:
    units = ("arbetscoacher", "foraldrastod")
    wish = HOLD.model_copy(update={"presenting_units": (*units, "arbetscoacher")})
    held = HELD.model_copy(update={"presenting_units": units})
    story = given(sessions, SCHEDULED).when(wish).then(held)
    story.when(wish).then(version=2)
    story.when(HOLD).refused("already_held", "/session")


def test_partners_who_are_present_are_told_once_each() -> None:
    wish = HOLD.model_copy(update={"present_partners": (CLUB, UNIT, CLUB)})
    held = HELD.model_copy(update={"present_partners": (CLUB, UNIT)})
    unit = PartnerAgreed(partner=UNIT, name="Biblioteket", kind="municipal_unit")
    story = given(sessions, SCHEDULED).and_of(CLUB, AGREED).and_of(UNIT, unit)
    story.when(wish).then(held).when(wish).then(version=2)


def test_a_partner_that_nobody_agreed_with_is_pointed_out() -> None:
    wish = HOLD.model_copy(update={"present_partners": (CLUB, UNIT)})
    story = given(sessions, SCHEDULED).and_of(CLUB, AGREED)
    story.when(wish).refused("no_such_partner", "/present_partners/1")
    story = story.and_of(CLUB, AGREED, GONE)
    story.when(wish).refused("no_such_partner", "/present_partners/0")


@pytest.mark.parametrize(
    ("at", "may"), [("2026-09-14T23:49:59+02:00", False), ("2026-09-14T23:50:00+02:00", True)]
)
def test_a_session_is_held_once_its_day_has_come_there(at: str, may: bool) -> None:  # noqa: FBT001
    # the ten minutes that clocks may differ
    asked = given(sessions, TOMORROW).when(HOLD, at=datetime.fromisoformat(at))
    if may:
        asked.then(HELD)
    else:
        asked.refused("ahead_of_time", "/session")


@pytest.mark.parametrize(
    ("settled", "code"), [(HELD, "already_held"), (CANCELLED, "already_cancelled")]
)
def test_what_was_held_or_cancelled_is_neither_moved_nor_held_nor_cancelled(
    settled: Event, code: str
) -> None:
    story = given(sessions, SCHEDULED, settled)
    for wish in (MOVE, CANCEL, HoldSession(session=SESSION)):
        story.when(wish).refused(code, "/session")


def test_a_holding_that_was_a_mistake_is_taken_back() -> None:
    story = given(sessions, SCHEDULED)
    story.when(UNHOLD).refused("not_held", "/session")
    story = story.when(HOLD).then(HELD).when(UNHOLD).then(NOT_HELD, version=3, thing=SESSION)
    story.when(UNHOLD).refused("not_held", "/session")
    story.when(CANCEL).then(CANCELLED, version=4)
    story.when(HOLD).then(HELD, version=4)


def test_a_cancelling_that_was_a_mistake_is_taken_back() -> None:
    story = given(sessions, SCHEDULED)
    story.when(UNCANCEL).refused("not_cancelled", "/session")
    story = story.when(CANCEL).then(CANCELLED, version=2, thing=SESSION)
    story = story.when(UNCANCEL).then(NOT_CANCELLED, version=3)
    story.when(UNCANCEL).refused("not_cancelled", "/session")
    story.when(MOVE).then(MOVED, version=4)


@pytest.mark.parametrize("happened", [(), (MOVED,), (HELD,), (CANCELLED,), (HELD, NOT_HELD)])
def test_a_session_that_was_a_mistake_is_taken_back_once(happened: tuple[Event, ...]) -> None:
    story = given(sessions, SCHEDULED, *happened)
    gone = story.when(WITHDRAW).then(WITHDRAWN, version=len(happened) + 2, thing=SESSION)
    for wish in WISHES:
        gone.when(wish).refused("no_such_session", "/session")


def test_nothing_is_said_of_a_session_that_nobody_scheduled() -> None:
    for wish in WISHES:
        given(sessions).when(wish).refused("no_such_session", "/session")


def test_what_is_said_of_a_session_is_said_by_those_who_work_there() -> None:
    for wish in WISHES:
        given(sessions, SCHEDULED).when(wish, sites=frozenset({"annan"})).refused("wrong_site")
    both = frozenset({"annan", "motesplatsen"})
    given(sessions, SCHEDULED).when(HOLD, sites=both).then(HELD)
