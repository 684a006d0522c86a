"""What may be asked about who gives of their time."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Day,
    PerhapsHappenedOn,
    Private,
    Reason,
)
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
    joined_on: PerhapsHappenedOn = None


class _OnVolunteer(Command):
    """A wish about one volunteer."""

    target: ClassVar[str | None] = "volunteer"
    missing: ClassVar[str] = "no_such_volunteer"
    volunteer: UUID


class LeaveVolunteering(_OnVolunteer):
    """Tell that a volunteer stopped, and why, by code."""

    reason: LeavingReason
    left_on: PerhapsHappenedOn = None


class WithdrawVolunteerLeave(_OnVolunteer):
    """Take back that a volunteer stopped."""

    reason: Reason


class WithdrawVolunteer(_OnVolunteer):
    """Take back a volunteer who was recorded by mistake."""

    reason: Reason
