"""Close what hangs on a ground that holds no more, within a second (R8). This is where it happens.

What is still to be done is read from the views: an open referral whose ground is revoked, expired or
taken back. The decision looks at the ground itself, so a view that lags closes nothing wrongly; and
the key follows from what was seen, so whoever takes over after a crash asks once more and changes
nothing. By what was committed the referral's code opens nothing from then on.
"""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID, uuid5

import asyncpg
from prometheus_client import Gauge

from services.referrals.commands.referrals import RevokeUngrounded
from shared.decider import Refused
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

LAPSES: Final = UUID("8c0f6a52-7d1e-4b39-9a55-2f6c41d7be10")
"""Namespace of the keys under which referrals without a ground are closed: each at most once."""
GLANCE: Final = 0.25

UNGROUNDED: Final = """
with hanging as (
    select referral, version, coalesce(
        ground_participated, ground_accompanied, ground_contact_made, ground_informed
    ) as ground
    from link where left_by is null and not participated
)
select referral, hanging.version, hanging.ground, coalesce(ground.version, 0) as of_ground,
    ground.revoked_on is null and coalesce(ground.expires_on < $1, false) as expired
from hanging left join ground using (ground)
where hanging.ground is not null
    and (ground.ground is null or ground.revoked_on is not null or ground.expires_on < $1)
order by referral limit 500
"""

THERE: Final = "select to_regclass('link') is not null and to_regclass('ground') is not null"
"""At the very first start the views are not made yet."""

WAITING = Gauge(
    "brygga_ungrounded_referrals",
    "Open referrals whose ground holds no more; alert GroundsNotHeeded above 0 for 60 s.",
)


@dataclass(slots=True)
class Heeding:
    """Of several instances one looks after the grounds."""

    node: Node

    async def run(self) -> None:
        """Look for ever while this instance leads."""
        try:
            await leading(self.node.db, "referrals heeds grounds", self._look_for_ever)
        finally:
            WAITING.set(0)

    async def _look_for_ever(self) -> None:
        while not await self.node.db.fetchval(THERE):  # noqa: ASYNC110 - PostgreSQL has no event
            await asyncio.sleep(GLANCE)
        while True:
            await self.look()
            await asyncio.sleep(GLANCE)

    async def look(self) -> None:
        """Close everything that hangs on a ground which holds no more today."""
        now = datetime.now(UTC)
        today = now.astimezone(self.node.settings.zone(None)).date()
        rows = await self.node.db.fetch(UNGROUNDED, today)
        WAITING.set(len(rows))
        await asyncio.gather(*(self._close(row, now) for row in rows))

    async def _close(self, row: asyncpg.Record, now: datetime) -> None:
        """Ask for one; a referral that was taken back meanwhile needs nothing more."""
        seen = (row["referral"], row["version"], row["ground"], row["of_ground"], row["expired"])
        key = uuid5(LAPSES, "/".join(map(str, seen)))
        today = now.astimezone(self.node.settings.zone(None)).date()
        command = RevokeUngrounded(referral=row["referral"], ground=row["ground"])
        mac = self.node.vault.mac(key.bytes)
        wish = Wish(command, key, mac, "system:referrals", now, today, _trace(key))
        with suppress(Refused):
            await self.node.batcher.submit(wish)


def _trace(key: UUID) -> str:
    """A trace of its own (W3C): nobody asked for it."""
    return f"00-{key.hex}-{key.hex[:16]}-01"
