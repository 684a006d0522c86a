"""How somebody found the place, as E13 tells it."""

from typing import Any

from shared.events.event import Event
from shared.events.people import PersonCorrected
from shared.events.visits import VisitCorrected
from tests.services.reporting.book import Book
from tests.services.reporting.may import AMINA, MAY, MIDDLE, NOON, came, known


async def channels(book: Book, *events: Event) -> dict[str, Any]:
    """How many found the place by which channel, after these facts."""
    await book.tell(*events, at=NOON)
    told = await book.answer("/indicators/E13", by="channel", **MAY)
    return {cell["by"]["channel"]: cell["value"] for cell in told["cells"]}


def at_another_check_in(visit: int, channel: str) -> Event:
    told = {"visit": came(n=visit).visit, "person": AMINA, "fields": ("channel",)}
    return VisitCorrected.model_validate({**told, "channel": channel})


async def test_a_channel_that_a_second_check_in_told_is_how_the_place_was_found(
    book: Book,
) -> None:
    assert await channels(book, known(), came(MIDDLE)) == {"okand": 1}
    assert await channels(book, at_another_check_in(10, "vanner")) == {"vanner": 1}
    elsewhere = came(MIDDLE, 11).model_copy(update={"site": "annan"})
    assert await channels(book, elsewhere, at_another_check_in(11, "partner")) == {"partner": 1}
    kept = PersonCorrected(person=AMINA, fields=("channel",), channel="ledsagning")
    assert await channels(book, kept) == {"ledsagning": 1}
