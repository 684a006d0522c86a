"""Draw the review of every month that is over, and tell how late those are that nobody has signed (R1).

Since anybody first read, no month is left out: that nothing was read in one is looked at and signed too, for
it may as well be that nothing was recorded.

A month is drawn a week after its end by the ledger's own time, once a checkpoint of the access log was
signed after it; and once more where readings of it came in later, as after a long failure of the bus. The
key follows from the month and the vault, so whoever takes over after a crash asks once more and changes
nothing, and nobody else knows it. What somebody ordered for the same days is not the month's.
"""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
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
select since, as_of, readers, array(
    select signer from {standing("review_signature")} where review_signature.review = review.review
) as signers
from {standing("review")} where log = 'access' order by as_of
"""
CAME_LATE: Final = f"""
select distinct month.since from access join (
    select since, max(as_of) as as_of from {standing("review")} where log = 'access' group by since
) as month on date_trunc('month', access.recorded_at at time zone $2)::date = month.since
where access.from_index > month.as_of and access.from_index <= $1
"""
"""Months of which readings came in after they had been drawn, and not been drawn again since."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What stands of a month: up to which index it was drawn last, and whether all is looked at."""

    as_of: int
    complete: bool


@dataclass(slots=True)
class Reviewing:
    """Of several instances one looks after the reviews; `_day` is when it last looked for latecomers."""

    node: Node
    _day: date | None = field(default=None)

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
        zone = self.node.sites.zone(None)
        today = now.astimezone(zone).date()
        async with looking(self.node.db, None, zone.key, SEEN) as look:
            begun = await look.db.fetchval(BEGUN, look.as_of)
            months = (*finished(begun, today, zone),) if begun else ()
            done = await _standing(look)
            late = await self._late(look, today)
            asked = [it for it in months if it.since not in done or it.since in late]
            country = self.node.settings.holidays
            drawn = [await of_month(look, it, country, again=it.since in late) for it in asked]
        OVERDUE.set(_overdue(months, done, today))
        for command in filter(None, drawn):
            await self._ask(command, done.get(command.since), now, today)

    async def _late(self, look: Look, today: date) -> frozenset[date]:
        """Months of which readings came in too late to be drawn: looked for once a day, in all readings."""
        if self._day == today:
            return frozenset()
        rows = await look.db.fetch(CAME_LATE, look.as_of, look.zone)
        self._day = today
        return frozenset(row["since"] for row in rows)

    async def _ask(
        self, command: DrawReview, before: Drawn | None, now: datetime, today: date
    ) -> None:
        again = f" after {before.as_of}" if before else ""
        key = self.node.vault.own_key(f"review/{command.since}{again}")
        mac, trace = self.node.vault.mac(key.bytes), f"00-{key.hex}-{key.hex[:16]}-01"
        wish = Wish(command, key, mac, "system:reporting", now, today, trace)
        try:
            await self.node.batcher.submit(wish)
        except Refused as refused:  # the other months are drawn nevertheless
            log.error("review.refused", month=f"{command.since:%Y-%m}", code=refused.code)


async def _standing(look: Look) -> dict[date, Drawn]:
    """Every month that was drawn, by its first day; whole only when all that was ever drawn of it is."""
    done: dict[date, Drawn] = {}
    for row in await look.db.fetch(STANDING, look.as_of):
        complete = is_complete({*row["readers"]}, {*row["signers"]})
        before = done.get(row["since"])
        done[row["since"]] = Drawn(row["as_of"], complete and (before is None or before.complete))
    return done


def _overdue(months: Sequence[Days], done: Mapping[date, Drawn], today: date) -> int:
    """By how many days the latest is late that was not drawn, or not wholly looked at."""
    left = (it for it in months if it.since not in done or not done[it.since].complete)
    return max((overdue(it, today) for it in left), default=0)
