"""A service's views of its own log, folded as it grows; queries can wait for what they just did."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import asyncpg

from shared.events.words import Service
from shared.log.generations import CHUNK, Source, catch_up, register
from shared.log.lately import Lately
from shared.log.reached import Reached
from shared.projection import AnyProjection

GLANCE: Final = 0.25
SELDOM: Final = 1.0
"""Seconds between two looks at what other instances do: while somebody waits for it, and while nobody does."""
GATHER: Final = 0.1
FEW: Final = 10
"""After more than a few facts so many seconds pass, unless somebody waits: a fold costs twenty statements, of
one fact or of many."""
FOLDED: Final = """
select min(checkpoint)
from fold join unnest($1::text[], $2::integer[]) as needed (name, version) using (name)
where live and fold.version >= needed.version
having count(*) = cardinality($1::text[])
"""
"""How far all views have come; null while one is not there yet, or is as older code left it."""
NOWHERE: Final = -1
"""Before the views have what today's code reads of them, not even what began the log can be read."""


def own_log(service: Service) -> Source:
    """This service's log as a source of history."""
    return Source(
        after=f"""
select position, '{service}', type, recorded_at, envelope from event
where position > $1 order by position limit $2
""",
        end="select position from log_head",
    )


@dataclass(slots=True)
class OwnViews:
    """Keeps a service's views at the end of its log."""

    service: Service
    db: asyncpg.Pool
    projections: Sequence[AnyProjection]
    knock: Lately = field(default_factory=Lately)
    reached: Reached = field(default_factory=lambda: Reached(NOWHERE))

    async def run(self) -> None:
        """Fold for ever, woken by the batcher, by whoever waits, and now and then."""
        async with self.db.acquire() as connection:
            await register(connection, self.projections)
        source, bell = replace(own_log(self.service), at_hand=self.knock.after), asyncio.Event()
        while True:
            folded = await catch_up(self.db, self.projections, source)
            await self.look()
            if not folded:
                await self.reached.rest(self.knock.bell, GLANCE, SELDOM)
            elif FEW < folded < CHUNK:
                await self.reached.rest(bell, 0, GATHER)

    async def look(self) -> None:
        """See how far the views have come, and tell those who wait; nobody reads what is not there yet."""
        needed = [(it.name, it.version) for it in self.projections]
        folded = await self.db.fetchval(FOLDED, *map(list, zip(*needed, strict=True)))
        if folded is not None:
            self.reached.move(folded)
