"""Months of which somebody has read, as a review meets them."""

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from services.reporting.reviewing import OVERDUE, Reviewing
from shared.events.openings import OpeningHeld
from shared.events.visits import VisitRecorded
from shared.events.words import OpeningId, VisitId
from tests.given import named
from tests.services.reporting.book import Book
from tests.services.reporting.reviewing import (
    AFRESH,
    AMIRA,
    OLENA,
    YUSUF,
    hear_oneself,
    protected,
    reading,
    registered,
    tell,
)

STOCKHOLM = ZoneInfo("Europe/Stockholm")
ROOT, LATER = b"\x01" * 32, b"\x02" * 32
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


class Log:
    """A month in which Leila and Omar read, and what they did beside it."""

    def __init__(self, book: Book) -> None:
        self.book, self.ids, self.since = book, dict[str, UUID](), 0

    async def fill(self, month: str) -> None:
        """Thirty readings in the daytime and some that are a risk, and then a week of the next month."""
        noon = at(f"{month}-04T12:00")
        self.since = await self.book.recorded()
        await self.book.admin.execute(AFRESH)
        await tell(self.book, registered(AMIRA), noon, "leila")
        await tell(self.book, registered(OLENA), noon, "leila")
        for n in range(30):
            await tell(self.book, reading("leila", AMIRA), noon + n * timedelta(minutes=1))
        evening = at(f"{month}-07T21:00")
        shift = OpeningHeld(
            opening=OpeningId(named(month)),
            site="motesplatsen",
            on=evening.date(),
            opens_at=evening - HOUR,
            closes_at=evening + HOUR,
            hosts=("leila",),
        )
        await tell(self.book, shift, noon)
        self.ids["host"] = await tell(self.book, reading("leila", AMIRA), evening)
        self.ids["off"] = await tell(self.book, reading("leila", AMIRA), evening + 2 * HOUR)
        self.ids["nothing"] = await tell(self.book, reading("omar", AMIRA), noon + 4 * DAY)
        self.ids["before"] = await tell(self.book, reading("leila", OLENA), noon + 5 * DAY)
        await tell(self.book, protected(OLENA, "unit_manager"), noon + 6 * DAY, "leila")
        self.ids["hidden"] = await tell(self.book, reading("leila", OLENA), noon + 6 * DAY)
        self.ids["soon"] = await tell(self.book, reading("omar", YUSUF), noon + 24 * DAY)

    async def go_on(self, moment: datetime) -> None:
        """Something more is recorded, so that the ledger has come to this moment."""
        visit = VisitRecorded(
            visit=VisitId(named(str(moment))),
            person=YUSUF,
            site="motesplatsen",
            on=moment.date(),
            supports=("it",),
        )
        await tell(self.book, visit, moment, "omar")

    async def look(self, now: datetime) -> float:
        """What was signed is heard, the loop looks, and what it asks for is heard; how late it is."""
        self.since = await hear_oneself(self.book, self.since)
        await Reviewing(self.book.node).look(now)
        self.since = await hear_oneself(self.book, self.since)
        return float(OVERDUE._value.get())
