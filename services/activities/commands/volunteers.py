"""What may be asked about who gives of their time."""

from typing import ClassVar
from uuid import UUID

from shared.command import (
    Command,
    Day,
    HappenedOn,
    Name,
    PerhapsHappenedOn,
    Private,
    Reason,
    Version,
)
from shared.events.words import Channel, LeavingReason


class WelcomeVolunteer(Command):
    """Let somebody join as a volunteer."""

    given_name: Name
    family_name: Name | None = None
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


class CorrectVolunteer(_OnVolunteer):
    """Put right what a volunteer told; a field given as null is cleared."""

    expected_version: Version
    given_name: Name | None = None
    family_name: Name | None = None
    phone: Private | None = None
    email: Private | None = None
    partner: UUID | None = None
    known_until: Day | None = None


class CheckVolunteer(_OnVolunteer):
    """Tell that an extract of the register was seen; its content is asked for nowhere (R12)."""

    seen_on: HappenedOn


class WithdrawVolunteerCheck(_OnVolunteer):
    """Take back the latest check."""

    reason: Reason


class PauseVolunteer(_OnVolunteer):
    """Tell that a volunteer takes no shifts for a while."""

    on: PerhapsHappenedOn = None


class WithdrawVolunteerPause(_OnVolunteer):
    """Take back that a volunteer paused."""

    reason: Reason


class ReturnVolunteer(_OnVolunteer):
    """Tell that a volunteer who paused helps again."""

    on: PerhapsHappenedOn = None


class WithdrawVolunteerReturn(_OnVolunteer):
    """Take back that a volunteer returned."""

    reason: Reason


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
