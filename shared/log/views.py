"""A service's views of its own log, folded as it grows; queries can wait for what they just did."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import asyncpg

from shared.events.words import Service
from shared.log.generations import Source, catch_up, register
from shared.log.reached import Reached
from shared.projection import AnyProjection
from shared.supervise import wait

POLL: Final = 0.25
FOLDED: Final = """
select coalesce(min(checkpoint), (select position from log_head)) from fold where live
"""


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
    knock: asyncio.Event = field(default_factory=asyncio.Event)
    reached: Reached = field(default_factory=Reached)

    async def run(self) -> None:
        """Fold for ever, woken by the batcher and by a poll."""
        async with self.db.acquire() as connection:
            await register(connection, self.projections)
        source = own_log(self.service)
        while True:
            while await catch_up(self.db, self.projections, source):
                pass
            self.reached.move(await self.db.fetchval(FOLDED))
            await wait(self.knock, POLL)
            self.knock.clear()
