"""Who came to a session, and how many."""

from services.activities.commands.attendance import (
    RecordParticipation,
    RecordSessionHeadcount,
    WithdrawParticipation,
    WithdrawSessionHeadcount,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/sessions/{session}/participations", RecordParticipation)
    door.command("POST", "/participations/{participation}/withdraw", WithdrawParticipation)
    door.command("POST", "/sessions/{session}/headcounts", RecordSessionHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", WithdrawSessionHeadcount)
