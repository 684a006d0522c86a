"""The time that volunteers give."""

from services.activities.commands.hours import ApproveHours, RejectHours, ReportHours, WithdrawHours
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/volunteers/{volunteer}/hours", ReportHours)
    door.command("POST", "/hours/approve", ApproveHours)
    door.command("POST", "/hours/{hours}/reject", RejectHours)
    door.command("POST", "/hours/{hours}/withdraw", WithdrawHours)
