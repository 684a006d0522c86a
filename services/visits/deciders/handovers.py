"""Who takes over from whom: people they alone may read, and tasks of their own.

There are few, and who has what depends on all of them, so they are told in one stream.
"""

from typing import Final, assert_never

from services.visits.commands.handovers import MakeHandover, WithdrawHandover
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.handovers import HandoverMade, HandoverWithdrawn
from shared.handovers import HANDOVERS, Handover, Handovers

HandoverCommand = MakeHandover | WithdrawHandover


def evolve(handovers: Handovers, fact: Recorded) -> Handovers:
    """The handovers after one fact."""
    match fact.event:
        case HandoverMade(handover=id_, giver=giver, successor=successor, on=day):
            return handovers.with_(id_, Handover(giver, successor, day, fact.envelope.occurred_at))
        case HandoverWithdrawn(handover=id_):
            return handovers.without(id_)
        case _:
            return handovers


def decide(asked: Asked[HandoverCommand], handovers: Handovers, _: Seen) -> Accepted:
    """What follows from a wish about a handover."""
    match asked.command:
        case MakeHandover() as wish:
            if wish.giver == wish.successor:
                raise Refused("successor_is_same", "/to")
            made = HandoverMade(handover=asked.key, **dict(wish))
            return Accepted((made,), asked.key, 1)
        case WithdrawHandover(reason=reason):
            if asked.thing not in handovers.by_id:
                raise Refused("no_such_handover", "/handover")
            back = HandoverWithdrawn(handover=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


handovers: Final[Decider[HandoverCommand, Handovers]] = Decider(
    initial=Handovers(), stream=lambda _: HANDOVERS, evolve=evolve, decide=decide
)
