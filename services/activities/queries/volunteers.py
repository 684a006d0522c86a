"""The volunteers, with the names and ways to reach them that they told."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Annotated, Final, Literal
from uuid import UUID

import asyncpg

from shared.command import AnyDay
from shared.database import Fetches
from shared.events.personal import (
    AGREEMENT,
    CODE,
    OPAQUE,
    NotPersonal,
    clear,
    plain,
    sealed,
)
from shared.events.volunteers import VolunteerCorrected
from shared.events.words import Channel
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

VOLUNTEERS: Final = """
select volunteer as id, version, partner, known_until, channel, joined_on, stood, checks, linked
from volunteer
where $1::date is null or (joined_on, volunteer) > ($1, $2::uuid)
order by joined_on, volunteer
limit $3
"""
TOLD: Final = """
select stream_id, position, recorded_at, envelope, sealed from event
where stream_id = any($1) and type in ('VolunteerJoined', 'VolunteerCorrected')
order by stream_id, version
"""

Place = tuple[AnyDay, UUID]
"""When a volunteer joined, and their id."""
FIRST: Final = (None, None)

Name = Annotated[str | None, sealed("identity", "id", "to know who helps", AGREEMENT)]
Contact = Annotated[str | None, sealed("contact", "id", "to reach the volunteer", AGREEMENT)]
HELPS: Final = clear("staff", "id", "who helps, and for how long", AGREEMENT)

Standing = Literal["active", "paused", "left"]


class Volunteer(ReadModel):
    """A volunteer as the desk sees them; None where nothing was told, or it can be read no more."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    given_name: Name
    family_name: Name
    phone: Contact
    email: Contact
    standing: Annotated[Standing, HELPS]
    joined_on: Annotated[date, HELPS]
    known_until: Annotated[date | None, HELPS]
    checked_on: Annotated[
        date | None, clear("staff", "id", "that an extract was seen (R12)", "Lag 2013:852")
    ]
    partner: Annotated[UUID | None, OPAQUE]
    channel: Annotated[Channel | None, CODE]
    linked: Annotated[bool, NotPersonal("whether a link was issued that was not revoked")]


SEALED: Final = frozenset({"given_name", "family_name", "phone", "email"})
FIELDS: Final = tuple(
    name for name in Volunteer.model_fields if name not in {"id", "version", "linked"}
)
"""What says something of a volunteer."""


async def volunteers(node: Node, after: Place | None, most: int) -> list[Volunteer]:
    """So many volunteers after a place, in the order of joining; record the reading before releasing them."""
    rows = await node.db.fetch(VOLUNTEERS, *(after or FIRST), most)
    texts = await texts_of(node, [row["id"] for row in rows])
    return [_volunteer(row, texts) for row in rows]


async def texts_of(node: Node, ids: Collection[UUID]) -> Mapping[UUID, dict[str, object]]:
    """What these volunteers told of themselves last, as far as its keys are there, straight from the log."""
    db: Fetches = node.db
    texts: dict[UUID, dict[str, object]] = {id_: {} for id_ in ids}
    for fact in await opened(db, node.vault, await db.fetch(TOLD, list(ids))):
        told = fact.event
        names = SEALED.intersection(told.fields if isinstance(told, VolunteerCorrected) else SEALED)
        texts[fact.envelope.stream] |= {name: plain(getattr(told, name)) for name in names}
    return texts


def _volunteer(row: asyncpg.Record, texts: Mapping[UUID, dict[str, object]]) -> Volunteer:
    shown = dict(row) | texts[row["id"]]
    stood, checks = shown.pop("stood"), shown.pop("checks")
    last = checks[-1] if checks else None
    return Volunteer(**shown, standing=stood[-1], checked_on=last)
