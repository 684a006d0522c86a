"""Each version of a definition is recorded once: what it says is what it said (R17)."""

from typing import Final
from uuid import UUID, uuid5

from services.reporting.commands.versions import VersionIndicator
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import RevisionId
from shared.events.versions import IndicatorVersioned

VERSIONS: Final = UUID("2d0f4c86-71be-4d5a-9c3e-18a6f2b97e04")


def evolve(digest: str | None, fact: Recorded) -> str | None:
    """What the file of a version came to when it was recorded."""
    match fact.event:
        case IndicatorVersioned() as told:
            return told.digest
        case _:
            return digest


def decide(asked: Asked[VersionIndicator], digest: str | None, _: Seen) -> Accepted:
    """A version that is new is recorded, one that is known already changes nothing.

    Refused definition_changed where its file said something else when it was recorded.
    """
    if digest not in {None, asked.command.digest}:
        raise Refused("definition_changed", "/digest")
    told = IndicatorVersioned(
        revision=RevisionId(asked.key),
        indicator=asked.command.indicator,
        version=asked.command.version,
        digest=asked.command.digest,
    )
    return Accepted(() if digest else (told,), asked.key, 1)


def _stream(asked: Asked[VersionIndicator]) -> UUID:
    return uuid5(VERSIONS, f"{asked.command.indicator} {asked.command.version}")


versions: Final[Decider[VersionIndicator, str | None]] = Decider(
    initial=None, stream=_stream, evolve=evolve, decide=decide
)
