"""What goals are to reach, since when; the setting of the latest day before another holds."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.reporting.commands.targets import SetGoal, WithdrawGoalSet
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.targets import GoalSet, GoalSetWithdrawn
from shared.events.words import SettingId

TargetCommand = SetGoal | WithdrawGoalSet


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of one setting."""

    version: int = 0
    holds: bool = False


def evolve(setting: Setting, fact: Recorded) -> Setting:
    """The setting after one fact."""
    match fact.event:
        case GoalSet():
            return Setting(fact.version, holds=True)
        case GoalSetWithdrawn():
            return Setting(fact.version)
        case _:
            return setting


def decide(asked: Asked[TargetCommand], setting: Setting, _: Seen) -> Accepted:
    """What follows from a wish about a goal's target."""
    match asked.command:
        case SetGoal(goal=goal, rung=str()) if goal != "G1":
            raise Refused("no_ladder", "/rung")
        case SetGoal(goal=goal, aim=aim, rung=rung, since=since):
            told = GoalSet(
                setting=SettingId(asked.key),
                goal=goal,
                target=aim,
                rung=rung,
                since=since or asked.day,
            )
            return Accepted((told,), asked.key, 1)
        case WithdrawGoalSet() if not setting.holds:
            raise Refused("no_such_setting", "/setting")
        case WithdrawGoalSet(reason=reason):
            back = GoalSetWithdrawn(setting=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, setting.version + 1)
        case _:
            assert_never(asked.command)


targets: Final[Decider[TargetCommand, Setting]] = Decider(
    initial=Setting(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
