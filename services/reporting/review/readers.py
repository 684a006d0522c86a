"""Who has read about somebody: for whoever asks about themselves, and nobody else is named (R9)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from services.reporting.looking import Look
from services.reporting.review.discretion import Discretion
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Personal
from shared.readmodel import ReadModel

_LOG = ("access_review", "Lag 2001:454 §10", "as long as what was read (R1)")
MOST: Final = 100
"""Readings on one page."""

# What reporting releases it also records, so an id that nobody ever gave to anybody is in its
# own records too, once somebody has asked for it: those do not make anybody known.
KNOWN: Final = """
select exists (select from person where person = any($2) and from_index <= $1)
    or exists (
        select from access
        where subjects && $2 and from_index <= $1 and outcome = 'released' and service <> 'reporting'
    )
"""
READERS: Final = """
select from_index as index, access as id, service, recorded_at as at, reader, roles, unit, purpose,
    fields, release
from access
where subjects && $2 and from_index <= $1 and from_index < $3 and outcome = 'released'
order by from_index desc limit $4
"""


class Reading(ReadModel):
    """One reading of somebody: by whom, as what, what for, and which fields; no third person."""

    index: Annotated[int, NotPersonal("a counter")]
    id: Annotated[UUID, OPAQUE]
    service: Annotated[str, CODE]
    at: Annotated[datetime, WHEN]
    reader: Annotated[str, Personal("staff", "reader", *_LOG)]
    roles: Annotated[tuple[str, ...], NotPersonal("roles of the staff member who read")]
    unit: Annotated[str | None, NotPersonal("the staff member's unit")]
    purpose: Annotated[str | None, CODE]
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    release: Annotated[str, CODE]


class Readings(ReadModel):
    """A page of them, the newest first; `next` is where the next page begins (`after`)."""

    as_of: Annotated[int, NotPersonal("a counter")]
    items: Annotated[tuple[Reading, ...], NotPersonal("readings, annotated themselves")]
    next: Annotated[int | None, NotPersonal("a place in the list")] = None


FIELDS: Final = tuple(name for name in Reading.model_fields if name not in {"index", "id"})
"""What is shown, and recorded as shown."""


async def why_closed(look: Look, discretion: Discretion, person: UUID) -> str | None:
    """Why nobody can be told of: nobody is there, or for this asker nobody is; None where they may be."""
    ids = discretion.ids(person)
    if not discretion.hidden.isdisjoint(ids):
        return "no_such_person"
    if not await is_known(look, ids):
        return "no_such_person"
    return None if discretion.unexplained.isdisjoint(ids) else "reason_needed"


async def is_known(look: Look, ids: Sequence[UUID]) -> bool:
    """Whether anybody but whoever asked here has told of this person."""
    return bool(await look.db.fetchval(KNOWN, look.as_of, ids))


async def readers(look: Look, discretion: Discretion, person: UUID, before: int) -> Readings:
    """A page of who read about a person, under whichever of their ids."""
    ids = discretion.ids(person)
    rows = await look.db.fetch(READERS, look.as_of, ids, before, MOST + 1)
    items = tuple(Reading(**row) for row in rows[:MOST])
    more = len(rows) > MOST
    return Readings(as_of=look.as_of, items=items, next=items[-1].index if more else None)
