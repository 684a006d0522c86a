"""Of mixed meetings one count is one meeting (E2)."""

from datetime import date
from uuid import UUID

from shared.events import activities as a
from shared.events.event import Event
from shared.events.openings import HeadcountRecorded
from tests.services.reporting.book import Book
from tests.services.reporting.finding import found
from tests.services.reporting.may import LAST, MAY, MIDDLE, NOON

OPENING = HeadcountRecorded(
    headcount=UUID(int=9), site="motesplatsen", on=MIDDLE, newcomers=4, established=4
)


def held(n: int, kind: str = "drop_in", on: date = MIDDLE) -> tuple[Event, Event]:
    planned = {"kind": kind, "site": "motesplatsen", "on": on, "starts_at": NOON}
    session = {"session": UUID(int=n)}
    scheduled = a.SessionScheduled.model_validate(session | planned | {"duration_minutes": 60})
    return scheduled, a.SessionHeld.model_validate(session)


def counted(session: int) -> Event:
    return a.SessionHeadcountRecorded(
        headcount=UUID(int=90 + session), session=UUID(int=session), newcomers=3, established=2
    )


async def figures(book: Book, *events: Event) -> tuple[object, ...]:
    """Mixed sessions of all, who may have met, and sessions that nobody counted, after these facts."""
    await book.tell(*events, at=NOON)
    told = (await found(book, "E2")).figures
    mixed = told["mixed"].total
    beside = [told[name].total["value"] for name in ("met", "uncounted")]
    return mixed["numerator"], mixed["denominator"], *beside


async def test_an_openings_count_is_taken_by_one_drop_in_session_of_its_day(book: Book) -> None:
    assert await figures(book, *held(1), OPENING) == (1, 1, 4, 0)
    assert await figures(book, *held(2)) == (1, 2, 4, 1)
    assert await figures(book, *held(3, "fika"), *held(4, on=LAST)) == (1, 4, 4, 3)
    older = await book.answer("/indicators/E2", version=1, **MAY)
    assert (older["numerator"], older["beside"]["met"]["value"]) == (2, 8), "as it was told"


async def test_a_session_that_was_counted_leaves_the_openings_count_to_another(book: Book) -> None:
    assert await figures(book, *held(1), *held(2), counted(1), OPENING) == (2, 2, 6, 0)
    assert await figures(book, counted(2)) == (2, 2, 4, 0)
