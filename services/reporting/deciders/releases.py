"""Tables leave once, and exact totals by a decision; both are taken back where that was a mistake."""

from dataclasses import dataclass
from typing import Final, assert_never

from services.reporting.commands.releases import (
    DecideDisclosure,
    ReleaseFigures,
    WithdrawDisclosure,
    WithdrawRelease,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import DisclosureId, ReleaseId
from shared.events.releases import (
    DisclosureDecided,
    DisclosureDecidedWithdrawn,
    FiguresReleased,
    FiguresReleaseWithdrawn,
)

ReleaseCommand = ReleaseFigures | WithdrawRelease
DisclosureCommand = DecideDisclosure | WithdrawDisclosure


@dataclass(frozen=True, slots=True)
class Out:
    """Whether it was recorded, and not taken back."""

    version: int = 0
    stands: bool = False


def evolve(out: Out, fact: Recorded) -> Out:
    """It stands after its fact, until that is taken back."""
    match fact.event:
        case FiguresReleased() | DisclosureDecided():
            return Out(fact.version, stands=True)
        case FiguresReleaseWithdrawn() | DisclosureDecidedWithdrawn():
            return Out(fact.version)
        case _:
            return out


def decide_release(asked: Asked[ReleaseCommand], release: Out, _: Seen) -> Accepted:
    """What follows from a wish about a table."""
    match asked.command:
        case ReleaseFigures() as wish:
            told = FiguresReleased(release=ReleaseId(asked.key), **dict(wish))
            return Accepted((told,) if release.version == 0 else (), asked.key, 1)
        case WithdrawRelease() if not release.stands:
            raise Refused("no_such_release", "/release")
        case WithdrawRelease(reason=reason):
            back = FiguresReleaseWithdrawn(release=ReleaseId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, release.version + 1)
        case _:
            assert_never(asked.command)


def decide_disclosure(asked: Asked[DisclosureCommand], disclosure: Out, _: Seen) -> Accepted:
    """What follows from a wish about exact totals."""
    match asked.command:
        case DecideDisclosure(figure=figure, recipient=recipient, decision=number) as wish:
            told = DisclosureDecided(
                disclosure=DisclosureId(asked.key),
                figure=figure,
                recipient=recipient,
                decision=number,
                decided_on=wish.decided_on or asked.day,
                since=wish.since or asked.day,
            )
            return Accepted((told,), asked.key, 1)
        case WithdrawDisclosure() if not disclosure.stands:
            raise Refused("no_such_disclosure", "/disclosure")
        case WithdrawDisclosure(reason=reason):
            back = DisclosureDecidedWithdrawn(disclosure=DisclosureId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, disclosure.version + 1)
        case _:
            assert_never(asked.command)


releases: Final[Decider[ReleaseCommand, Out]] = Decider(
    initial=Out(), stream=lambda asked: asked.key, evolve=evolve, decide=decide_release
)
disclosures: Final[Decider[DisclosureCommand, Out]] = Decider(
    initial=Out(), stream=lambda asked: asked.key, evolve=evolve, decide=decide_disclosure
)
