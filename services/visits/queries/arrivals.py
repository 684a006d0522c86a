"""Arrivals, with the names that were noted."""

from collections.abc import Set as AbstractSet
from datetime import date, datetime
from typing import Annotated, Final
from uuid import UUID

import asyncpg

from services.visits.queries.people import taken_back
from shared.events.arrivals import ArrivalNoted
from shared.events.envelope import Recorded
from shared.events.personal import OPAQUE, PUBLIC, WHEN, NotPersonal, clear, sealed
from shared.events.words import Support
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

MOST: Final = 500
"""Arrivals in one answer: as many as one access record names."""
ARRIVALS: Final = f"""
select arrival.arrival as id, arrival.version, arrival.site, arrival.day as "on", arrival.noted_at,
    arrival.supports, arrival.person, event.position, event.recorded_at, event.envelope, event.sealed
from arrival join event on event.stream_id = arrival.arrival and event.type = 'ArrivalNoted'
left join event gone on gone.stream_id = arrival.person and gone.type = 'PersonWithdrawn'
where ($1::boolean is null or (arrival.person is null) = $1 or gone.position is not null)
    and ($2::text[] is null or arrival.site = any($2))
order by arrival.noted_at, arrival.arrival
limit {MOST}
"""


class Arrival(ReadModel):
    """Somebody who came while nobody could be looked up, as the desk sees it."""

    id: Annotated[UUID, OPAQUE]
    version: Annotated[int, NotPersonal("a counter")]
    name: Annotated[str | None, sealed("identity", "id", "to find out whose visit it was")]
    site: Annotated[str, PUBLIC]
    on: Annotated[date, WHEN]
    noted_at: Annotated[datetime, WHEN]
    supports: Annotated[list[Support], clear("attendance", "id", "what help was given")]
    person: Annotated[UUID | None, clear("link", "person", "whose visit it was")]


async def arrivals(node: Node, open_: bool | None, sites: list[str] | None) -> list[Arrival]:  # noqa: FBT001 - a filter
    """Arrivals at these sites (None: everywhere), those not yet matched or those that are; oldest first.

    Record the reading before releasing them.
    """
    rows = await node.db.fetch(ARRIVALS, open_, sites)
    nobody = await taken_back(node.db, {row["person"] for row in rows if row["person"]})
    facts = await opened(node.db, node.vault, rows)
    found = [_arrival(row, fact, nobody) for row, fact in zip(rows, facts, strict=True)]
    return [it for it in found if open_ is None or (it.person is None) == open_]


def _arrival(row: asyncpg.Record, noted: Recorded, nobody: AbstractSet[UUID]) -> Arrival:
    """The arrival; matched with somebody who was registered by mistake, it waits again."""
    told = {name: row[name] for name in SHOWN} | {"name": _name(noted.event)}
    person = told["person"]
    return Arrival(**{**told, "person": None if person in nobody else person})


SHOWN: Final = tuple(name for name in Arrival.model_fields if name != "name")
FIELDS: Final = tuple(name for name in Arrival.model_fields if name not in {"id", "version"})


def _name(noted: object) -> str | None:
    """The name, while its key is there."""
    assert isinstance(noted, ArrivalNoted)  # noqa: S101 - the query asks only for these
    return noted.name.get_secret_value() if noted.name else None
