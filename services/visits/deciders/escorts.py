"""Who was offered company to the meeting place, wanted it, and came with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.reach import (
    FinishEscort,
    OfferEscort,
    WithdrawEscort,
    WithdrawEscortDone,
)
from services.visits.deciders.one_person import is_theirs, reads
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.reach import EscortDone, EscortDoneWithdrawn, EscortOffered, EscortWithdrawn
from shared.events.words import PersonId

EscortCommand = OfferEscort | FinishEscort | WithdrawEscortDone | WithdrawEscort

ESCORTS: Final = UUID("e1b4d8c6-7a3f-4e52-8d0e-2c9a6b5f3d06")
"""Namespace of the streams that hold a person's escorts."""


@dataclass(frozen=True, slots=True)
class Escort:
    """One offer, and the day on which it came true."""

    person: PersonId
    offered_on: date
    accepted: bool
    done_on: date | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class Escorts:
    """What is known of one person's escorts. `counted` is the stream's version, as far as it was told."""

    by_id: Mapping[UUID, Escort] = field(default_factory=dict)
    counted: int = 0

    def with_(self, id_: UUID, escort: Escort, version: int) -> "Escorts":
        """With one escort added or changed."""
        return Escorts({**self.by_id, id_: escort}, version)

    def done(self, id_: UUID, day: date | None, version: int) -> "Escorts":
        """With one escort done, or not; facts of one command count once."""
        it = self.by_id[id_]
        moved = replace(it, done_on=day, version=it.version + (version > self.counted))
        return self.with_(id_, moved, version)


def evolve(escorts: Escorts, fact: Recorded) -> Escorts:
    """The escorts after one fact."""
    match fact.event:
        case EscortOffered(escort=id_, person=person, on=day, accepted=accepted):
            return escorts.with_(id_, Escort(person, day, accepted), fact.version)
        case EscortDone(escort=id_, on=day):
            return escorts.done(id_, day, fact.version)
        case EscortDoneWithdrawn(escort=id_):
            return escorts.done(id_, None, fact.version)
        case EscortWithdrawn(escort=id_):
            left = {other: it for other, it in escorts.by_id.items() if other != id_}
            return Escorts(left, fact.version)
        case _:
            return escorts


def decide(asked: Asked[EscortCommand], escorts: Escorts, seen: Seen) -> Accepted:
    """What follows from a wish about somebody's escort."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    if isinstance(wish, OfferEscort):
        return Accepted(_offered(wish, asked), asked.key, 1)
    escort = escorts.by_id.get(asked.thing)
    if escort is None or not is_theirs(escort.person, asked, seen):
        raise Refused("no_such_escort", "/escort")
    events = _changed(wish, escort, asked)
    return Accepted(events, asked.thing, escort.version + bool(events))


def _offered(wish: OfferEscort, asked: Asked[EscortCommand]) -> tuple[Event, ...]:
    day = asked.local_day(wish.offered_at, "")
    offered = EscortOffered(escort=asked.key, person=wish.person, on=day, accepted=wish.accepted)
    if wish.done_at is None:
        return (offered,)
    escort = Escort(offered.person, day, wish.accepted)
    return (offered, *_done(wish.done_at, escort, asked.key, asked))


def _changed(
    wish: FinishEscort | WithdrawEscortDone | WithdrawEscort,
    escort: Escort,
    asked: Asked[EscortCommand],
) -> tuple[Event, ...]:
    id_, person = asked.thing, escort.person
    match wish:
        case FinishEscort(done_at=moment):
            return _done(moment, escort, id_, asked)
        case WithdrawEscortDone() if escort.done_on is None:
            raise Refused("escort_not_done", "/escort")
        case WithdrawEscortDone(reason=reason):
            return (EscortDoneWithdrawn(escort=id_, person=person, reason=reason),)
        case WithdrawEscort(reason=reason):
            return (EscortWithdrawn(escort=id_, person=person, reason=reason),)
        case _:
            assert_never(wish)


def _done(
    moment: datetime, escort: Escort, id_: UUID, asked: Asked[EscortCommand]
) -> tuple[EscortDone, ...]:
    """Nobody is escorted who did not want it, nor before it was offered; what is known changes nothing."""
    day = asked.local_day(moment, "")
    if not escort.accepted:
        raise Refused("escort_not_accepted", "/done_at")
    if day < escort.offered_on:
        raise Refused("done_before_offered", "/done_at")
    if day == escort.done_on:
        return ()
    return (EscortDone(escort=id_, person=escort.person, on=day),)


escorts: Final[Decider[EscortCommand, Escorts]] = Decider(
    initial=Escorts(),
    stream=lambda asked: uuid5(ESCORTS, asked.command.person.hex),
    evolve=evolve,
    decide=decide,
    reads=reads,
)
