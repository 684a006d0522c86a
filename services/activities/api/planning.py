"""What is planned to happen."""

from services.activities.commands.planning import PlanActivity, WithdrawActivity
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/activities", PlanActivity)
    door.command("POST", "/activities/{activity}/withdraw", WithdrawActivity)
