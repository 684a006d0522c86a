"""Which documentation modes permit which figures, and whether one in the period does not."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from tests.oracles.world import World

HEADCOUNT: Final = frozenset(
    {"E0", "E2", "E5", "E6", "E7", "E12", "E15", "E17", "E18", "E19", "E20", "G3", "G4", "G5"}
)
"""headcount permits these only."""
PARTIAL: Final = "mode_makes_it_partial"


def permits(mode: str, indicator: str) -> bool:
    """Identified permits all, pseudonymous all but E11, headcount what needs nobody's identity."""
    match mode:
        case "headcount":
            return indicator in HEADCOUNT
        case "pseudonymous":
            return indicator != "E11"
        case _:
            return True


def is_partial(world: World, indicator: str) -> bool:
    """At a site, or an activity with a mode of its own, one was in force in P that does not permit it."""
    said = [
        fact
        for fact in world.said(DocumentationModeDecided)
        if not world.said(DocumentationModeWithdrawn, decision=fact.event.decision)
    ]
    days = {fact.event.since for fact in said} | {world.until, world.since or world.until}
    return any(
        not permits(in_force(said, place, day), indicator)
        for place in {(fact.event.scope, fact.event.of) for fact in said}
        for day in days
        if world.holds(day)
    )


def in_force(said: Sequence[Any], place: tuple[str, str], day: date) -> str:
    """The mode of a place on a day: of the latest `since`, and of one day the later told."""
    begun = [
        (fact.event.since, fact.index, fact.event.mode)
        for fact in said
        if (fact.event.scope, fact.event.of) == place and fact.event.since <= day
    ]
    return max(begun)[2] if begun else "identified"
