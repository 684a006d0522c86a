"""How many were at a session: every count its own, and taken back once."""

from datetime import date

import pytest

from services.activities.commands.attendance import RecordSessionHeadcount, WithdrawSessionHeadcount
from services.activities.deciders.headcounts import headcounts
from shared.events.activities import (
    SessionCancelled,
    SessionHeadcountRecorded,
    SessionHeadcountWithdrawn,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.event import Event
from tests.given import EVENING, given, named

CAFE, COUNT = named("cafe"), named("key")
TOLD = {"newcomers": 7, "established": 5, "unknown": 1, "children": {"0-5": 2, "13-17": 0}}
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site="motesplatsen",
    on=date(2026, 9, 14),
    starts_at=EVENING,
    duration_minutes=90,
)
TOMORROW = SCHEDULED.model_copy(update={"on": date(2026, 9, 15)})
CANCELLED = SessionCancelled(session=CAFE, reason="the heating failed")
GONE = SessionWithdrawn(session=CAFE, reason="a slip")
RECORD = RecordSessionHeadcount.model_validate({"session": CAFE} | TOLD)
COUNTED = SessionHeadcountRecorded.model_validate({"headcount": COUNT, "session": CAFE} | TOLD)
WITHDRAW = WithdrawSessionHeadcount(headcount=COUNT, reason="a slip")
BACK = SessionHeadcountWithdrawn(headcount=COUNT, session=CAFE, reason="a slip")
ELSEWHERE, BOTH = frozenset({"annan"}), frozenset({"annan", "motesplatsen"})


def test_a_session_is_counted_to_the_last_child() -> None:
    story = given(headcounts).and_of(CAFE, SCHEDULED)
    story.when(RECORD).then(COUNTED, version=1, thing=COUNT)
    timed = RECORD.model_copy(update={"occurred_at": EVENING})
    story.when(timed).then(COUNTED, version=1, thing=COUNT)


@pytest.mark.parametrize(
    ("so_far", "code"),
    [
        ((), "no_such_session"),
        ((SCHEDULED, GONE), "no_such_session"),
        ((SCHEDULED, CANCELLED), "already_cancelled"),
        ((TOMORROW,), "ahead_of_time"),
    ],
)
def test_nobody_is_counted_where_nothing_happened(so_far: tuple[Event, ...], code: str) -> None:
    given(headcounts).and_of(CAFE, *so_far).when(RECORD).refused(code, "/session")


@pytest.mark.parametrize("later", [(), (CANCELLED,), (GONE,)])
def test_a_count_that_was_a_mistake_is_taken_back_once(later: tuple[Event, ...]) -> None:
    story = given(headcounts, COUNTED).and_of(CAFE, SCHEDULED, *later)
    story = story.when(WITHDRAW, sites=BOTH).then(BACK, version=2, thing=COUNT)
    story.when(WITHDRAW).refused("no_such_headcount", "/headcount")
    given(headcounts).when(WITHDRAW).refused("no_such_headcount", "/headcount")


def test_a_count_is_the_matter_of_those_who_work_there() -> None:
    story = given(headcounts).and_of(CAFE, SCHEDULED)
    story.when(RECORD, sites=ELSEWHERE).refused("wrong_site")
    story.when(RECORD, sites=BOTH).then(COUNTED).when(WITHDRAW, sites=ELSEWHERE).refused(
        "wrong_site"
    )


def test_children_are_some_of_everybody_who_was_counted() -> None:
    story = given(headcounts).and_of(CAFE, SCHEDULED)
    all_of_them = {"newcomers": 7, "established": 5, "unknown": 1, "children": {"0-5": 13}}
    kept = story.when(RecordSessionHeadcount.model_validate({"session": CAFE} | all_of_them))
    kept.then(COUNTED.model_copy(update={"children": {"0-5": 13}}))
    more = all_of_them | {"children": {"0-5": 13, "6-12": 1}}
    wish = RecordSessionHeadcount.model_validate({"session": CAFE} | more)
    story.when(wish).refused("more_children", "/children")
