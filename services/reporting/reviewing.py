"""Draw the review of every month that is over, and tell how late those are that nobody has signed (R1).

Since anybody first read, no month is left out: that nothing was read in one is looked at and signed too, for
it may as well be that nothing was recorded.

A month is drawn a week after its end by the ledger's own time, once a checkpoint of the access log was
signed after it. The key follows from the month and the vault, so whoever takes over after a crash asks once
more and changes nothing, and nobody else knows it. What somebody ordered for the same days is not the month's.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

import structlog
from prometheus_client import Gauge

from services.reporting.commands.reviews import DrawReview
from services.reporting.deciders.reviews import is_complete
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look, looking
from services.reporting.review.drawing import of_month
from services.reporting.review.gathering import VIEWS
from services.reporting.review.months import Days, finished, overdue
from shared.decider import Refused
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

log = structlog.get_logger(__name__)

LOOK: Final = 60.0
"""Seconds between two looks."""
SEEN: Final = VIEWS | {"review", "review_signature"}
OVERDUE = Gauge(
    "brygga_access_review_overdue_days",
    "Days since a month's access log was to be reviewed and was not; alert AccessReviewOverdue above 0.",
)

BEGUN: Final = "select min(recorded_at) from access where from_index <= $1"
STANDING: Final = f"""
select since, readers, array(
    select signer from {standing("review_signature")} where review_signature.review = review.review
) as signers
from {standing("review")} where log = 'access'
"""


@dataclass(slots=True)
class Reviewing:
    """Of several instances one looks after the reviews."""

    node: Node

    async def run(self) -> None:
        """Look for ever while this instance leads."""
        OVERDUE.set(0)
        try:
            await leading(self.node.held, "reporting reviews accesses", self._look_for_ever)
        finally:
            OVERDUE.set(0)

    async def _look_for_ever(self) -> None:
        while True:
            with suppress(Refused):  # views are still being made: the next look sees them
                await self.look(datetime.now(UTC))
            await asyncio.sleep(LOOK)

    async def look(self, now: datetime) -> None:
        """Draw what is to be drawn, and tell how late the latest is."""
        zone = self.node.settings.zone(None)
        today = now.astimezone(zone).date()
        async with looking(self.node.db, None, zone.key, SEEN) as look:
            begun = await look.db.fetchval(BEGUN, look.as_of)
            months = (*finished(begun, today, zone),) if begun else ()
            done = await _standing(look)
            left = [it for it in months if it.since not in done]
            country = self.node.settings.holidays
            drawn = [await of_month(look, it, country) for it in left]
        OVERDUE.set(_overdue(months, done, today))
        for command in drawn:
            if command:
                await self._ask(command, now, today)

    async def _ask(self, command: DrawReview, now: datetime, today: date) -> None:
        key = self.node.vault.own_key(f"review/{command.since}")
        mac, trace = self.node.vault.mac(key.bytes), f"00-{key.hex}-{key.hex[:16]}-01"
        wish = Wish(command, key, mac, "system:reporting", now, today, trace)
        try:
            await self.node.batcher.submit(wish)
        except Refused as refused:  # the other months are drawn nevertheless
            log.error("review.refused", month=f"{command.since:%Y-%m}", code=refused.code)


async def _standing(look: Look) -> dict[date, bool]:
    """Every month that was drawn, by its first day, with whether all of it was looked at."""
    rows = await look.db.fetch(STANDING, look.as_of)
    return {row["since"]: is_complete({*row["readers"]}, {*row["signers"]}) for row in rows}


def _overdue(months: Sequence[Days], done: dict[date, bool], today: date) -> int:
    """By how many days the latest is late that was not drawn, or not wholly looked at."""
    return max((overdue(it, today) for it in months if not done.get(it.since)), default=0)
