"""What may be asked of activities."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import Command, Day, PlannedAt, Private, Reason, Text
from shared.events.words import ActivityKind, Channel, InitiatedBy, LeavingReason, PartnerKind
from shared.recurrence import checked

Rule = Annotated[Text, AfterValidator(checked)]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
Capacity = Annotated[int, Field(ge=1, le=10_000)]
Partners = Annotated[tuple[UUID, ...], Field(max_length=50)]


class AgreePartner(Command):
    """Let an organisation work together with the meeting place."""

    name: Text
    kind: PartnerKind


class WithdrawPartner(Command):
    """Take back a partner who was recorded by mistake."""

    target: ClassVar[str | None] = "partner"
    missing: ClassVar[str] = "no_such_partner"
    partner: UUID
    reason: Reason


class PlanActivity(Command):
    """Plan something that happens once, or again and again by a rule."""

    title: Text
    kind: ActivityKind
    partner: UUID | None = None
    site: Text
    initiated_by: InitiatedBy
    rrule: Rule | None = None
    starts_at: PlannedAt
    duration_minutes: Minutes
    capacity: Capacity | None = None


class WithdrawActivity(Command):
    """Take back an activity that was a mistake."""

    target: ClassVar[str | None] = "activity"
    missing: ClassVar[str] = "no_such_activity"
    activity: UUID
    reason: Reason


class ScheduleSession(Command):
    """Let a session take place at a time, as part of an activity or by itself."""

    activity: UUID | None = None
    kind: ActivityKind
    site: Text
    starts_at: PlannedAt
    duration_minutes: Minutes


class _OnSession(Command):
    """A wish about one session."""

    target: ClassVar[str | None] = "session"
    missing: ClassVar[str] = "no_such_session"
    session: UUID


class MoveSession(_OnSession):
    """Let a session take place at another time."""

    starts_at: PlannedAt


class HoldSession(_OnSession):
    """Tell that a session took place, and with whom."""

    fika: bool = False
    present_partners: Partners = ()


class WithdrawSessionHold(_OnSession):
    """Take back that a session took place."""

    reason: Reason


class CancelSession(_OnSession):
    """Tell that a session does not take place, and why."""

    reason: Reason


class WithdrawSessionCancel(_OnSession):
    """Take back that a session was cancelled."""

    reason: Reason


class WithdrawSession(_OnSession):
    """Take back a session that was a mistake."""

    reason: Reason


class WelcomeVolunteer(Command):
    """Let somebody join as a volunteer."""

    given_name: Private
    family_name: Private | None = None
    phone: Private | None = None
    email: Private | None = None
    partner: UUID | None = None
    known_until: Day | None = None
    channel: Channel | None = None


class _OnVolunteer(Command):
    """A wish about one volunteer."""

    target: ClassVar[str | None] = "volunteer"
    missing: ClassVar[str] = "no_such_volunteer"
    volunteer: UUID


class LeaveVolunteering(_OnVolunteer):
    """Tell that a volunteer stopped, and why, by code."""

    reason: LeavingReason


class WithdrawVolunteerLeave(_OnVolunteer):
    """Take back that a volunteer stopped."""

    reason: Reason


class WithdrawVolunteer(_OnVolunteer):
    """Take back a volunteer who was recorded by mistake."""

    reason: Reason
