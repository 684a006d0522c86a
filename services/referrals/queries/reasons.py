"""What stood in the way, counted: what the threshold report lowers (DOMAIN §4)."""

from collections import Counter
from datetime import date
from typing import Annotated, Final
from uuid import UUID

from shared.database import Fetches
from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.envelope import Recorded
from shared.events.personal import CODE, COUNT
from shared.events.words import Category, ClosingReason
from shared.log.recall import histories
from shared.readmodel import ReadModel

CLOSED: Final = """
select destination, reason, count(*) as times from closing
where reason is not null and ($1::date is null or left_on >= $1) and ($2::date is null or left_on <= $2)
group by destination, reason
"""


class Threshold(ReadModel):
    """How many links of one category ended for one reason; nobody is named, and the unit sees it exactly."""

    category: Annotated[Category, CODE]
    reason: Annotated[ClosingReason, CODE]
    count: Annotated[int, COUNT]


async def thresholds(db: Fetches, since: date | None, until: date | None) -> list[Threshold]:
    """Reasons by category of links that were closed in a period, both days in it."""
    rows = await db.fetch(CLOSED, since, until)
    listed = await histories(db, {row["destination"] for row in rows})
    counts: Counter[tuple[str, str]] = Counter()
    for row in rows:
        counts[_category(listed, row["destination"]), row["reason"]] += row["times"]
    found = sorted(counts.items())
    return [Threshold(category=of, reason=why, count=n) for (of, why), n in found]


def _category(listed: dict[UUID, tuple[Recorded, ...]], destination: UUID) -> str:
    """The category that the destination has, or had while it was listed."""
    told = [
        fact.event.category
        for fact in listed[destination]
        if isinstance(fact.event, DestinationListed | DestinationChanged) and fact.event.category
    ]
    return told[-1]
