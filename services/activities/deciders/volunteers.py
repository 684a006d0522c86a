"""Who gives of their time: joined, left, or recorded by mistake."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, assert_never
from uuid import UUID

from services.activities.commands.volunteers import (
    LeaveVolunteering,
    WelcomeVolunteer,
    WithdrawVolunteer,
    WithdrawVolunteerLeave,
)
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.volunteers import (
    VolunteerJoined,
    VolunteerLeaveWithdrawn,
    VolunteerLeft,
    VolunteerWithdrawn,
)

OnVolunteer = LeaveVolunteering | WithdrawVolunteerLeave | WithdrawVolunteer
VolunteerCommand = WelcomeVolunteer | OnVolunteer


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What is known of one volunteer."""

    version: int = 0
    standing: Literal["unknown", "active", "left"] = "unknown"
    since: date = date.min
    """The day on which they joined."""


def evolve(volunteer: Volunteer, fact: Recorded) -> Volunteer:
    """The volunteer after one fact."""
    match fact.event:
        case VolunteerJoined(on=since):
            return Volunteer(fact.version, "active", since or date.min)
        case VolunteerLeaveWithdrawn():
            return replace(volunteer, version=fact.version, standing="active")
        case VolunteerLeft():
            return replace(volunteer, version=fact.version, standing="left")
        case VolunteerWithdrawn():
            return Volunteer(fact.version)
        case _:
            return volunteer


def decide(asked: Asked[VolunteerCommand], volunteer: Volunteer, seen: Seen) -> Accepted:
    """What follows from a wish about a volunteer."""
    match asked.command:
        case WelcomeVolunteer(partner=partner) if partner and not seen.of(partners, partner).agreed:
            raise Refused("no_such_partner", "/partner")
        case WelcomeVolunteer() as wish:
            told = wish.model_dump(exclude={"joined_on"})
            joined = VolunteerJoined(volunteer=asked.key, on=wish.joined_on or asked.day, **told)
            return Accepted((joined,), asked.key, 1)
        case _ if volunteer.standing == "unknown":
            raise Refused("no_such_volunteer", "/volunteer")
        case wish:
            event = _told(wish, asked, volunteer)
            return Accepted((event,), asked.thing, volunteer.version + 1)


def _told(wish: OnVolunteer, asked: Asked[VolunteerCommand], volunteer: Volunteer) -> Event:
    match wish:
        case LeaveVolunteering() if volunteer.standing == "left":
            raise Refused("not_active", "/volunteer")
        case LeaveVolunteering(left_on=date() as day) if day < volunteer.since:
            raise Refused("left_before_joined", "/left_on")
        case LeaveVolunteering(reason=reason, left_on=day):
            last = day or max(asked.day, volunteer.since)
            return VolunteerLeft(volunteer=asked.thing, reason=reason, on=last)
        case WithdrawVolunteerLeave() if volunteer.standing != "left":
            raise Refused("not_left", "/volunteer")
        case WithdrawVolunteerLeave(reason=why):
            return VolunteerLeaveWithdrawn(volunteer=asked.thing, reason=why)
        case WithdrawVolunteer(reason=why):
            return VolunteerWithdrawn(volunteer=asked.thing, reason=why)
        case _:
            assert_never(wish)


def _reads(asked: Asked[VolunteerCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case WelcomeVolunteer(partner=UUID() as partner):
            return (partner,)
        case _:
            return ()


volunteers: Final[Decider[VolunteerCommand, Volunteer]] = Decider(
    initial=Volunteer(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
