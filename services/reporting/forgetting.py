"""Hear from the ledger who is to be forgotten, so that reporting forgets them as well (R10), and the sites.

What is sealed here of one person is why somebody read about them. The ledger holds what visits approved,
so nothing more is heard from the bus; how far it was looked through lies where reactions keep that.
Whoever takes over after a crash looks at some of it again, and asks under the same keys.
"""

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from typing import Final

import asyncpg

from shared.command import Command
from shared.events.envelope import Recorded
from shared.events.erasures import ErasureApproved
from shared.events.sites import SiteOpened, SiteWithdrawn
from shared.hearing.erasures import NoteErasure
from shared.hearing.reacting import of_a_site
from shared.log.reached import Reached
from shared.log.reaction import Reactor
from shared.log.tail import Checkpoint, Heard
from shared.node import Node

GLANCE: Final = 1.0
"""Seconds between two looks at a ledger that holds nothing new of visits."""
STRETCH: Final = 10_000
"""Facts of visits that are looked through at once."""
HEARS: Final = frozenset({kind.__name__ for kind in (ErasureApproved, SiteOpened, SiteWithdrawn)})

NEXT: Final = """
with reached as (
    select least(position, $1::bigint + $2) as position from ledger_stream where service = 'visits'
)
select service, position, recorded_at, type, envelope from ledger
where service = 'visits' and position > $1 and position <= (select position from reached)
    and (type = any($3) or position = (select position from reached))
order by position
"""
"""What is listened for, and the last fact of the stretch, so that it need not be looked through again."""


@dataclass(frozen=True, slots=True)
class Following:
    """What visits told, as the ledger has it."""

    db: asyncpg.Pool

    async def follow(self, since: Checkpoint) -> AsyncGenerator[list[Heard], None]:
        """What is listened for after the checkpoint, a stretch at a time, for ever."""
        position = since.position
        while True:
            rows = await self.db.fetch(NEXT, position, STRETCH, [*HEARS])
            if rows:
                yield [Heard(**row) for row in rows]
                position = rows[-1]["position"]
            else:
                await asyncio.sleep(GLANCE)


def approvals(node: Node) -> Reactor:
    """What hears of each approved erasure and of each site, exactly once, also of those before it listened."""
    follow = Following(node.db).follow
    return Reactor(
        "reporting",
        "visits",
        HEARS,
        react,
        node.db,
        node.held,
        follow,
        node.batcher,
        Reached(),
    )


def react(fact: Recorded) -> Command:
    """What follows: from here on there is no such person in reporting either, or there is this site, or not."""
    noted = fact.envelope.id
    match fact.event:
        case ErasureApproved(erasure=erasure, person=person):
            return NoteErasure(erasure=erasure, noted=noted, person=person)
        case SiteOpened() | SiteWithdrawn() as told:
            return of_a_site(told, noted)
        case other:
            raise TypeError(type(other).__name__)
