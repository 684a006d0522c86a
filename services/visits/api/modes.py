"""How much may be written down: the doors."""

from services.visits.commands.modes import DecideMode, WithdrawMode
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Decisions on documentation modes."""
    door.command("POST", "/modes", DecideMode)
    door.command("POST", "/modes/{mode}/withdraw", WithdrawMode)
