"""Who took over from whom, as it was heard (R7)."""

from datetime import date
from typing import Final
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.envelope import Recorded
from shared.events.hearing import HandoverNoted, HandoverNoteWithdrawn
from shared.handovers import HANDOVERS, Handover, Handovers


class NoteHandover(Command):
    """Take note of who has what was another's; asked by the reaction, never by a caller."""

    handover: UUID
    noted: UUID
    giver: str
    successor: str
    on: date


class WithdrawHandoverNote(Command):
    """Take note that a handover was a mistake; asked by the reaction, never by a caller."""

    handover: UUID
    noted: UUID


HandoverNote = NoteHandover | WithdrawHandoverNote


def evolve(known: Handovers, fact: Recorded) -> Handovers:
    """The handovers after one fact."""
    match fact.event:
        case HandoverNoted(handover=id_, giver=giver, successor=successor, on=day):
            return known.with_(id_, Handover(giver, successor, day, fact.envelope.occurred_at))
        case HandoverNoteWithdrawn(handover=id_):
            return known.without(id_)
        case _:
            return known


def decide(asked: Asked[HandoverNote], known: Handovers, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    match asked.command:
        case NoteHandover() as wish if wish.handover not in known.by_id:
            return Accepted((HandoverNoted(**dict(wish)),), wish.handover, 1)
        case WithdrawHandoverNote() as wish if wish.handover in known.by_id:
            return Accepted((HandoverNoteWithdrawn(**dict(wish)),), wish.handover, 2)
        case wish:
            return Accepted((), wish.handover, 1)


handovers: Final[Decider[HandoverNote, Handovers]] = Decider(
    initial=Handovers(), stream=lambda _: HANDOVERS, evolve=evolve, decide=decide
)
