"""What may be asked about when the place is open."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import (
    Command,
    PlannedAt,
    Reason,
    Text,
)

Hosts = Annotated[tuple[Text, ...], Field(max_length=50)]
"""Those at the desk, as their tokens call them."""


class RecordOpening(Command):
    """Tell that the meeting place was, or is to be, open, and who is there to receive."""

    site: Text
    opens_at: PlannedAt
    closes_at: PlannedAt
    hosts: Hosts = ()


class CloseOpening(Command):
    """Tell that the meeting place was not open after all, and why."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason


class WithdrawOpeningClose(Command):
    """Take back a closing that was a mistake."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason


class WithdrawOpening(Command):
    """Take back an opening that was a mistake."""

    target: ClassVar[str | None] = "opening"
    missing: ClassVar[str] = "no_such_opening"
    opening: UUID
    reason: Reason
