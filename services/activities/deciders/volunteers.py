"""Who gives of their time: joined, left, or recorded by mistake."""

from dataclasses import dataclass
from typing import Final, Literal, assert_never

from services.activities.commands import LeaveVolunteering, WelcomeVolunteer, WithdrawVolunteer
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.volunteers import VolunteerJoined, VolunteerLeft, VolunteerWithdrawn

VolunteerCommand = WelcomeVolunteer | LeaveVolunteering | WithdrawVolunteer


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What is known of one volunteer."""

    version: int = 0
    standing: Literal["unknown", "active", "left"] = "unknown"


def evolve(volunteer: Volunteer, fact: Recorded) -> Volunteer:
    """The volunteer after one fact."""
    match fact.event:
        case VolunteerJoined():
            return Volunteer(fact.version, "active")
        case VolunteerLeft():
            return Volunteer(fact.version, "left")
        case VolunteerWithdrawn():
            return Volunteer(fact.version, "unknown")
        case _:
            return volunteer


def decide(asked: Asked[VolunteerCommand], volunteer: Volunteer, _: Seen) -> Accepted:
    """What follows from a wish about a volunteer."""
    match asked.command:
        case WelcomeVolunteer(partner=partner) if partner is not None:
            raise Refused("no_such_partner", "/partner")
        case WelcomeVolunteer() as wish:
            joined = VolunteerJoined(volunteer=asked.key, **dict(wish))
            return Accepted((joined,), asked.key, 1)
        case _ if volunteer.standing == "unknown":
            raise Refused("no_such_volunteer", "/volunteer")
        case LeaveVolunteering() if volunteer.standing == "left":
            raise Refused("not_active", "/volunteer")
        case LeaveVolunteering(reason=reason):
            left = VolunteerLeft(volunteer=asked.thing, reason=reason)
            return Accepted((left,), asked.thing, volunteer.version + 1)
        case WithdrawVolunteer(reason=why):
            back = VolunteerWithdrawn(volunteer=asked.thing, reason=why)
            return Accepted((back,), asked.thing, volunteer.version + 1)
        case _:
            assert_never(asked.command)


volunteers: Final[Decider[VolunteerCommand, Volunteer]] = Decider(
    initial=Volunteer(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
