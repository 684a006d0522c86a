"""The volunteers as they are shown, without their names."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.volunteers import (
    VolunteerChecked,
    VolunteerCheckWithdrawn,
    VolunteerCorrected,
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerLinkIssued,
    VolunteerLinkRevoked,
    VolunteerPaused,
    VolunteerPauseWithdrawn,
    VolunteerReturned,
    VolunteerReturnWithdrawn,
    VolunteerWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Volunteer:
    """A volunteer; `stood` is everything they were, one after the other, `checks` when an extract was seen."""

    volunteer: UUID
    version: int
    partner: UUID | None
    known_until: date | None
    channel: str | None
    joined_on: date
    stood: tuple[str, ...]
    checks: tuple[date, ...]
    linked: bool


COLUMNS: Final = """
    volunteer uuid not null,
    version integer not null,
    partner uuid,
    known_until date,
    channel text,
    joined_on date not null,
    stood text[] not null,
    checks date[] not null,
    linked boolean not null
"""


SHOWN: Final = frozenset({"partner", "known_until"})
"""What may be put right, as far as it is shown here."""


def evolve(volunteer: Volunteer | None, fact: Recorded) -> Volunteer | None:
    """The volunteer after one fact."""
    match fact.event:
        case VolunteerJoined() as told:
            return Volunteer(
                volunteer=told.volunteer,
                version=fact.version,
                partner=told.partner,
                known_until=told.known_until,
                channel=told.channel,
                joined_on=told.on or fact.recorded_at.date(),
                stood=("active",),
                checks=(),
                linked=False,
            )
        case VolunteerWithdrawn():
            return None
        case told if volunteer:
            return _changed(replace(volunteer, version=fact.version), told)
        case _:
            return volunteer


def _changed(volunteer: Volunteer, told: Event) -> Volunteer:
    match told:
        case VolunteerCorrected(fields=fields):
            changed = {name: getattr(told, name) for name in SHOWN.intersection(fields)}
            return replace(volunteer, **changed)
        case VolunteerPaused():
            return replace(volunteer, stood=(*volunteer.stood, "paused"))
        case VolunteerReturned():
            return replace(volunteer, stood=(*volunteer.stood, "active"))
        case VolunteerLeft():
            return replace(volunteer, stood=(*volunteer.stood, "left"))
        case VolunteerPauseWithdrawn() | VolunteerReturnWithdrawn() | VolunteerLeaveWithdrawn():
            return replace(volunteer, stood=volunteer.stood[:-1])
        case VolunteerChecked(seen_on=day):
            return replace(volunteer, checks=(*volunteer.checks, day))
        case VolunteerCheckWithdrawn():
            return replace(volunteer, checks=volunteer.checks[:-1])
        case VolunteerLinkIssued():
            return replace(volunteer, linked=True)
        case VolunteerLinkRevoked():
            return replace(volunteer, linked=False)
        case _:
            return volunteer


def _volunteer(fact: Recorded) -> UUID:
    return fact.envelope.stream


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
                "VolunteerChecked",
                "VolunteerCheckWithdrawn",
                "VolunteerLinkIssued",
                "VolunteerLinkRevoked",
                "VolunteerWithdrawn",
            }
        )
    },
    concerns=_volunteer,
    evolve=evolve,
    history=False,
)
