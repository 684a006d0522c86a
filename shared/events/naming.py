"""Whom a fact names: every opaque id of a person that it holds, under whatever name (pure)."""

from collections.abc import Iterator
from functools import cache
from typing import Final, get_args
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import Personal
from shared.events.words import PersonId, VolunteerId

PERSONS: Final = (PersonId, VolunteerId)
"""Ids that are somebody's, whatever category the field beside them has."""


def persons(event: Event) -> tuple[UUID, ...]:
    """Everybody whom it names, each once."""
    return tuple(dict.fromkeys(id_ for name in naming(type(event)) for id_ in _ids(event, name)))


@cache
def naming(event: type[Event]) -> tuple[str, ...]:
    """The fields of an event that hold ids of persons: by their type, or as told to be personal."""
    return tuple(
        name
        for name, field in event.model_fields.items()
        if _holds(field.annotation, *PERSONS)
        or (
            _holds(field.annotation, UUID)
            and any(isinstance(it, Personal) for it in field.metadata)
        )
    )


def _holds(annotation: object, *sought: object) -> bool:
    return annotation in sought or any(_holds(it, *sought) for it in get_args(annotation))


def _ids(event: Event, name: str) -> Iterator[UUID]:
    value = getattr(event, name)
    yield from (one for one in (value if isinstance(value, tuple) else (value,)) if one is not None)
