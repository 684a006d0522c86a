"""What may be asked of activities."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import AfterValidator, Field

from shared.command import (
    Command,
    Count,
    Day,
    HappenedOn,
    PerhapsHappenedOn,
    PlannedAt,
    Private,
    Reason,
    Text,
)
from shared.events.words import (
    ActivityKind,
    Channel,
    ChildBand,
    InitiatedBy,
    LeavingReason,
    PartnerKind,
)
from shared.recurrence import checked

Rule = Annotated[Text, AfterValidator(checked)]
Minutes = Annotated[int, Field(ge=1, le=24 * 60)]
Capacity = Annotated[int, Field(ge=1, le=10_000)]
SomeHours = Annotated[tuple[UUID, ...], Field(min_length=1, max_length=500)]
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


class RecordParticipation(Command):
    """Tell that a person, or, without one, somebody nameless, took part in a session."""

    session: UUID
    person: UUID | None = None


class WithdrawParticipation(Command):
    """Take back a participation that was a mistake."""

    target: ClassVar[str | None] = "participation"
    missing: ClassVar[str] = "no_such_participation"
    participation: UUID
    reason: Reason


class RecordSessionHeadcount(Command):
    """Count everybody at a session; the latest count replaces the earlier."""

    session: UUID
    newcomers: Count
    established: Count
    unknown: Count = 0
    children: dict[ChildBand, Count] = Field(default_factory=dict)


class WithdrawSessionHeadcount(Command):
    """Take back a headcount that was a mistake."""

    target: ClassVar[str | None] = "headcount"
    missing: ClassVar[str] = "no_such_headcount"
    headcount: UUID
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


class ReportHours(Command):
    """Tell of the time that a volunteer gave on a day."""

    volunteer: UUID
    date: HappenedOn
    minutes: Minutes
    session: UUID | None = None


class ApproveHours(Command):
    """Say that these hours are right."""

    ids: SomeHours


class RejectHours(Command):
    """Say that hours are not right, and why."""

    target: ClassVar[str | None] = "hours"
    missing: ClassVar[str] = "no_such_hours"
    hours: UUID
    reason: Reason


class WithdrawHours(Command):
    """Take back hours that were reported by mistake."""

    target: ClassVar[str | None] = "hours"
    missing: ClassVar[str] = "no_such_hours"
    hours: UUID
    reason: Reason
