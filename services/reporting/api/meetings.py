"""The meetings of the two groups: the doors."""

from services.reporting.commands.meetings import RecordMeeting, WithdrawMeeting
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/meetings", RecordMeeting)
    door.command("POST", "/meetings/{meeting}/withdraw", WithdrawMeeting)
