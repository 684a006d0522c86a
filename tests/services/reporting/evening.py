"""One place and one organisation in the spring of 2026: the facts that examples of goals 3 to 5 are made of."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from shared.events import activities as a
from shared.events.event import Event
from shared.events.openings import HeadcountRecorded, OpeningHeld
from shared.events.visits import VisitRecorded
from tests.services.reporting.book import Book

LATER = datetime(2026, 7, 1, 10, tzinfo=UTC)
"""When everything is told that has happened."""
MONDAY, SUNDAY = date(2026, 5, 4), date(2026, 5, 10)
WEEK = {"from_": MONDAY, "to": SUNDAY}
SPRING = {"from_": date(2026, 1, 1), "to": date(2026, 6, 30)}
YEAR = {"from_": date(2026, 1, 1), "to": date(2026, 12, 31)}
EVENING, OPENING, COUNT, SYKRETSEN = (UUID(int=n) for n in (31, 41, 51, 61))


def planned(kind: str, on: date = MONDAY, n: int = 31, site: str = "motesplatsen") -> Event:
    return a.SessionScheduled(
        session=UUID(int=n), kind=kind, site=site, on=on, starts_at=LATER, duration_minutes=90
    )


def took_place(n: int = 31, *present: UUID, fika: bool = False) -> Event:
    return a.SessionHeld(session=UUID(int=n), fika=fika, present_partners=present)


def held(
    kind: str, on: date = MONDAY, n: int = 31, *present: UUID, fika: bool = False
) -> tuple[Event, Event]:
    return planned(kind, on, n), took_place(n, *present, fika=fika)


def agreed(partner: UUID = SYKRETSEN, kind: str = "association") -> Event:
    return a.PartnerAgreed(partner=partner, name="Sykretsen", kind=kind)


def opened(on: date = MONDAY, n: int = 41, site: str = "motesplatsen") -> Event:
    return OpeningHeld(
        opening=UUID(int=n), site=site, on=on, opens_at=LATER, closes_at=LATER, hosts=("anna",)
    )


def came(on: date = MONDAY, n: int = 71, site: str = "motesplatsen") -> Event:
    return VisitRecorded(visit=UUID(int=n), site=site, on=on)


def counted(on: date = MONDAY, n: int = 51) -> Event:
    return HeadcountRecorded(
        headcount=UUID(int=n), site="motesplatsen", on=on, newcomers=0, established=0
    )


async def goal(book: Book, id_: str, *events: Event, **asked: object) -> dict[str, Any]:
    """A goal after these facts."""
    if events:
        await book.tell(*events, at=LATER)
    found: Sequence[dict[str, Any]] = await book.answer("/goals", **asked)
    [one] = [it for it in found if it["id"] == id_]
    return one


async def part(book: Book, id_: str, *events: Event, **asked: object) -> tuple[int, int]:
    """Numerator and denominator of a goal after these facts."""
    found = await goal(book, id_, *events, **asked)
    return found["numerator"], found["denominator"]


async def fika_activity_openings(
    book: Book, *events: Event, **asked: object
) -> tuple[int, int, int]:
    """Of the openings in a week of May, those with fika and those with an activity, and all of them."""
    found = await goal(book, "G5", *events, **(WEEK | asked))
    assert found["denominator"] == found["with_activity"]["denominator"]
    return found["numerator"], found["with_activity"]["numerator"], found["denominator"]
