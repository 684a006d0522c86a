"""The hours as they are shown, and the approvals of many at once: of both the latest holds."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.volunteers import HoursApproved, HoursRejected, HoursReported, HoursWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Hours:
    """Some hours; `rejected_at` is the position of the latest rejection, 0 where there is none."""

    hours: UUID
    version: int
    volunteer: UUID
    day: date
    minutes: int
    session: UUID | None
    reported_by: str
    rejected_at: int


HOURS: Final = """
    hours uuid not null,
    version integer not null,
    volunteer uuid not null,
    day date not null,
    minutes integer not null,
    session uuid,
    reported_by text not null,
    rejected_at bigint not null
"""


@dataclass(frozen=True, slots=True)
class Approval:
    """Hours that were approved together, and the position at which they were."""

    approval: UUID
    position: int
    hours: tuple[UUID, ...]


APPROVALS: Final = """
    approval uuid not null,
    position bigint not null,
    hours uuid[] not null
"""


def evolve(hours: Hours | None, fact: Recorded) -> Hours | None:
    """The hours after one fact."""
    match fact.event:
        case HoursReported() as told:
            return Hours(
                hours=told.hours,
                version=fact.version,
                volunteer=told.volunteer,
                day=told.on,
                minutes=told.minutes,
                session=told.session,
                reported_by=fact.envelope.actor,
                rejected_at=0,
            )
        case HoursRejected() if hours:
            return replace(hours, version=fact.version, rejected_at=fact.at)
        case HoursWithdrawn():
            return None
        case _:
            return hours


def approve(approval: Approval | None, fact: Recorded) -> Approval | None:
    """The approval after one fact."""
    match fact.event:
        case HoursApproved(hours=hours):
            return Approval(fact.envelope.stream, fact.at, tuple(hours))
        case _:
            return approval


def _stream(fact: Recorded) -> UUID:
    return fact.envelope.stream


hours: Final = Projection(
    name="hours",
    version=1,
    columns=HOURS,
    row=Hours,
    hears={"activities": frozenset({"HoursReported", "HoursRejected", "HoursWithdrawn"})},
    concerns=_stream,
    evolve=evolve,
    history=False,
)
approvals: Final = Projection(
    name="approval",
    version=1,
    columns=APPROVALS,
    row=Approval,
    hears={"activities": frozenset({"HoursApproved"})},
    concerns=_stream,
    evolve=approve,
    history=False,
)
