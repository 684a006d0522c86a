"""What was decided, and what became of it: the doors."""

from services.reporting.commands.decisions import (
    CloseDecision,
    RecordDecision,
    WithdrawDecision,
    WithdrawDecisionClose,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/decisions", RecordDecision)
    door.command("POST", "/decisions/{decision}/close", CloseDecision)
    door.command("POST", "/decisions/{decision}/close/withdraw", WithdrawDecisionClose)
    door.command("POST", "/decisions/{decision}/withdraw", WithdrawDecision)
