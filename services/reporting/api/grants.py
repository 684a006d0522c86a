"""The state grant: the doors."""

from services.reporting.commands.grants import EnterGrant, WithdrawGrantEntry
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/grant-entries", EnterGrant)
    door.command("POST", "/grant-entries/{entry}/withdraw", WithdrawGrantEntry)
