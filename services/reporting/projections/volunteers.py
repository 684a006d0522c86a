"""Who gives of their time, since when, until when, and for how long they are known to go on."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.volunteers import (
    VolunteerCorrected,
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerPaused,
    VolunteerPauseWithdrawn,
    VolunteerReturned,
    VolunteerReturnWithdrawn,
    VolunteerWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Volunteer:
    """One volunteer; `stood` is everything they were, one after the other: active, paused, left.

    Where no day was told, the one of the telling holds: `joined_at` and `left_at` are when it was
    recorded.
    """

    volunteer: UUID
    partner: UUID | None
    known_until: date | None
    channel: str | None
    joined_on: date | None
    joined_at: datetime
    left_on: date | None = None
    left_at: datetime | None = None
    leaving_reason: str | None = None
    stood: tuple[str, ...] = ("active",)


COLUMNS: Final = """
    volunteer uuid not null,
    partner uuid,
    known_until date,
    channel text,
    joined_on date,
    joined_at timestamptz not null,
    left_on date,
    left_at timestamptz,
    leaving_reason text,
    stood text[] not null
"""
CORRECTED: Final = frozenset({"partner", "known_until"})


def evolve(volunteer: Volunteer | None, fact: Recorded) -> Volunteer | None:
    """The volunteer after one fact."""
    match fact.event:
        case VolunteerJoined() as told:
            return Volunteer(
                volunteer=told.volunteer,
                partner=told.partner,
                known_until=told.known_until,
                channel=told.channel,
                joined_on=told.on,
                joined_at=fact.recorded_at,
            )
        case VolunteerWithdrawn():
            return None
        case VolunteerLeft(on=day, reason=reason) if volunteer:
            return replace(
                _stands(volunteer, "left"),
                left_on=day,
                left_at=fact.recorded_at,
                leaving_reason=reason,
            )
        case told if volunteer:
            return _changed(volunteer, told)
        case _:
            return volunteer


def _changed(volunteer: Volunteer, told: Event) -> Volunteer:
    match told:
        case VolunteerCorrected(fields=fields):
            return replace(
                volunteer, **{name: getattr(told, name) for name in CORRECTED & {*fields}}
            )
        case VolunteerPaused():
            return _stands(volunteer, "paused")
        case VolunteerReturned():
            return _stands(volunteer, "active")
        case VolunteerPauseWithdrawn() | VolunteerReturnWithdrawn():
            return replace(volunteer, stood=volunteer.stood[:-1])
        case VolunteerLeaveWithdrawn():
            return replace(
                volunteer,
                left_on=None,
                left_at=None,
                leaving_reason=None,
                stood=volunteer.stood[:-1],
            )
        case _:
            return volunteer


def _stands(volunteer: Volunteer, now: str) -> Volunteer:
    return replace(volunteer, stood=(*volunteer.stood, now))


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


volunteers: Final = Projection(
    name="volunteer",
    version=1,
    columns=COLUMNS,
    row=Volunteer,
    hears={
        "activities": frozenset(
            {
                "VolunteerJoined",
                "VolunteerCorrected",
                "VolunteerPaused",
                "VolunteerPauseWithdrawn",
                "VolunteerReturned",
                "VolunteerReturnWithdrawn",
                "VolunteerLeft",
                "VolunteerLeaveWithdrawn",
                "VolunteerWithdrawn",
            }
        )
    },
    concerns=_thing,
    evolve=evolve,
)
