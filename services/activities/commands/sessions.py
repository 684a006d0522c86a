"""What may be asked about what takes place when."""

from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import Field

from services.activities.commands.planning import Capacity, Hosts, Minutes
from shared.command import (
    Command,
    Day,
    PlannedAt,
    Reason,
    Text,
)
from shared.events.words import (
    ActivityKind,
    PresentingUnit,
)

Partners = Annotated[tuple[UUID, ...], Field(max_length=50)]
Units = Annotated[tuple[PresentingUnit, ...], Field(max_length=20)]


class ScheduleSession(Command):
    """Let a session take place at a time, as part of an activity or by itself.

    With `occurrence` it stands for that date of the activity's series, of which there is one session.
    What is not told of capacity and hosts is as the activity has it.
    """

    activity: UUID | None = None
    kind: ActivityKind
    site: Text
    starts_at: PlannedAt
    duration_minutes: Minutes
    occurrence: Day | None = None
    capacity: Capacity | None = None
    hosts: Hosts = ()


class _OnSession(Command):
    """A wish about one session."""

    target: ClassVar[str | None] = "session"
    missing: ClassVar[str] = "no_such_session"
    session: UUID


class MoveSession(_OnSession):
    """Let a session take place at another time."""

    starts_at: PlannedAt


class HoldSession(_OnSession):
    """Tell that a session took place, and with whom; units are those that came and informed."""

    fika: bool = False
    present_partners: Partners = ()
    presenting_units: Units = ()


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


class FollowSeries(_OnSession):
    """Let a session be off or on again as its date in the series is; asked by the planner alone."""
