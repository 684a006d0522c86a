"""One newcomer, Amina, in one month: the facts that examples of the rules are made of."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from shared.events import activities as a
from shared.events import destinations as d
from shared.events import referrals as r
from shared.events.event import Event
from shared.events.people import ParentalLeaveStarted, PersonRegistered
from shared.events.visits import VisitRecorded, VisitWithdrawn
from shared.events.words import LADDER
from tests.services.reporting.book import Book

NOON = datetime(2026, 5, 4, 10, tzinfo=UTC)
FIRST, MIDDLE, LAST = date(2026, 5, 1), date(2026, 5, 15), date(2026, 5, 31)
MAY = {"from_": FIRST, "to": LAST}
AMINA, PLACE, LINK, STAY = UUID(int=1), UUID(int=2), UUID(int=3), UUID(int=4)
EVENING, PART = UUID(int=5), UUID(int=6)
OF: dict[str, Any] = {"referral": LINK, "person": AMINA}


def known(group: str | None = "abo", arrived_on: date | None = None) -> Event:
    return PersonRegistered(
        person=AMINA, target_group=group, arrived_on=arrived_on, site="motesplatsen"
    )


def came(on: date = MIDDLE, n: int = 10, *supports: str) -> Event:
    return VisitRecorded(
        visit=UUID(int=n), person=AMINA, site="motesplatsen", on=on, supports=supports
    )


def took_part(on: date = MIDDLE, person: UUID | None = AMINA) -> Event:
    return a.ParticipationRecorded(
        participation=PART, session=EVENING, person=person, site="motesplatsen", on=on
    )


def took_no_part() -> Event:
    return a.ParticipationWithdrawn(participation=PART, session=EVENING, person=AMINA)


def listed(category: str = "sprakcafe") -> Event:
    return d.DestinationListed(destination=PLACE, name="Caféet", category=category, owner="outside")


def made(on: date = MIDDLE) -> Event:
    return r.ReferralMade(**OF, destination=PLACE, initiated_by="visitor", on=on)


def advanced(rung: str, on: date = MIDDLE) -> Event:
    return r.ReferralAdvanced(**OF, rung=rung, via="self", on=on)


def changed(category: str) -> Event:
    return d.DestinationChanged(destination=PLACE, fields=("category",), category=category)


def away(since: date, until: date | None = None, n: int = 4) -> Event:
    return ParentalLeaveStarted(leave=UUID(int=n), person=AMINA, since=since, until=until)


def withdrawn(n: int = 10) -> Event:
    return VisitWithdrawn(visit=UUID(int=n), person=AMINA)


async def g1(book: Book, *events: Event, **asked: object) -> dict[str, int]:
    """How many are linked at each rung in May, after these facts."""
    await book.tell(*events, at=NOON)
    [goal, *_] = await book.answer("/goals", **(MAY | asked))
    rungs: dict[str, int] = goal["rungs"]
    return rungs


async def g2(
    book: Book, *events: Event, at: datetime = NOON, **asked: object
) -> tuple[int, int, int]:
    """Who is on leave in May, who of them came, who was told of parental leave, after these facts."""
    await book.tell(*events, at=at)
    [_, goal, *_] = await book.answer("/goals", **(MAY | asked))
    return goal["denominator"], goal["numerator"], goal["informed_of_leave"]["numerator"]


def up_to(height: int) -> dict[str, int]:
    """One person, linked up to this height."""
    return {rung: int(n <= height) for n, rung in enumerate(LADDER, 1)}
