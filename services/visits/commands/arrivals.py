"""What may be asked about those who came while nobody could be looked up."""

from typing import ClassVar
from uuid import UUID

from services.visits.commands.visits import Supports
from shared.command import Command, HappenedAt, Name, Reason, Text
from shared.events.words import Giver


class NoteArrival(Command):
    """Note by name who came while the network was down and no card was at hand."""

    name: Name
    site: Text
    occurred_at: HappenedAt
    supports: Supports = ()
    given_by: Giver | None = None


class _OnArrival(Command):
    """A wish about one arrival."""

    target: ClassVar[str | None] = "arrival"
    missing: ClassVar[str] = "no_such_arrival"
    arrival: UUID


class MatchArrival(_OnArrival):
    """Tell whose visit it was."""

    person: UUID


class WithdrawMatch(_OnArrival):
    """Take back a match that was a mistake."""

    reason: Reason


class WithdrawArrival(_OnArrival):
    """Take back a note that was a mistake."""

    reason: Reason
