"""What is planned: once, or again and again by a rule; with a partner or without."""

from datetime import date, datetime

import pytest

from services.activities.commands.planning import (
    EndActivity,
    PlanActivity,
    SkipDate,
    WithdrawActivity,
    WithdrawActivityEnd,
    WithdrawSkip,
)
from services.activities.deciders.activities import activities
from shared.events.activities import (
    ActivityPlanned,
    ActivityWithdrawn,
    PartnerAgreed,
    PartnerWithdrawn,
)
from shared.events.planning import (
    ActivityDateSkipped,
    ActivityDateSkipWithdrawn,
    ActivityEnded,
    ActivityEndWithdrawn,
)
from shared.recurrence import Series
from tests.given import STOCKHOLM, given, named

ACTIVITY, CLUB = named("key"), named("club")
AGREED = PartnerAgreed(partner=CLUB, name="Simklubben", kind="association")
GONE = PartnerWithdrawn(partner=CLUB, reason="twice")
TOLD = {
    "title": "Språkcafé",
    "kind": "sprakcafe",
    "site": "motesplatsen",
    "initiated_by": "association",
    "starts_at": datetime(2026, 10, 5, 18, tzinfo=STOCKHOLM),
    "duration_minutes": 90,
}
PLAN = PlanActivity.model_validate(TOLD)
PLANNED = ActivityPlanned.model_validate({"activity": ACTIVITY} | TOLD)
WITHDRAWN = ActivityWithdrawn(activity=ACTIVITY, reason="a slip")
WITHDRAW = WithdrawActivity(activity=ACTIVITY, reason="a slip")
WEEKLY = PLANNED.model_copy(update={"rrule": "FREQ=WEEKLY;BYDAY=MO"})
SECOND = date(2026, 10, 12)
SKIP = SkipDate(activity=ACTIVITY, date=SECOND, reason="nobody can be there")
SKIPPED = ActivityDateSkipped(activity=ACTIVITY, on=SECOND, reason="nobody can be there")
UNSKIP = WithdrawSkip(activity=ACTIVITY, date=SECOND, reason="a slip")
NOT_SKIPPED = ActivityDateSkipWithdrawn(activity=ACTIVITY, on=SECOND, reason="a slip")
END = EndActivity(activity=ACTIVITY, on=date(2026, 11, 30))
ENDED = ActivityEnded(activity=ACTIVITY, on=date(2026, 11, 30))
GO_ON = WithdrawActivityEnd(activity=ACTIVITY, reason="a slip")
NOT_ENDED = ActivityEndWithdrawn(activity=ACTIVITY, reason="a slip")


def test_an_activity_is_planned_with_as_little_as_it_needs() -> None:
    given(activities).when(PLAN).then(PLANNED, version=1, thing=ACTIVITY)


def test_what_is_told_of_an_activity_is_kept_as_it_was_told() -> None:
    told = {"partner": CLUB, "rrule": "FREQ=WEEKLY;BYDAY=MO", "capacity": 20}
    wish, planned = PLAN.model_copy(update=told), PLANNED.model_copy(update=told)
    given(activities).and_of(CLUB, AGREED).when(wish).then(planned)


def test_nothing_is_planned_with_a_partner_that_nobody_agreed_with() -> None:
    wish = PLAN.model_copy(update={"partner": CLUB})
    given(activities).when(wish).refused("no_such_partner", "/partner")
    story = given(activities).and_of(CLUB, AGREED, GONE)
    story.when(wish).refused("no_such_partner", "/partner")


def test_an_activity_that_was_a_mistake_is_taken_back_once() -> None:
    gone = given(activities, PLANNED).when(WITHDRAW).then(WITHDRAWN, version=2, thing=ACTIVITY)
    gone.when(WITHDRAW).refused("no_such_activity", "/activity")
    given(activities).when(WITHDRAW).refused("no_such_activity", "/activity")


def test_an_activity_is_taken_back_by_those_who_work_there() -> None:
    story = given(activities, PLANNED)
    story.when(WITHDRAW, sites=frozenset({"annan"})).refused("wrong_site")
    story.when(WITHDRAW, sites=frozenset({"annan", "motesplatsen"})).then(WITHDRAWN)


def test_who_holds_it_and_what_is_left_out_are_told_with_the_plan() -> None:
    told = {"rrule": "FREQ=WEEKLY;BYDAY=MO", "hosts": ("anna",), "skips": (SECOND,)}
    wish, planned = PLAN.model_copy(update=told), PLANNED.model_copy(update=told)
    story = given(activities).when(wish).then(planned)
    assert story.state.off(SECOND)


def test_what_is_left_out_must_be_a_date_of_the_series() -> None:
    told = {"rrule": "FREQ=WEEKLY;BYDAY=MO", "skips": (SECOND, date(2026, 10, 13))}
    given(activities).when(PLAN.model_copy(update=told)).refused("no_such_date", "/skips/1")
    once = PLAN.model_copy(update={"skips": (SECOND,)})
    given(activities).when(once).refused("no_such_date", "/skips/0")


def test_a_plan_leaves_out_dates_of_its_first_ten_years_and_unfolds_its_rule_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unfolded, dates = [], Series.dates

    def counted(series: Series, since: date, until: date) -> tuple[date, ...]:
        unfolded.append(until)
        return dates(series, since, until)

    monkeypatch.setattr(Series, "dates", counted)
    late, too_late = date(2036, 9, 29), date(2036, 10, 13)
    told = {"rrule": "FREQ=WEEKLY;BYDAY=MO", "skips": (too_late, SECOND, late)}
    given(activities).when(PLAN.model_copy(update=told)).refused("no_such_date", "/skips/0")
    assert unfolded == [late]
    told |= {"skips": (SECOND, late)}
    assert given(activities).when(PLAN.model_copy(update=told)).after.state.skips == {SECOND, late}


def test_a_rule_that_never_comes_true_plans_nothing() -> None:
    wish = PLAN.model_copy(update={"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"})
    given(activities).when(wish).refused("no_such_date", "/rrule")


def test_a_date_is_left_out_once_and_no_other_with_it() -> None:
    story = given(activities, WEEKLY).when(SKIP).then(SKIPPED, version=2, thing=ACTIVITY)
    story.when(SKIP).then(version=2)
    assert story.state.off(SECOND)
    series = story.state.series(STOCKHOLM)
    days = series.dates(date(2026, 10, 1), date(2027, 10, 1))
    assert [day for day in days if story.state.off(day)] == [SECOND]
    assert days == given(activities, WEEKLY).state.series(STOCKHOLM).dates(
        date(2026, 10, 1), date(2027, 10, 1)
    )


def test_only_a_date_of_the_series_is_left_out() -> None:
    wish = SKIP.model_copy(update={"date": date(2026, 10, 13)})
    given(activities, WEEKLY).when(wish).refused("no_such_date", "/date")


def test_leaving_a_date_out_is_taken_back_once() -> None:
    story = given(activities, WEEKLY)
    story.when(UNSKIP).refused("not_skipped", "/date")
    story = story.when(SKIP).then(SKIPPED).when(UNSKIP).then(NOT_SKIPPED, version=3)
    assert not story.state.off(SECOND)
    story.when(UNSKIP).refused("not_skipped", "/date")


def test_what_was_left_out_from_the_beginning_is_taken_back_as_well() -> None:
    planned = WEEKLY.model_copy(update={"skips": (SECOND,)})
    assert not given(activities, planned).when(UNSKIP).then(NOT_SKIPPED).state.off(SECOND)


def test_a_series_is_ended_once_and_its_last_day_is_in_it() -> None:
    story = given(activities, WEEKLY).when(END).then(ENDED, version=2)
    story.when(END).then(version=2)
    later = END.model_copy(update={"on": date(2026, 12, 7)})
    story.when(later).refused("already_ended", "/activity")
    assert not story.state.off(date(2026, 11, 30))
    assert story.state.off(date(2026, 12, 7))
    story = story.when(GO_ON).then(NOT_ENDED, version=3)
    assert not story.state.off(date(2026, 12, 7))
    story.when(GO_ON).refused("not_ended", "/activity")


def test_a_series_does_not_end_before_it_begins() -> None:
    wish = END.model_copy(update={"on": date(2026, 10, 4)})
    given(activities, WEEKLY).when(wish).refused("ends_before_it_begins", "/on")


@pytest.mark.parametrize("wish", [SKIP, UNSKIP, END, GO_ON, WITHDRAW])
def test_what_is_said_of_a_series_is_said_by_those_who_work_there(wish: SkipDate) -> None:
    given(activities).when(wish).refused("no_such_activity", "/activity")
    given(activities, WEEKLY, WITHDRAWN).when(wish).refused("no_such_activity", "/activity")
    elsewhere = frozenset({"annan"})
    given(activities, WEEKLY).when(wish, sites=elsewhere).refused("wrong_site")
