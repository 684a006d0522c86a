"""A wish on its way: whoever waits for its outcome hears it, whoever goes away stops nobody."""

import asyncio
from uuid import uuid4

from services.visits.commands.visits import RecordVisit
from shared.log.append import Receipt
from shared.log.batcher import Pending
from shared.log.wish import Wish
from tests.given import EVENING

COMMAND = RecordVisit(site="x", occurred_at=EVENING)
WISH = Wish(COMMAND, uuid4(), b"", "somebody", EVENING, EVENING.date(), "")


async def test_who_goes_away_stops_neither_the_outcome_nor_others_who_wait() -> None:
    pending, receipt = Pending(WISH), Receipt(uuid4(), 1, 1)
    leaves, stays = (asyncio.create_task(pending.settled()) for _ in range(2))
    await asyncio.sleep(0)
    leaves.cancel()
    await asyncio.wait([leaves])
    pending.settle(receipt)
    assert await stays == receipt
    assert await pending.settled() == receipt
