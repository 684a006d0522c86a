"""How much may be written down, where and from when: a ceiling that is decided, never assumed (R4)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.modes import DecideMode, WithdrawMode
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.events.words import DocumentationMode

ModeCommand = DecideMode | WithdrawMode

MODES: Final = UUID("6a0d3c54-70b7-4f7c-8d3c-5b4b4a7a1e01")
"""Namespace of the streams that hold the decisions about a site or an activity."""


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


def stream(scope: str, of: str) -> UUID:
    """Where the decisions about a site or an activity lie."""
    return uuid5(MODES, f"{scope}/{of}")


def of_site(site: str) -> UUID:
    """Where the decisions about a site lie."""
    return stream("site", site)


def evolve(modes: Modes, fact: Recorded) -> Modes:
    """The decisions after one fact; of two that begin on one day, the one recorded last holds."""
    match fact.event:
        case DocumentationModeDecided() as told:
            return Modes((Ruling(told.decision, told.mode, told.since), *modes.rulings))
        case DocumentationModeWithdrawn(decision=id_):
            return Modes(tuple(ruling for ruling in modes.rulings if ruling.id != id_))
        case _:
            return modes


def decide(asked: Asked[ModeCommand], modes: Modes, _: Seen) -> Accepted:
    """What follows from a wish about how much may be written down."""
    match asked.command:
        case DecideMode() as wish:
            return Accepted((_decided(wish, asked.key),), asked.key, 1)
        case WithdrawMode() if asked.thing not in {ruling.id for ruling in modes.rulings}:
            raise Refused("no_such_mode", "/mode")
        case WithdrawMode(reason=reason):
            back = DocumentationModeWithdrawn(decision=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _decided(wish: DecideMode, key: UUID) -> DocumentationModeDecided:
    if wish.since < wish.decided_on:
        raise Refused("before_the_decision", "/from")
    return DocumentationModeDecided(
        decision=key,
        scope=wish.scope,
        of=wish.of,
        mode=wish.mode,
        number=wish.decision,
        decided_on=wish.decided_on,
        since=wish.since,
    )


def forbid(
    mode: DocumentationMode, pointer: str, *, somebody: bool, named: Collection[str]
) -> None:
    """Refuse what tells more of somebody than the mode allows; to tell less is always allowed."""
    if (mode == "headcount" and somebody) or (mode != "identified" and named):
        raise Refused("mode_forbids_identity", pointer)


modes: Final[Decider[ModeCommand, Modes]] = Decider(
    initial=Modes(),
    stream=lambda asked: (
        stream(asked.command.scope, asked.command.of)
        if isinstance(asked.command, DecideMode)
        else asked.key
    ),
    evolve=evolve,
    decide=decide,
)
