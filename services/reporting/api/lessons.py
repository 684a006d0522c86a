"""What was learnt: the doors."""

from services.reporting.commands.lessons import NoteLesson, WithdrawLesson
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/lessons", NoteLesson)
    door.command("POST", "/lessons/{lesson}/withdraw", WithdrawLesson)
