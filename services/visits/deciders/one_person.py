"""Merged ids are one person's: what was told under one of them is asked for under any.

The door names the other ids; whether they are one still is decided on their own streams.
"""

from typing import Any
from uuid import UUID

from services.visits.deciders.people import people
from shared.decider import Asked, Seen
from shared.handovers import HANDOVERS


def is_theirs(own: UUID | None, asked: Asked[Any], seen: Seen) -> bool:
    """Whether what was told of an id was told of who is named, of whom whoever asks may know."""
    named: UUID = asked.command.person
    if own is None or own == named:
        return own == named
    its, theirs = (seen.of(people, id_) for id_ in (own, named))
    return its.known_to(asked, seen) and its.shown(seen).id == theirs.shown(seen).id


def ids(asked: Asked[Any]) -> tuple[UUID, ...]:
    """Every id that the person may have, the one that is named first."""
    return (asked.command.person, *asked.others)


def reads(asked: Asked[Any]) -> tuple[UUID, ...]:
    """What tells whether they are one, and who may know of them."""
    return (*ids(asked), HANDOVERS)
