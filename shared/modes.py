"""How much may be written down at a site or an activity: one rule for everybody who records (R4, pure)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args
from uuid import UUID, uuid5

from shared.decider import Refused
from shared.events.words import DocumentationMode, ModeScope

MODES: Final = UUID("6a0d3c54-70b7-4f7c-8d3c-5b4b4a7a1e01")
"""Namespace of the streams that hold the decisions about a site or an activity, in every service."""
STRICTER: Final[tuple[DocumentationMode, ...]] = get_args(DocumentationMode)
"""From the widest to the strictest."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision, as far as it matters here."""

    id: UUID
    mode: DocumentationMode
    since: date


@dataclass(frozen=True, slots=True)
class Modes:
    """The decisions about one site or activity, in the order in which they were recorded."""

    rulings: tuple[Ruling, ...] = ()

    def on(self, day: date) -> DocumentationMode:
        """What holds on a day: the latest decision that had begun; before any, everything may be told."""
        begun = [ruling for ruling in self.rulings if ruling.since <= day]
        return max(begun, key=lambda ruling: ruling.since).mode if begun else "identified"

    def with_(self, ruling: Ruling) -> "Modes":
        """With one more; of two that begin on one day, the one recorded last holds."""
        return Modes((ruling, *self.rulings))

    def without(self, id_: UUID) -> "Modes":
        """With one taken back."""
        return Modes(tuple(ruling for ruling in self.rulings if ruling.id != id_))

    def has(self, id_: UUID) -> bool:
        """Whether this decision holds from its day on."""
        return id_ in {ruling.id for ruling in self.rulings}


def stream(scope: ModeScope, of: str) -> UUID:
    """Where the decisions about a site or an activity lie."""
    return uuid5(MODES, f"{scope}/{of}")


def of_site(site: str) -> UUID:
    """Where the decisions about a site lie."""
    return stream("site", site)


def of_activity(activity: UUID) -> UUID:
    """Where the decisions about an activity lie."""
    return stream("activity", str(activity))


def strictest(modes: Iterable[DocumentationMode]) -> DocumentationMode:
    """Of several that hold at once, the one that lets the least be written down."""
    return max(modes, key=STRICTER.index, default="identified")


def forbid(
    mode: DocumentationMode, pointer: str, *, somebody: bool, named: Collection[str]
) -> None:
    """Refuse what tells more of somebody than the mode allows; to tell less is always allowed."""
    if (mode == "headcount" and somebody) or (mode != "identified" and named):
        raise Refused("mode_forbids_identity", pointer)
