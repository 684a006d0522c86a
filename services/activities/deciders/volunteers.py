"""Who gives of their time: joined, paused, returned, left, or recorded by mistake."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, assert_never
from uuid import UUID

from services.activities.commands.volunteers import (
    CheckVolunteer,
    LeaveVolunteering,
    PauseVolunteer,
    ReturnVolunteer,
    WelcomeVolunteer,
    WithdrawVolunteer,
    WithdrawVolunteerCheck,
    WithdrawVolunteerLeave,
    WithdrawVolunteerPause,
    WithdrawVolunteerReturn,
)
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, C, Decider, Refused, Seen
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

Stepping = PauseVolunteer | ReturnVolunteer | LeaveVolunteering
SteppingBack = WithdrawVolunteerPause | WithdrawVolunteerReturn | WithdrawVolunteerLeave
OnVolunteer = Stepping | SteppingBack | CheckVolunteer | WithdrawVolunteerCheck | WithdrawVolunteer
VolunteerCommand = WelcomeVolunteer | OnVolunteer

Step = Literal["joined", "paused", "returned", "left"]
Standing = Literal["unknown", "active", "paused", "left"]
STANDING: Final[dict[Step, Standing]] = {
    "joined": "active",
    "paused": "paused",
    "returned": "active",
    "left": "left",
}
STEP: Final[dict[type[Event], Step]] = {
    VolunteerPaused: "paused",
    VolunteerReturned: "returned",
    VolunteerLeft: "left",
}


@dataclass(frozen=True, slots=True)
class Volunteer:
    """What is known of one volunteer."""

    version: int = 0
    steps: tuple[tuple[Step, date], ...] = ()
    """What they did that was not taken back, and when, beginning with joining; nothing of nobody."""
    checks: int = 0
    """How often an extract was seen; never what stood in it (R12)."""
    link: str | None = None
    """What the secret of their link comes to."""
    sites: frozenset[str] | None = None
    """Where that link lets them count; None is everywhere."""
    link_from: str | None = None
    """Who issued it, and so could use it as well."""

    @property
    def standing(self) -> Standing:
        """Whether they help."""
        return STANDING[self.steps[-1][0]] if self.steps else "unknown"

    @property
    def since(self) -> date:
        """Since when they stand so."""
        return self.steps[-1][1]

    def refuse_inactive(self, pointer: str) -> None:
        """Who pauses, has left or never joined takes nothing on."""
        match self.standing:
            case "unknown":
                raise Refused("no_such_volunteer", pointer)
            case "paused":
                raise Refused("volunteer_paused", pointer)
            case "left":
                raise Refused("not_active", pointer)
            case "active":
                return


def evolve(volunteer: Volunteer, fact: Recorded) -> Volunteer:
    """The volunteer after one fact."""
    now = replace(volunteer, version=fact.version)
    match fact.event:
        case VolunteerJoined(on=day):
            return Volunteer(fact.version, (("joined", day or date.min),))
        case VolunteerPaused() | VolunteerReturned() | VolunteerLeft() as told:
            step = (STEP[type(told)], told.on or volunteer.since)
            return replace(now, steps=(*now.steps, step))
        case VolunteerPauseWithdrawn() | VolunteerReturnWithdrawn() | VolunteerLeaveWithdrawn():
            return replace(now, steps=now.steps[:-1])
        case VolunteerCorrected():
            return now
        case VolunteerChecked():
            return replace(now, checks=now.checks + 1)
        case VolunteerCheckWithdrawn():
            return replace(now, checks=now.checks - 1)
        case VolunteerLinkIssued(proof=proof, sites=sites):
            counts_at = None if sites is None else frozenset(sites)
            return replace(now, link=proof, sites=counts_at, link_from=fact.envelope.actor)
        case VolunteerLinkRevoked():
            return replace(now, link=None, link_from=None)
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
        case PauseVolunteer() | ReturnVolunteer() | LeaveVolunteering():
            return _step(wish, asked, volunteer)
        case WithdrawVolunteerPause() | WithdrawVolunteerReturn() | WithdrawVolunteerLeave():
            return _step_back(wish, asked.thing, volunteer)
        case CheckVolunteer(seen_on=day):
            _refuse_left(volunteer)
            return VolunteerChecked(volunteer=asked.thing, seen_on=day, seen_by=asked.actor)
        case WithdrawVolunteerCheck() if not volunteer.checks:
            raise Refused("not_checked", "/volunteer")
        case WithdrawVolunteerCheck(reason=why):
            return VolunteerCheckWithdrawn(volunteer=asked.thing, reason=why)
        case WithdrawVolunteer(reason=why):
            return VolunteerWithdrawn(volunteer=asked.thing, reason=why)
        case _:
            assert_never(wish)


def _step(wish: Stepping, asked: Asked[VolunteerCommand], volunteer: Volunteer) -> Event:
    _refuse_left(volunteer)
    match wish:
        case LeaveVolunteering(reason=reason, left_on=day):
            last = _day(asked, volunteer, day, "/left_on")
            return VolunteerLeft(volunteer=asked.thing, reason=reason, on=last)
        case PauseVolunteer() if volunteer.standing == "paused":
            raise Refused("volunteer_paused", "/volunteer")
        case PauseVolunteer(on=day):
            return VolunteerPaused(volunteer=asked.thing, on=_day(asked, volunteer, day, "/on"))
        case ReturnVolunteer() if volunteer.standing == "active":
            raise Refused("not_paused", "/volunteer")
        case ReturnVolunteer(on=day):
            return VolunteerReturned(volunteer=asked.thing, on=_day(asked, volunteer, day, "/on"))
        case _:
            assert_never(wish)


def _step_back(wish: SteppingBack, thing: UUID, volunteer: Volunteer) -> Event:
    """The latest step is taken back; one before it only after that."""
    last, _ = volunteer.steps[-1]
    match wish:
        case WithdrawVolunteerPause(reason=why) if last == "paused":
            return VolunteerPauseWithdrawn(volunteer=thing, reason=why)
        case WithdrawVolunteerPause():
            raise Refused("not_paused", "/volunteer")
        case WithdrawVolunteerReturn(reason=why) if last == "returned":
            return VolunteerReturnWithdrawn(volunteer=thing, reason=why)
        case WithdrawVolunteerReturn():
            raise Refused("not_returned", "/volunteer")
        case WithdrawVolunteerLeave(reason=why) if last == "left":
            return VolunteerLeaveWithdrawn(volunteer=thing, reason=why)
        case WithdrawVolunteerLeave():
            raise Refused("not_left", "/volunteer")
        case _:
            assert_never(wish)


def _day(asked: Asked[C], volunteer: Volunteer, told: date | None, pointer: str) -> date:
    """When a step was taken: not before the last one; where nobody says, today."""
    [(_, joined), *_] = volunteer.steps
    if told and told < joined:
        raise Refused("left_before_joined", pointer)
    if told and told < volunteer.since:
        raise Refused("before_last_step", pointer)
    return told or max(asked.day, volunteer.since)


def _refuse_left(volunteer: Volunteer) -> None:
    if volunteer.standing == "left":
        raise Refused("not_active", "/volunteer")


def _reads(asked: Asked[VolunteerCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case WelcomeVolunteer(partner=UUID() as partner):
            return (partner,)
        case _:
            return ()


volunteers: Final[Decider[VolunteerCommand, Volunteer]] = Decider(
    initial=Volunteer(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
