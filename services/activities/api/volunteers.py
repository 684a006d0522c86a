"""Who gives of their time."""

from services.activities.commands.volunteers import (
    LeaveVolunteering,
    WelcomeVolunteer,
    WithdrawVolunteer,
    WithdrawVolunteerLeave,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/volunteers", WelcomeVolunteer)
    door.command("POST", "/volunteers/{volunteer}/leave", LeaveVolunteering)
    door.command("POST", "/volunteers/{volunteer}/leave/withdraw", WithdrawVolunteerLeave)
    door.command("POST", "/volunteers/{volunteer}/withdraw", WithdrawVolunteer)
