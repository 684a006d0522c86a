"""Meetings of the two groups; what is before one of them is nothing to the other."""

from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID

from services.reporting.commands.meetings import RecordMeeting, WithdrawMeeting
from services.reporting.deciders.decisions import decisions
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import MeetingId
from shared.events.meetings import MeetingHeld, MeetingWithdrawn

MeetingCommand = RecordMeeting | WithdrawMeeting


@dataclass(frozen=True, slots=True)
class Meeting:
    """Whether it was told of, and not taken back."""

    version: int = 0
    stands: bool = False


def evolve(meeting: Meeting, fact: Recorded) -> Meeting:
    """The meeting after one fact."""
    match fact.event:
        case MeetingHeld():
            return Meeting(fact.version, stands=True)
        case MeetingWithdrawn():
            return Meeting(fact.version)
        case _:
            return meeting


def decide(asked: Asked[MeetingCommand], meeting: Meeting, seen: Seen) -> Accepted:
    """What follows from a wish about a meeting."""
    match asked.command:
        case RecordMeeting() as wish:
            _refuse_others(wish, seen)
            once = tuple(dict.fromkeys(wish.decisions))
            held = MeetingHeld(meeting=MeetingId(asked.key), **dict(wish) | {"decisions": once})
            return Accepted((held,), asked.key, 1)
        case WithdrawMeeting() if not meeting.stands:
            raise Refused("no_such_meeting", "/meeting")
        case WithdrawMeeting(reason=reason):
            back = MeetingWithdrawn(meeting=MeetingId(asked.thing), reason=reason)
            return Accepted((back,), asked.thing, meeting.version + 1)
        case _:
            assert_never(asked.command)


def _refuse_others(wish: RecordMeeting, seen: Seen) -> None:
    """Refused no_such_decision where one is not the group's own: that it exists is not told either."""
    for place, decision in enumerate(wish.decisions):
        if seen.of(decisions, decision).body != wish.body:
            raise Refused("no_such_decision", f"/decisions/{place}")


def _reads(asked: Asked[MeetingCommand]) -> tuple[UUID, ...]:
    return asked.command.decisions if isinstance(asked.command, RecordMeeting) else ()


meetings: Final[Decider[MeetingCommand, Meeting]] = Decider(
    initial=Meeting(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
)
