"""Whoever reads may ask to be shown what they just did here: it comes by the bus, the ledger and the folds."""

import asyncio
from typing import Final

from services.reporting.looking import using
from shared.node import Node
from shared.web.catching_up import PATIENCE
from shared.web.problems import Problem

GLANCE: Final = 0.02
"""Seconds between two looks; one look costs less than a thousandth of one."""
REACHED: Final = """
select count(*) = cardinality($2::text[])
from fold join unnest($2::text[], $3::integer[]) as needed (name, version) using (name)
where live and fold.version >= needed.version
    and checkpoint >= (select index from ledger where service = 'reporting' and position = $1)
"""


async def catch_up(node: Node, views: frozenset[str], after: int) -> None:
    """Wait until these views show reporting's log up to this position; 503 where they do not in time."""
    needed = using(views)
    deadline = asyncio.get_running_loop().time() + PATIENCE
    while after and not await node.db.fetchval(REACHED, after, needed.views, needed.needed):
        if asyncio.get_running_loop().time() > deadline:
            raise Problem("not_reached_yet")
        await asyncio.sleep(GLANCE)
