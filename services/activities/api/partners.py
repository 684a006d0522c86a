"""Who works together with the meeting place."""

from services.activities.commands.partners import AgreePartner, WithdrawPartner
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/partners", AgreePartner)
    door.command("POST", "/partners/{partner}/withdraw", WithdrawPartner)
