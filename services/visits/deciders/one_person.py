"""Merged ids are one person's: what was told under one of them is asked for under any.

The door names the other ids; whether they are one still is decided on their own streams.
"""

from typing import Any
from uuid import UUID

from services.visits.deciders.people import people
from shared.decider import Asked, Seen
from shared.handovers import HANDOVERS


def is_theirs(own: UUID | None, asked: Asked[Any], seen: Seen) -> bool:
    """Whether what was told of an id was told of who is named, as far as whoever asks may know (R7).

    Refused restricted where one of the ids between the two is only stored.
    """
    named: UUID = asked.command.person
    if own is None or own == named:
        return own == named
    its, theirs = _chain(own, seen), _chain(named, seen)
    between = [seen.of(people, id_) for id_ in (*its, *theirs)]
    if its[-1] != theirs[-1] or not all(one.known_to(asked, seen) for one in between):
        return False
    for one in between:
        one.refuse_restricted(asked)
    return True


def ids(asked: Asked[Any]) -> tuple[UUID, ...]:
    """Every id that the person may have, the one that is named first."""
    return (asked.command.person, *asked.others)


def reads(asked: Asked[Any]) -> tuple[UUID, ...]:
    """What tells whether they are one, and who may know of them."""
    return (*ids(asked), HANDOVERS)


def are_one(one: UUID, other: UUID, asked: Asked[Any], seen: Seen) -> bool:
    """Whether two ids are merged with one another, as far as whoever asks may know (R7)."""
    its, theirs = _chain(one, seen), _chain(other, seen)
    known = (seen.of(people, id_).known_to(asked, seen) for id_ in (*its, *theirs))
    return its[-1] == theirs[-1] and all(known)


def kept_for(id_: UUID, seen: Seen) -> tuple[UUID, ...]:
    """Whom an id was dropped for, one after the other, as far as is read and one further."""
    chain = _chain(id_, seen)
    return (*chain[1:], *seen.of(people, chain[-1]).kept)


def _chain(id_: UUID, seen: Seen) -> list[UUID]:
    """The id, and whoever it was dropped for, one after the other, as long as there is such a person."""
    chain = [id_]
    while (merge := seen.of(people, chain[-1]).merge) and seen.of(people, merge.keep).stands:
        chain.append(merge.keep)
    return chain
