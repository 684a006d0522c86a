"""Wait until what is decided on is level with the ledger."""

import asyncio
from typing import Final

import asyncpg

from services.reporting.disclosure.released import VIEWS
from services.reporting.looking import using

GLANCE: Final = 0.5
GLANCES: Final = 10
"""So long an indicator's views are waited for where something was recorded just now."""
BEHIND: Final = """
select exists (
    select from fold join unnest($1::text[]) as needed (name) using (name)
    where live and checkpoint < (select index from ledger_head)
) or (select position from log_head) > (
    select position from ledger_stream where service = 'reporting'
)
"""


async def caught_up(db: asyncpg.Pool, used: frozenset[str]) -> None:
    """Wait until the ledger has all that reporting itself recorded: no table that left is overlooked.

    For the other views only a moment: one that is parked would be waited for in vain.
    """
    while await db.fetchval(BEHIND, using(VIEWS).views):  # noqa: ASYNC110 - PostgreSQL has no event
        await asyncio.sleep(GLANCE)
    for _ in range(GLANCES):
        if not await db.fetchval(BEHIND, using(used).views):
            return
        await asyncio.sleep(GLANCE)
