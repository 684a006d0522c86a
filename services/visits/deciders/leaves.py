"""Who is on parental leave, from when until when."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.leaves import (
    EndParentalLeave,
    StartParentalLeave,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
)
from services.visits.deciders.one_person import ids, is_theirs, reads
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.people import (
    ParentalLeaveEnded,
    ParentalLeaveEndWithdrawn,
    ParentalLeaveStarted,
    ParentalLeaveWithdrawn,
)
from shared.events.words import PersonId

LeaveCommand = (
    StartParentalLeave | EndParentalLeave | WithdrawParentalLeaveEnd | WithdrawParentalLeave
)

LEAVES: Final = UUID("5c7bd9f0-64a5-4f3e-8a29-5f5c1a3b6f01")
"""Namespace of the streams that hold a person's leaves."""


@dataclass(frozen=True, slots=True)
class Leave:
    """One leave: both days inclusive; without an end it goes on."""

    person: PersonId
    since: date
    until: date | None = None
    version: int = 1
    before: tuple[date | None, ...] = ()
    """The last days that were known before each end that holds, oldest first."""

    def ended(self, on: date) -> "Leave":
        """With an end, or another one."""
        before = (*self.before, self.until)
        return replace(self, until=on, version=self.version + 1, before=before)

    def gone_on(self) -> "Leave":
        """Without its newest end: as long as was known before."""
        *before, until = self.before
        return replace(self, until=until, version=self.version + 1, before=tuple(before))

    def meets(self, since: date, until: date | None) -> bool:
        """Whether the two have a day in common."""
        return since <= (self.until or date.max) and self.since <= (until or date.max)


@dataclass(frozen=True, slots=True)
class Leaves:
    """What is known of one person's parental leaves."""

    by_id: Mapping[UUID, Leave] = field(default_factory=dict)

    def with_(self, id_: UUID, leave: Leave) -> "Leaves":
        """With one leave added or changed."""
        return Leaves({**self.by_id, id_: leave})

    def without(self, id_: UUID) -> "Leaves":
        """With one leave taken back."""
        return Leaves({other: leave for other, leave in self.by_id.items() if other != id_})


def evolve(leaves: Leaves, fact: Recorded) -> Leaves:
    """The leaves after one fact."""
    match fact.event:
        case ParentalLeaveStarted(leave=id_, person=person, since=since, until=until):
            return leaves.with_(id_, Leave(person, since, until))
        case ParentalLeaveEnded(leave=id_, on=day):
            return leaves.with_(id_, leaves.by_id[id_].ended(day))
        case ParentalLeaveEndWithdrawn(leave=id_):
            return leaves.with_(id_, leaves.by_id[id_].gone_on())
        case ParentalLeaveWithdrawn(leave=id_):
            return leaves.without(id_)
        case _:
            return leaves


def decide(asked: Asked[LeaveCommand], leaves: Leaves, seen: Seen) -> Accepted:
    """What follows from a wish about somebody's leave."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    match wish:
        case StartParentalLeave():
            return _start(wish, asked.key, _all(asked, leaves, seen))
        case EndParentalLeave():
            return _end(wish, asked.thing, _known(asked, leaves, seen), _all(asked, leaves, seen))
        case WithdrawParentalLeaveEnd():
            return _go_on(wish, asked.thing, _known(asked, leaves, seen), _all(asked, leaves, seen))
        case WithdrawParentalLeave(reason=reason):
            it = _known(asked, leaves, seen)
            back = ParentalLeaveWithdrawn(leave=asked.thing, person=it.person, reason=reason)
            return Accepted((back,), asked.thing, it.version + 1)
        case _:
            assert_never(wish)


def _start(wish: StartParentalLeave, id_: UUID, leaves: Leaves) -> Accepted:
    _refuse_backwards(wish.since, wish.until, "/to")
    _refuse_meeting(leaves, wish.since, wish.until, "/from")
    started = ParentalLeaveStarted(
        leave=id_, person=wish.person, since=wish.since, until=wish.until
    )
    return Accepted((started,), id_, 1)


def _end(wish: EndParentalLeave, id_: UUID, leave: Leave, leaves: Leaves) -> Accepted:
    if leave.until == wish.on:
        return Accepted((), id_, leave.version)
    _refuse_backwards(leave.since, wish.on, "/on", leave.person)
    _refuse_meeting(leaves.without(id_), leave.since, wish.on, "/on")
    ended = ParentalLeaveEnded(leave=id_, person=leave.person, on=wish.on)
    return Accepted((ended,), id_, leave.version + 1)


def _go_on(wish: WithdrawParentalLeaveEnd, id_: UUID, leave: Leave, leaves: Leaves) -> Accepted:
    if not leave.before:
        raise Refused("not_ended", "/leave")
    longer = leave.gone_on()
    _refuse_meeting(leaves.without(id_), longer.since, longer.until, "/leave")
    back = ParentalLeaveEndWithdrawn(
        leave=id_, person=leave.person, until=longer.until, reason=wish.reason
    )
    return Accepted((back,), id_, longer.version)


def _known(asked: Asked[LeaveCommand], leaves: Leaves, seen: Seen) -> Leave:
    """The leave, where it is this person's: the stream was found by the leave's id alone."""
    leave = leaves.by_id.get(asked.thing)
    if leave is None or not is_theirs(leave.person, asked, seen):
        raise Refused("no_such_leave", "/leave")
    return leave


def _all(asked: Asked[LeaveCommand], own: Leaves, seen: Seen) -> Leaves:
    """The leaves of this stream, and those that were told of the person under other ids."""
    mine = (id_ for id_ in ids(asked) if is_theirs(id_, asked, seen))
    elsewhere = (seen.of(leaves, _stream(id_)).by_id for id_ in mine)
    return Leaves({id_: it for known in (*elsewhere, own.by_id) for id_, it in known.items()})


def _stream(person: UUID) -> UUID:
    return uuid5(LEAVES, person.hex)


def _refuse_backwards(
    since: date, until: date | None, pointer: str, about: UUID | None = None
) -> None:
    if until is not None and until < since:
        raise Refused("ends_before_it_begins", pointer, about, since=since)


def _refuse_meeting(leaves: Leaves, since: date, until: date | None, pointer: str) -> None:
    for leave in leaves.by_id.values():
        if leave.meets(since, until):
            raise Refused("already_on_leave", pointer, leave.person, since=leave.since)


leaves: Final[Decider[LeaveCommand, Leaves]] = Decider(
    initial=Leaves(),
    stream=lambda asked: _stream(asked.command.person),
    evolve=evolve,
    decide=decide,
    reads=lambda asked: (*reads(asked), *map(_stream, ids(asked))),
)
