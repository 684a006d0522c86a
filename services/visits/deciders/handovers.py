"""Who takes over from whom: people they alone may read, and tasks of their own.

There are few, and who has what depends on all of them, so they are told in one stream.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, assert_never
from uuid import UUID

from services.visits.commands.handovers import MakeHandover, WithdrawHandover
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.handovers import HandoverMade, HandoverWithdrawn

HandoverCommand = MakeHandover | WithdrawHandover

HANDOVERS: Final = UUID("d20c5b7e-93a1-4f68-b5f4-1e8d0c6a4f07")
"""The stream of all handovers."""


@dataclass(frozen=True, slots=True)
class Handover:
    """One handover: from whom, to whom, since when."""

    giver: str
    successor: str
    on: date


@dataclass(frozen=True, slots=True)
class Handovers:
    """Every handover that holds, by id, in the order of being told."""

    by_id: Mapping[UUID, Handover] = field(default_factory=dict)

    def holder(self, sub: str, day: date) -> str:
        """Who has on a day what was this one's to begin with."""
        return holders(self, day).get(sub, sub)

    def may_read(self, readers: frozenset[str], asked: Asked[Any]) -> bool:
        """Whether whoever asks is one of these readers, or has taken over from one."""
        held = {self.holder(reader, asked.day) for reader in readers}
        return bool(held & {asked.actor, *asked.roles})


def holders(handovers: Handovers, day: date) -> Mapping[str, str]:
    """Who has on a day what was whose to begin with, as far as it is not their own.

    Whoever hands over hands over all that they have by then, also what they took over themselves.
    """
    due = [it for it in handovers.by_id.values() if it.on <= day]
    held: dict[str, str] = {}
    for made in sorted(due, key=lambda it: it.on):
        held.setdefault(made.giver, made.giver)
        held |= {who: made.successor for who, has in held.items() if has == made.giver}
    return {who: has for who, has in held.items() if who != has}


def evolve(handovers: Handovers, fact: Recorded) -> Handovers:
    """The handovers after one fact."""
    match fact.event:
        case HandoverMade(handover=id_, giver=giver, successor=successor, on=day):
            return Handovers({**handovers.by_id, id_: Handover(giver, successor, day)})
        case HandoverWithdrawn(handover=id_):
            return Handovers({other: it for other, it in handovers.by_id.items() if other != id_})
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
