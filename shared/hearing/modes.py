"""How much may be written down, as it was heard: in the streams that visits has it in (R4)."""

from datetime import date
from typing import Final, assert_never
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.hearing import ModeNoted, ModeNoteWithdrawn
from shared.events.words import DocumentationMode, ModeScope
from shared.modes import Modes, Ruling, stream


class NoteMode(Command):
    """Take note of how much may be written down; asked by the reaction, never by a caller."""

    decision: UUID
    noted: UUID
    scope: ModeScope
    of: str
    mode: DocumentationMode
    since: date


class WithdrawModeNote(Command):
    """Take note that a decision was a mistake; asked by the reaction, never by a caller."""

    decision: UUID
    noted: UUID
    about: UUID
    """The stream of the site or activity: what took the decision back names it by that alone."""


ModeNote = NoteMode | WithdrawModeNote


def evolve(modes: Modes, fact: Recorded) -> Modes:
    """The decisions after one fact."""
    match fact.event:
        case ModeNoted() as told:
            return modes.with_(Ruling(told.decision, told.mode, told.since))
        case ModeNoteWithdrawn(decision=id_):
            return modes.without(id_)
        case _:
            return modes


def decide(asked: Asked[ModeNote], modes: Modes, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    wish = asked.command
    match wish:
        case NoteMode() if not modes.has(wish.decision):
            return Accepted((ModeNoted(**dict(wish)),), wish.decision, 1)
        case WithdrawModeNote() if modes.has(wish.decision):
            back = ModeNoteWithdrawn(decision=wish.decision, noted=wish.noted)
            return Accepted((back,), wish.decision, 2)
        case NoteMode() | WithdrawModeNote():
            return Accepted((), wish.decision, 1)
        case _:
            assert_never(wish)


def _stream(asked: Asked[ModeNote]) -> UUID:
    match asked.command:
        case NoteMode(scope=scope, of=of):
            return stream(scope, of)
        case WithdrawModeNote(about=about):
            return about
        case _:
            assert_never(asked.command)


modes: Final[Decider[ModeNote, Modes]] = Decider(
    initial=Modes(), stream=_stream, evolve=evolve, decide=decide
)
