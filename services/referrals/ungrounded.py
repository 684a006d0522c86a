"""Close what hangs on a ground that holds no more, within a second (R8). This is where it happens.

Where to look is read from the views: referrals whose ground may hold no more, or again. Whether it
does is read from the log, so a view that lags or stands still closes nothing wrongly; and the key
follows from what was read there, so whoever takes over after a crash asks once more and changes
nothing, and whoever was overtaken asks anew. What was closed for its ground alone opens again where
that holds after all.
"""

import asyncio
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID, uuid5

from prometheus_client import Gauge

from services.referrals.commands.referrals import ReopenGrounded, RevokeUngrounded
from services.referrals.deciders.hanging import lapse, rests_on
from services.referrals.deciders.links import Referral
from services.referrals.deciders.referrals import referrals
from services.referrals.queries.hanging import beside
from shared.database import Fetches
from shared.decider import Refused, Seen
from shared.log.leader import leading
from shared.log.recall import histories
from shared.log.wish import Wish
from shared.node import Node

LAPSES: Final = UUID("8c0f6a52-7d1e-4b39-9a55-2f6c41d7be10")
"""Namespace of the keys under which referrals are closed for their ground, and opened again."""
GLANCE: Final = 0.5
Heeded = RevokeUngrounded | ReopenGrounded

DOUBTFUL: Final = """
with hanging as (
    select referral, person, left_by, coalesce(
        ground_participated, ground_accompanied, ground_contact_made, ground_informed
    ) as on_ground
    from link
    where not participated and (left_by is null or left_by = 'revoked' and cause <> 'visitor')
), known as (
    select referral, left_by, coalesce(ground.person <> hanging.person, false) as lent,
        ground is null or revoked_on is not null or expires_on < $1 as lapsed
    from hanging left join ground on ground = on_ground
    where on_ground is not null
)
select referral from known where lent or lapsed = (left_by is null)
order by lent, referral limit 500
"""
"""What a merge lent is looked at each time: of merges there is no view, and they are few."""

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
            await leading(self.node.held, "referrals heeds grounds", self._look_for_ever)
        finally:
            WAITING.set(0)

    async def _look_for_ever(self) -> None:
        while not await self.node.db.fetchval(THERE):  # noqa: ASYNC110 - PostgreSQL has no event
            await asyncio.sleep(GLANCE)
        while True:
            await self.look()
            await asyncio.sleep(GLANCE)

    async def look(self) -> None:
        """Close everything that hangs on a ground which holds no more today, and open what does again."""
        now = datetime.now(UTC)
        today = now.astimezone(self.node.sites.zone(None)).date()
        rows = await self.node.db.fetch(DOUBTFUL, today)
        links = await _links(self.node.db, [row["referral"] for row in rows])
        seen = await beside(self.node.db, [*links.values()])
        wishes = [wish for it in links.items() if (wish := _wish(*it, today, seen))]
        WAITING.set(sum(isinstance(wish, RevokeUngrounded) for wish, _ in wishes))
        await asyncio.gather(*(self._ask(wish, key, now, today) for wish, key in wishes))

    async def _ask(self, command: Heeded, key: UUID, now: datetime, today: date) -> None:
        """Ask for one; a referral that was taken back meanwhile needs nothing more."""
        mac = self.node.vault.mac(key.bytes)
        wish = Wish(command, key, mac, "system:referrals", now, today, _trace(key))
        with suppress(Refused):
            await self.node.batcher.submit(wish)


async def _links(db: Fetches, ids: Collection[UUID]) -> dict[UUID, Referral]:
    """These referrals as the log has them."""
    told = await histories(db, ids)
    return {id_: referrals.state(its) for id_, its in told.items()}


def _wish(id_: UUID, referral: Referral, today: date, seen: Seen) -> tuple[Heeded, UUID] | None:
    """What is to be asked of a referral by what is known today, and under which key; None where nothing is."""
    ground, lapsed = referral.ground, lapse(referral, today, seen)
    if ground is None:
        return None
    resting = sorted({*rests_on(referral.person, ground, seen)})
    versions = [
        f"{it}:{history[-1].version}" for it in resting if (history := seen.history.get(it))
    ]
    key = uuid5(LAPSES, "/".join((str(id_), str(referral.version), str(today), *versions)))
    if referral.state == "open" and lapsed:
        return RevokeUngrounded(referral=id_, ground=ground), key
    if referral.state == "revoked" and referral.ungrounded and not lapsed:
        return ReopenGrounded(referral=id_, ground=ground), key
    return None


def _trace(key: UUID) -> str:
    """A trace of its own (W3C): nobody asked for it."""
    return f"00-{key.hex}-{key.hex[:16]}-01"
