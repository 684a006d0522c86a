"""What goals are to reach: the doors."""

from services.reporting.commands.targets import SetGoal, WithdrawGoalSet
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/goals/{goal}/targets", SetGoal)
    door.command("POST", "/goals/targets/{setting}/withdraw", WithdrawGoalSet)
