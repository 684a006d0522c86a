"""How things were before: the doors."""

from services.reporting.commands.baselines import SetBaseline, WithdrawBaseline
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/baselines", SetBaseline)
    door.command("POST", "/baselines/{setting}/withdraw", WithdrawBaseline)
