"""Who is on the roster as of a day: each roster for itself, whatever others say.

So one that is taken back takes nothing else with it, and what is known late can be told late. That
somebody is on it already, or was not, is no reason to refuse: the same list may be stated again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.rosters import StateRoster, WithdrawRoster
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.rosters import RosterEntered, RosterLeft, RosterStated, RosterWithdrawn
from shared.handovers import HANDOVERS

RosterCommand = StateRoster | WithdrawRoster


@dataclass(frozen=True, slots=True)
class Roster:
    """Whether there is such a roster."""

    version: int = 0
    stands: bool = False


def evolve(roster: Roster, fact: Recorded) -> Roster:
    """The roster after one fact."""
    match fact.event:
        case RosterStated():
            return Roster(fact.version, stands=True)
        case RosterWithdrawn():
            return Roster(fact.version)
        case _:
            return roster


def decide(asked: Asked[RosterCommand], roster: Roster, seen: Seen) -> Accepted:
    """What follows from a wish about the roster."""
    match asked.command:
        case StateRoster() as wish:
            _refuse_unfit(wish, asked, seen)
            return Accepted(tuple(_stated(wish, asked.key)), asked.key, 1)
        case WithdrawRoster() if not roster.stands:
            raise Refused("no_such_roster", "/roster")
        case WithdrawRoster(reason=reason):
            back = RosterWithdrawn(roster=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, roster.version + 1)
        case _:
            assert_never(asked.command)


def _refuse_unfit(wish: StateRoster, asked: Asked[RosterCommand], seen: Seen) -> None:
    """Everybody may be told of, and nobody enters and leaves, not even as two ids that were merged."""
    for name in ("entered", "left"):
        for n, one in enumerate(getattr(wish, name)):
            seen.of(people, one).refuse_closed(asked, seen, f"/{name}/{n}")
    entered = {_shown(one, seen) for one in wish.entered}
    for n, one in enumerate(wish.left):
        if _shown(one, seen) in entered:
            raise Refused("entered_and_left", f"/left/{n}")


def _shown(id_: UUID, seen: Seen) -> UUID:
    """Whom an id was dropped for, as far as one look goes; whom it stands for in the end, figures ask."""
    merge = seen.of(people, id_).merge
    return merge.keep if merge else id_


def _stated(wish: StateRoster, roster: UUID) -> Iterator[Event]:
    yield RosterStated(roster=roster, as_of=wish.as_of)
    for one in dict.fromkeys(wish.entered):
        yield RosterEntered(roster=roster, person=one, on=wish.as_of)
    for one in dict.fromkeys(wish.left):
        yield RosterLeft(roster=roster, person=one, on=wish.as_of)


def _reads(asked: Asked[RosterCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case StateRoster(entered=entered, left=left):
            return (*entered, *left, HANDOVERS)
        case _:
            return ()


rosters: Final[Decider[RosterCommand, Roster]] = Decider(
    initial=Roster(), stream=lambda asked: asked.key, evolve=evolve, decide=decide, reads=_reads
)
