"""When the meeting place is open, with whom at the desk; closed after all; recorded by mistake."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final, assert_never

from services.visits.commands.openings import (
    CloseOpening,
    RecordOpening,
    WithdrawOpening,
    WithdrawOpeningClose,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.openings import (
    OpeningClosed,
    OpeningCloseWithdrawn,
    OpeningHeld,
    OpeningWithdrawn,
)

OpeningCommand = RecordOpening | CloseOpening | WithdrawOpeningClose | WithdrawOpening

LONGEST: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Opening:
    """What is known of one opening."""

    version: int = 0
    site: str | None = None
    """Where it is; None where there is no such opening, or it was taken back."""
    closed: bool = False


def evolve(opening: Opening, fact: Recorded) -> Opening:
    """The opening after one fact."""
    match fact.event:
        case OpeningHeld(site=site):
            return Opening(fact.version, site)
        case OpeningClosed():
            return replace(opening, version=fact.version, closed=True)
        case OpeningCloseWithdrawn():
            return replace(opening, version=fact.version, closed=False)
        case OpeningWithdrawn():
            return Opening(fact.version)
        case _:
            return opening


def decide(asked: Asked[OpeningCommand], opening: Opening, _: Seen) -> Accepted:
    """What follows from a wish about an opening."""
    match asked.command:
        case RecordOpening() as wish:
            return Accepted((_held(wish, asked),), asked.key, 1)
        case _ if opening.site is None:
            raise Refused("no_such_opening", "/opening")
        case _ if not asked.works_at(opening.site):
            raise Refused("wrong_site")
        case CloseOpening() if opening.closed:
            raise Refused("already_closed", "/opening")
        case WithdrawOpeningClose() if not opening.closed:
            raise Refused("not_closed", "/opening")
        case wish:
            return Accepted((_told(wish, asked),), asked.thing, opening.version + 1)


def _held(wish: RecordOpening, asked: Asked[OpeningCommand]) -> OpeningHeld:
    if wish.closes_at <= wish.opens_at:
        raise Refused("ends_before_it_begins", "/closes_at")
    if wish.closes_at - wish.opens_at > LONGEST:
        raise Refused("lasts_too_long", "/closes_at")
    on = asked.local_day(wish.opens_at, wish.site)
    zone = str(asked.zone_of(wish.site))
    return OpeningHeld(opening=asked.key, on=on, zone=zone, **dict(wish))


def _told(
    wish: CloseOpening | WithdrawOpeningClose | WithdrawOpening, asked: Asked[OpeningCommand]
) -> Event:
    match wish:
        case CloseOpening(reason=reason):
            return OpeningClosed(opening=asked.thing, reason=reason)
        case WithdrawOpeningClose(reason=reason):
            return OpeningCloseWithdrawn(opening=asked.thing, reason=reason)
        case WithdrawOpening(reason=reason):
            return OpeningWithdrawn(opening=asked.thing, reason=reason)
        case _:
            assert_never(wish)


openings: Final[Decider[OpeningCommand, Opening]] = Decider(
    initial=Opening(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
