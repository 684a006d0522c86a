"""What may be asked about who helps at a session."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from shared.command import Command, Reason

Needed = Annotated[int, Field(ge=1, le=1_000)]


class OfferShift(Command):
    """Ask for so many volunteers at a session."""

    session: UUID
    needed: Needed


class _OnShift(Command):
    """A wish about one shift."""

    target: ClassVar[str | None] = "shift"
    missing: ClassVar[str] = "no_such_shift"
    shift: UUID


class TakeShift(_OnShift):
    """Let a volunteer take a shift, while anybody is needed."""

    volunteer: UUID


class ReleaseShift(_OnShift):
    """Let a volunteer off a shift."""

    volunteer: UUID


class SwapShift(_OnShift):
    """Let one volunteer take a shift in the place of another, at once or not at all."""

    giver: UUID = Field(alias="from")
    taker: UUID = Field(alias="to")


class WithdrawShift(_OnShift):
    """Take back a shift that was offered by mistake."""

    reason: Reason
