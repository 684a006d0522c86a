"""What goals are to reach: set with a day, and taken back."""

from datetime import date

from services.reporting.commands.targets import SetGoal, WithdrawGoalSet
from services.reporting.deciders.targets import targets
from shared.events.targets import GoalSet, GoalSetWithdrawn
from tests.given import given, named

SETTING = named("key")
SINCE = date(2026, 7, 1)
AIM = SetGoal.model_validate({"goal": "G1", "target": 120, "rung": "accompanied", "from": SINCE})
AIMED = GoalSet(setting=SETTING, goal="G1", target=120, rung="accompanied", since=SINCE)
BACK = WithdrawGoalSet(setting=SETTING, reason="the steering group decided otherwise")
TAKEN_BACK = GoalSetWithdrawn(setting=SETTING, reason="the steering group decided otherwise")


def test_a_target_is_set_from_a_day_on() -> None:
    given(targets).when(AIM).then(AIMED, version=1, thing=SETTING)


def test_only_goal_1_has_a_ladder() -> None:
    given(targets).when(AIM.model_copy(update={"goal": "G3"})).refused("no_ladder", "/rung")


def test_a_target_that_was_a_mistake_is_taken_back_once() -> None:
    gone = given(targets, AIMED).when(BACK).then(TAKEN_BACK, version=2, thing=SETTING)
    gone.when(BACK).refused("no_such_setting", "/setting")


def test_what_was_never_set_cannot_be_taken_back() -> None:
    given(targets).when(BACK).refused("no_such_setting", "/setting")
