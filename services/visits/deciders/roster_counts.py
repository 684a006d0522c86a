"""How many newcomers there are, where nobody is named: each count for itself."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.visits.commands.rosters import StateRosterCount, WithdrawRosterCount
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.rosters import RosterCountStated, RosterCountWithdrawn

CountCommand = StateRosterCount | WithdrawRosterCount


@dataclass(frozen=True, slots=True)
class RosterCount:
    """Whether there is such a count."""

    version: int = 0
    stands: bool = False


def evolve(count: RosterCount, fact: Recorded) -> RosterCount:
    """The count after one fact."""
    match fact.event:
        case RosterCountStated():
            return RosterCount(fact.version, stands=True)
        case RosterCountWithdrawn():
            return RosterCount(fact.version)
        case _:
            return count


def decide(asked: Asked[CountCommand], count: RosterCount, _: Seen) -> Accepted:
    """What follows from a wish about a count."""
    match asked.command:
        case StateRosterCount() as wish:
            if wish.on_leave > wish.newcomers:
                raise Refused("more_on_leave", "/on_leave")
            return Accepted((RosterCountStated(count=asked.key, **dict(wish)),), asked.key, 1)
        case WithdrawRosterCount() if not count.stands:
            raise Refused("no_such_count", "/count")
        case WithdrawRosterCount(reason=reason):
            back = RosterCountWithdrawn(count=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, count.version + 1)
        case _:
            assert_never(asked.command)


roster_counts: Final[Decider[CountCommand, RosterCount]] = Decider(
    initial=RosterCount(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
