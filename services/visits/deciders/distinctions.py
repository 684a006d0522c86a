"""Two who resemble each other and are two: said once of a pair, whichever is named first."""

from dataclasses import dataclass
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.visits.commands.merges import RecordDistinction, WithdrawDistinction
from services.visits.deciders.one_person import are_one
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.merges import PersonsDistinct, PersonsDistinctWithdrawn
from shared.handovers import HANDOVERS

DistinctionCommand = RecordDistinction | WithdrawDistinction

PAIRS: Final = UUID("b6d1a0c4-3f0e-4d6a-9a51-7e2c8f40d913")
"""Namespace of the streams that hold what was said of a pair."""


@dataclass(frozen=True, slots=True)
class Distinction:
    """What is known of a pair; None where nothing was said of it, or it was taken back."""

    told: PersonsDistinct | None = None


def evolve(distinction: Distinction, fact: Recorded) -> Distinction:
    """The pair after one fact."""
    match fact.event:
        case PersonsDistinct() as told:
            return Distinction(told)
        case PersonsDistinctWithdrawn():
            return Distinction()
        case _:
            return distinction


def decide(asked: Asked[DistinctionCommand], known: Distinction, seen: Seen) -> Accepted:
    """What follows from a wish about a pair."""
    match asked.command:
        case RecordDistinction() as wish:
            return Accepted((_told(wish, asked, known, seen),), asked.key, 1)
        case WithdrawDistinction(reason=reason):
            told = known.told
            if told is None or told.distinction != asked.thing or not _seen_by(asked, told, seen):
                raise Refused("no_such_distinction", "/distinction")
            back = PersonsDistinctWithdrawn(**told.model_dump(), reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


def _told(
    wish: RecordDistinction, asked: Asked[DistinctionCommand], known: Distinction, seen: Seen
) -> PersonsDistinct:
    for person, pointer in ((wish.one, "/one"), (wish.other, "/other")):
        seen.of(people, person).refuse_closed(asked, seen, pointer)
    if wish.one == wish.other:
        raise Refused("same_id", "/other")
    if are_one(wish.one, wish.other, seen):
        raise Refused("already_merged", "/other")
    if known.told:
        raise Refused("already_distinct", "/other")
    return PersonsDistinct(distinction=asked.key, one=wish.one, other=wish.other)


def _seen_by(asked: Asked[DistinctionCommand], told: PersonsDistinct, seen: Seen) -> bool:
    return all(seen.of(people, who).known_to(asked, seen) for who in (told.one, told.other))


def _stream(asked: Asked[DistinctionCommand]) -> UUID:
    match asked.command:
        case RecordDistinction(one=one, other=other):
            return uuid5(PAIRS, "/".join(sorted((one.hex, other.hex))))
        case _:
            return asked.key


def _reads(asked: Asked[DistinctionCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case RecordDistinction(one=one, other=other):
            return (one, other, HANDOVERS)
        case _:
            return (HANDOVERS,)


def _reads_then(known: Distinction) -> tuple[UUID, ...]:
    return (known.told.one, known.told.other) if known.told else ()


distinctions: Final[Decider[DistinctionCommand, Distinction]] = Decider(
    initial=Distinction(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=_reads,
    reads_then=_reads_then,
)
