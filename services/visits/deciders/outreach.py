"""Through which channels the place was made known, and when."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.visits.commands.reach import RecordOutreach, WithdrawOutreach
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.reach import OutreachDone, OutreachWithdrawn

OutreachCommand = RecordOutreach | WithdrawOutreach


@dataclass(frozen=True, slots=True)
class Outreach:
    """Whether there is such an outreach."""

    holds: bool = False


def evolve(outreach: Outreach, fact: Recorded) -> Outreach:
    """The outreach after one fact."""
    match fact.event:
        case OutreachDone():
            return Outreach(holds=True)
        case OutreachWithdrawn():
            return Outreach()
        case _:
            return outreach


def decide(asked: Asked[OutreachCommand], outreach: Outreach, _: Seen) -> Accepted:
    """What follows from a wish about an outreach."""
    match asked.command:
        case RecordOutreach() as wish:
            return Accepted((OutreachDone(outreach=asked.key, **dict(wish)),), asked.key, 1)
        case WithdrawOutreach() if not outreach.holds:
            raise Refused("no_such_outreach", "/outreach")
        case WithdrawOutreach(reason=reason):
            return Accepted(
                (OutreachWithdrawn(outreach=asked.thing, reason=reason),), asked.thing, 2
            )
        case _:
            assert_never(asked.command)


outreaches: Final[Decider[OutreachCommand, Outreach]] = Decider(
    initial=Outreach(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
