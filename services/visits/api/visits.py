"""Who came: the doors."""

from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Visits."""
    door.command("POST", "/visits", RecordVisit)
    door.command("PATCH", "/visits/{visit}", CorrectVisit)
    door.command("POST", "/visits/{visit}/withdraw", WithdrawVisit)
