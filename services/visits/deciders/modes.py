"""How much may be written down, where and from when: a ceiling that is decided, never assumed (R4)."""

from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.modes import DecideMode, WithdrawMode
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.modes import Modes, Ruling, stream

ModeCommand = DecideMode | WithdrawMode


def evolve(modes: Modes, fact: Recorded) -> Modes:
    """The decisions after one fact."""
    match fact.event:
        case DocumentationModeDecided() as told:
            return modes.with_(Ruling(told.decision, told.mode, told.since))
        case DocumentationModeWithdrawn(decision=id_):
            return modes.without(id_)
        case _:
            return modes


def decide(asked: Asked[ModeCommand], modes: Modes, _: Seen) -> Accepted:
    """What follows from a wish about how much may be written down."""
    match asked.command:
        case DecideMode() as wish:
            return Accepted((_decided(wish, asked.key),), asked.key, 1)
        case WithdrawMode() if not modes.has(asked.thing):
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
