"""What may be asked about the seats of the two groups."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Day, Private, Reason
from shared.events.governing import Group, SeatKind


class FillSeat(Command):
    """Give somebody a seat of a group from a day on, until the last day of a term where there is one."""

    body: Group
    kind: SeatKind = Field(alias="seat")
    since: Day = Field(alias="from")
    until: Day | None = Field(default=None, alias="to")
    holder: Private | None = None


class VacateSeat(Command):
    """Tell that a seat is empty from a day on."""

    target: ClassVar[str | None] = "seat"
    missing: ClassVar[str] = "no_such_seat"
    seat: UUID
    on: Day


class WithdrawSeatVacate(Command):
    """Take back that a seat was left."""

    target: ClassVar[str | None] = "seat"
    missing: ClassVar[str] = "no_such_seat"
    seat: UUID
    reason: Reason


class WithdrawSeatFill(Command):
    """Take back that a seat was filled."""

    target: ClassVar[str | None] = "seat"
    missing: ClassVar[str] = "no_such_seat"
    seat: UUID
    reason: Reason
