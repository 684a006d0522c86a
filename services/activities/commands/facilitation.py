"""What may be asked about the work that lets others help."""

from typing import ClassVar
from uuid import UUID

from services.activities.commands.planning import Minutes
from shared.command import Command, Count, HappenedOn, Reason
from shared.events.words import FacilitationTask


class LogFacilitation(Command):
    """Tell of the time that one gave oneself, on a day, to a task that lets others help."""

    date: HappenedOn
    minutes: Minutes
    task: FacilitationTask


class WithdrawFacilitation(Command):
    """Take back time that was told of by mistake."""

    target: ClassVar[str | None] = "facilitation"
    missing: ClassVar[str] = "no_such_facilitation"
    facilitation: UUID
    reason: Reason


class RecordFurnishing(Command):
    """Tell that a home was furnished before somebody arrived, and by how many volunteers."""

    on: HappenedOn
    volunteers: Count | None = None


class WithdrawFurnishing(Command):
    """Take back a furnishing that was told of by mistake."""

    target: ClassVar[str | None] = "furnishing"
    missing: ClassVar[str] = "no_such_furnishing"
    furnishing: UUID
    reason: Reason
