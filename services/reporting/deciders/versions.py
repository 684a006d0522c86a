"""Each version of a definition is recorded once, under a key that follows from what it says."""

from typing import Final

from services.reporting.commands.versions import VersionIndicator
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.governing import RevisionId
from shared.events.versions import IndicatorVersioned


def evolve(_known: bool, _fact: Recorded) -> bool:  # noqa: FBT001 - all that is known is whether it is
    """It is known after its one fact."""
    return True


def decide(asked: Asked[VersionIndicator], known: bool, _: Seen) -> Accepted:  # noqa: FBT001 - likewise
    """A version that is new is recorded; one that is known already changes nothing."""
    told = IndicatorVersioned(
        revision=RevisionId(asked.key),
        indicator=asked.command.indicator,
        version=asked.command.version,
        digest=asked.command.digest,
    )
    return Accepted(() if known else (told,), asked.key, 1)


versions: Final[Decider[VersionIndicator, bool]] = Decider(
    initial=False, stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
