"""What may be asked about who takes over from whom."""

from typing import ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    Day,
    Reason,
    Text,
)


class MakeHandover(Command):
    """Let somebody have what was another's since a day; both as their tokens call them."""

    giver: Text = Field(alias="from")
    successor: Text = Field(alias="to")
    on: Day


class WithdrawHandover(Command):
    """Take back a handover that was a mistake."""

    target: ClassVar[str | None] = "handover"
    missing: ClassVar[str] = "no_such_handover"
    handover: UUID
    reason: Reason
