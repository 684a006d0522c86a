"""How many were here: snapshots, each for itself."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.visits.commands.headcounts import RecordHeadcount, WithdrawHeadcount
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.openings import (
    HeadcountRecorded,
    HeadcountWithdrawn,
)
from shared.heads import refuse_more_children

HeadcountCommand = RecordHeadcount | WithdrawHeadcount


@dataclass(frozen=True, slots=True)
class Headcount:
    """What is known of one count."""

    version: int = 0
    site: str | None = None
    """Where it was counted; None where there is no such count, or it was taken back."""


def evolve(_: Headcount, fact: Recorded) -> Headcount:
    """The count after one fact."""
    site = fact.event.site if isinstance(fact.event, HeadcountRecorded) else None
    return Headcount(fact.version, site)


def decide(asked: Asked[HeadcountCommand], headcount: Headcount, _: Seen) -> Accepted:
    """What follows from a wish about a headcount."""
    match asked.command:
        case RecordHeadcount() as wish:
            refuse_more_children(wish.children, wish.newcomers + wish.established + wish.unknown)
            return Accepted((_recorded(wish, asked),), asked.key, 1)
        case WithdrawHeadcount() if headcount.site is None:
            raise Refused("no_such_headcount", "/headcount")
        case WithdrawHeadcount() if not asked.works_at(headcount.site):
            raise Refused("wrong_site")
        case WithdrawHeadcount(reason=reason):
            back = HeadcountWithdrawn(headcount=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, headcount.version + 1)
        case _:
            assert_never(asked.command)


def _recorded(wish: RecordHeadcount, asked: Asked[HeadcountCommand]) -> HeadcountRecorded:
    return HeadcountRecorded(
        headcount=asked.key,
        site=wish.site,
        on=wish.date,
        newcomers=wish.newcomers,
        established=wish.established,
        unknown=wish.unknown,
        children=wish.children,
    )


headcounts: Final[Decider[HeadcountCommand, Headcount]] = Decider(
    initial=Headcount(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
