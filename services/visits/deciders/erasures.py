"""Who is to be forgotten: decided by one person, approved by another, told once it is done (R10)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, assert_never
from uuid import UUID

from services.visits.commands.erasures import (
    ApproveErasure,
    AskErasure,
    CompleteErasure,
    WithdrawErasure,
)
from services.visits.deciders.people import Person, people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.common import SubjectErased
from shared.events.envelope import Recorded
from shared.events.erasures import ErasureApproved, ErasureAsked, ErasureWithdrawn
from shared.events.words import PersonId
from shared.handovers import HANDOVERS

ErasureCommand = AskErasure | ApproveErasure | WithdrawErasure | CompleteErasure

ASKED, DECIDED, DONE = 1, 2, 3
"""Versions of an erasure: asked; approved or taken back; told to be done."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a person and of the erasures that were asked for; they share a stream."""

    person: Person = field(default_factory=Person)
    id: PersonId | None = None
    waiting: Mapping[UUID, str] = field(default_factory=dict)
    """Who asked for what nobody has approved."""
    approved: UUID | None = None
    done: bool = False


def evolve(standing: Standing, fact: Recorded) -> Standing:
    """What is known after one fact."""
    now = replace(standing, person=people.evolve(standing.person, fact))
    match fact.event:
        case ErasureAsked(erasure=id_, person=person):
            waiting = {**now.waiting, id_: fact.envelope.actor}
            return replace(now, id=person, waiting=waiting)
        case ErasureApproved(erasure=id_):
            return replace(now, waiting={}, approved=id_)
        case ErasureWithdrawn(erasure=id_):
            left = {other: actor for other, actor in now.waiting.items() if other != id_}
            return replace(now, waiting=left)
        case SubjectErased():
            return replace(now, done=True)
        case _:
            return now


def decide(asked: Asked[ErasureCommand], standing: Standing, seen: Seen) -> Accepted:
    """What follows from a wish that somebody be forgotten."""
    match asked.command:
        case AskErasure(person=person) as wish:
            if not forgettable(standing.person, asked, seen):
                raise Refused("no_such_person", "/person")
            standing.person.refuse_dropped(seen)
            told = ErasureAsked(
                erasure=asked.key, person=person, basis=wish.basis, decision=wish.decision
            )
            return Accepted((told,), asked.key, ASKED)
        case CompleteErasure():
            return _complete(asked.thing, standing)
        case ApproveErasure():
            if _asker(asked, standing, seen) == asked.actor:
                raise Refused("same_person", "/erasure")
            standing.person.refuse_dropped(seen, "/erasure")
            agreed = ErasureApproved(erasure=asked.thing, person=_whom(standing))
            return Accepted((agreed,), asked.thing, DECIDED)
        case WithdrawErasure(reason=reason):
            _asker(asked, standing, seen)
            back = ErasureWithdrawn(erasure=asked.thing, person=_whom(standing), reason=reason)
            return Accepted((back,), asked.thing, DECIDED)
        case _:
            assert_never(asked.command)


def forgettable(person: Person, asked: Asked[Any], seen: Seen) -> bool:
    """Whether anybody was registered, taken back since or not, of whom whoever asks may know (R7)."""
    return person.id is not None and not person.hidden_from(asked, seen)


def _asker(asked: Asked[ErasureCommand], standing: Standing, seen: Seen) -> str:
    """Who asked for this erasure, while it waits and as far as whoever asks now may know of it (R7)."""
    if standing.approved == asked.thing:
        raise Refused("already_approved", "/erasure")
    asker = standing.waiting.get(asked.thing)
    if asker is None or not forgettable(standing.person, asked, seen):
        raise Refused("no_such_erasure", "/erasure")
    return asker


def _complete(id_: UUID, standing: Standing) -> Accepted:
    """Told once, and only of what was approved."""
    if standing.approved != id_:
        raise Refused("no_such_erasure", "/erasure")
    if standing.done:
        return Accepted((), id_, DONE)
    return Accepted((SubjectErased(erasure=id_, person=_whom(standing)),), id_, DONE)


def _whom(standing: Standing) -> PersonId:
    assert standing.id is not None  # noqa: S101 - whoever was asked about has an id
    return standing.id


def _stream(asked: Asked[ErasureCommand]) -> UUID:
    """The person's own: approving moves it, so that whatever was decided on it before is decided again."""
    match asked.command:
        case AskErasure(person=person):
            return person
        case _:
            return asked.key


erasures: Final[Decider[ErasureCommand, Standing]] = Decider(
    initial=Standing(),
    stream=_stream,
    evolve=evolve,
    decide=decide,
    reads=lambda _: (HANDOVERS,),
    reads_then=lambda standing: standing.person.kept,
)
