"""When the place is open, and how many are there: the doors."""

from services.visits.commands.headcounts import RecordHeadcount, WithdrawHeadcount
from services.visits.commands.openings import (
    CloseOpening,
    RecordOpening,
    WithdrawOpening,
    WithdrawOpeningClose,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Openings and headcounts."""
    door.command("POST", "/headcounts", RecordHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", WithdrawHeadcount)
    door.command("POST", "/openings", RecordOpening)
    door.command("POST", "/openings/{opening}/close", CloseOpening)
    door.command("POST", "/openings/{opening}/close/withdraw", WithdrawOpeningClose)
    door.command("POST", "/openings/{opening}/withdraw", WithdrawOpening)
