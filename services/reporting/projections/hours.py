"""The hours that volunteers give, and the approvals of many at once: of all judgements the latest holds."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.volunteers import HoursApproved, HoursRejected, HoursReported, HoursWithdrawn
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Hours:
    """So many minutes of a day; `rejected_at` is the ledger index of the latest rejection, 0 without any."""

    hours: UUID
    volunteer: UUID
    day: date
    minutes: int
    session: UUID | None
    rejected_at: int = 0


HOURS: Final = """
    hours uuid not null,
    volunteer uuid not null,
    day date not null,
    minutes integer not null,
    session uuid,
    rejected_at bigint not null
"""


@dataclass(frozen=True, slots=True)
class Approval:
    """Hours that were approved together, at a ledger index: right, unless they were rejected since."""

    approval: UUID
    told_at: int
    hours: tuple[UUID, ...]


APPROVAL: Final = """
    approval uuid not null,
    told_at bigint not null,
    hours uuid[] not null
"""


def evolve(hours: Hours | None, fact: Recorded) -> Hours | None:
    """The hours after one fact."""
    match fact.event:
        case HoursReported() as told:
            return Hours(told.hours, told.volunteer, told.on, told.minutes, told.session)
        case HoursRejected() if hours:
            return replace(hours, rejected_at=fact.at)
        case HoursWithdrawn():
            return None
        case _:
            return hours


def approve(approval: Approval | None, fact: Recorded) -> Approval | None:
    """The approval after one fact: it is undone by rejecting what it approved."""
    match fact.event:
        case HoursApproved(hours=hours):
            return Approval(fact.envelope.thing, fact.at, hours)
        case _:
            return approval


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


hours: Final = Projection(
    name="hours",
    version=1,
    columns=HOURS,
    row=Hours,
    hears={"activities": frozenset({"HoursReported", "HoursRejected", "HoursWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
approvals: Final = Projection(
    name="approval",
    version=1,
    columns=APPROVAL,
    row=Approval,
    hears={"activities": frozenset({"HoursApproved"})},
    concerns=_thing,
    evolve=approve,
)
