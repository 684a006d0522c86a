"""What is planned to happen."""

from services.activities.commands.planning import (
    EndActivity,
    PlanActivity,
    SkipDate,
    WithdrawActivity,
    WithdrawActivityEnd,
    WithdrawSkip,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/activities", PlanActivity)
    door.command("POST", "/activities/{activity}/skips", SkipDate)
    door.command("POST", "/activities/{activity}/skips/withdraw", WithdrawSkip)
    door.command("POST", "/activities/{activity}/end", EndActivity)
    door.command("POST", "/activities/{activity}/end/withdraw", WithdrawActivityEnd)
    door.command("POST", "/activities/{activity}/withdraw", WithdrawActivity)
