"""The work behind the place: hours that let others help, and homes that were furnished."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.activities.commands.facilitation import (
    LogFacilitation,
    RecordFurnishing,
    WithdrawFacilitation,
    WithdrawFurnishing,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.facilitation import (
    FacilitationLogged,
    FacilitationWithdrawn,
    FurnishingDone,
    FurnishingWithdrawn,
)

FacilitationCommand = LogFacilitation | WithdrawFacilitation
FurnishingCommand = RecordFurnishing | WithdrawFurnishing


@dataclass(frozen=True, slots=True)
class Told:
    """Whether it was told of, and not taken back."""

    version: int = 0
    stands: bool = False


def evolve_facilitation(told: Told, fact: Recorded) -> Told:
    """What is known of somebody's time after one fact."""
    match fact.event:
        case FacilitationLogged():
            return Told(fact.version, stands=True)
        case FacilitationWithdrawn():
            return Told(fact.version)
        case _:
            return told


def evolve_furnishing(told: Told, fact: Recorded) -> Told:
    """What is known of a furnishing after one fact."""
    match fact.event:
        case FurnishingDone():
            return Told(fact.version, stands=True)
        case FurnishingWithdrawn():
            return Told(fact.version)
        case _:
            return told


def decide_facilitation(asked: Asked[FacilitationCommand], told: Told, _: Seen) -> Accepted:
    """Everybody tells of their own time."""
    match asked.command:
        case LogFacilitation(date=day, minutes=minutes, task=task):
            logged = FacilitationLogged(
                facilitation=asked.key, by=asked.actor, on=day, minutes=minutes, task=task
            )
            return Accepted((logged,), asked.key, 1)
        case WithdrawFacilitation() if not told.stands:
            raise Refused("no_such_facilitation", "/facilitation")
        case WithdrawFacilitation(reason=reason):
            back = FacilitationWithdrawn(facilitation=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, told.version + 1)
        case _:
            assert_never(asked.command)


def decide_furnishing(asked: Asked[FurnishingCommand], told: Told, _: Seen) -> Accepted:
    """Whose home it is, is not asked."""
    match asked.command:
        case RecordFurnishing(on=day, volunteers=helpers):
            done = FurnishingDone(furnishing=asked.key, on=day, volunteers=helpers)
            return Accepted((done,), asked.key, 1)
        case WithdrawFurnishing() if not told.stands:
            raise Refused("no_such_furnishing", "/furnishing")
        case WithdrawFurnishing(reason=reason):
            back = FurnishingWithdrawn(furnishing=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, told.version + 1)
        case _:
            assert_never(asked.command)


facilitations: Final[Decider[FacilitationCommand, Told]] = Decider(
    initial=Told(),
    stream=lambda asked: asked.key,
    evolve=evolve_facilitation,
    decide=decide_facilitation,
)
furnishings: Final[Decider[FurnishingCommand, Told]] = Decider(
    initial=Told(),
    stream=lambda asked: asked.key,
    evolve=evolve_furnishing,
    decide=decide_furnishing,
)
