"""What is planned: once, or again and again by a rule; with a partner or without."""

from datetime import datetime

from services.activities.commands.planning import PlanActivity, WithdrawActivity
from services.activities.deciders.activities import activities
from shared.events.activities import (
    ActivityPlanned,
    ActivityWithdrawn,
    PartnerAgreed,
    PartnerWithdrawn,
)
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
