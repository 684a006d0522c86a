"""What may be asked of activities."""

from typing import ClassVar
from uuid import UUID

from shared.command import Command, Day, Private, Reason
from shared.events.words import Channel, LeavingReason


class WelcomeVolunteer(Command):
    """Let somebody join as a volunteer."""

    given_name: Private
    family_name: Private | None = None
    phone: Private | None = None
    email: Private | None = None
    partner: UUID | None = None
    known_until: Day | None = None
    channel: Channel | None = None


class LeaveVolunteering(Command):
    """Tell that a volunteer stopped, and why, by code."""

    target: ClassVar[str | None] = "volunteer"
    missing: ClassVar[str] = "no_such_volunteer"
    volunteer: UUID
    reason: LeavingReason


class WithdrawVolunteer(Command):
    """Take back a volunteer who was recorded by mistake."""

    target: ClassVar[str | None] = "volunteer"
    missing: ClassVar[str] = "no_such_volunteer"
    volunteer: UUID
    reason: Reason
