"""How many were here: every count is its own snapshot."""

from datetime import UTC, date, datetime

from services.visits.commands.headcounts import RecordHeadcount, WithdrawHeadcount
from services.visits.deciders.headcounts import headcounts
from shared.events.openings import (
    HeadcountRecorded,
    HeadcountWithdrawn,
)
from tests.given import given, named

COUNT = named("key")
MONDAY = date(2026, 9, 14)
COUNTED = HeadcountRecorded(
    headcount=COUNT,
    site="motesplatsen",
    on=MONDAY,
    newcomers=12,
    established=5,
    unknown=1,
    children={"0-5": 3},
)
RECORD = RecordHeadcount(
    site="motesplatsen", date=MONDAY, newcomers=12, established=5, unknown=1, children={"0-5": 3}
)
WITHDRAW = WithdrawHeadcount(headcount=COUNT, reason="counted twice")
WITHDRAWN = HeadcountWithdrawn(headcount=COUNT, reason="counted twice")


def test_a_count_is_kept_as_it_was_counted() -> None:
    given(headcounts).when(RECORD).then(COUNTED, version=1, thing=COUNT)
    timed = RECORD.model_copy(update={"occurred_at": datetime(2026, 9, 14, 18, tzinfo=UTC)})
    given(headcounts).when(timed).then(COUNTED, version=1, thing=COUNT)


def test_an_empty_room_is_a_count_too() -> None:
    nobody = RecordHeadcount(site="motesplatsen", date=MONDAY, newcomers=0, established=0)
    counted = HeadcountRecorded(
        headcount=COUNT, site="motesplatsen", on=MONDAY, newcomers=0, established=0
    )
    given(headcounts).when(nobody).then(counted)


def test_a_count_that_was_a_mistake_is_taken_back_once() -> None:
    story = given(headcounts, COUNTED).when(WITHDRAW).then(WITHDRAWN, version=2, thing=COUNT)
    story.when(WITHDRAW).refused("no_such_headcount", "/headcount")


def test_a_count_that_nobody_made_cannot_be_taken_back() -> None:
    given(headcounts).when(WITHDRAW).refused("no_such_headcount", "/headcount")


def test_a_count_is_taken_back_by_those_who_work_there() -> None:
    story = given(headcounts, COUNTED)
    story.when(WITHDRAW, sites=frozenset({"annan"})).refused("wrong_site")
    story.when(WITHDRAW, sites=frozenset({"annan", "motesplatsen"})).then(WITHDRAWN)


def test_children_are_some_of_everybody_who_was_counted() -> None:
    told = {"site": "motesplatsen", "date": MONDAY, "newcomers": 1, "established": 1, "unknown": 1}
    three = told | {"children": {"0-5": 2, "13-17": 1}}
    kept = given(headcounts).when(RecordHeadcount.model_validate(three))
    kept.then(
        HeadcountRecorded.model_validate({"headcount": COUNT, "on": MONDAY} | three), version=1
    )
    four = RecordHeadcount.model_validate(told | {"children": {"0-5": 2, "13-17": 2}})
    given(headcounts).when(four).refused("more_children", "/children")
