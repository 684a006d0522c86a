"""The seats of the two groups: the doors."""

from services.reporting.commands.seats import (
    FillSeat,
    VacateSeat,
    WithdrawSeatFill,
    WithdrawSeatVacate,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/seats", FillSeat)
    door.command("POST", "/seats/{seat}/vacate", VacateSeat)
    door.command("POST", "/seats/{seat}/vacate/withdraw", WithdrawSeatVacate)
    door.command("POST", "/seats/{seat}/withdraw", WithdrawSeatFill)
