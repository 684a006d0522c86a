"""Whoever took part at a place that an association runs is new in civil society (E3)."""

from uuid import UUID

import pytest

from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.destinations import DestinationListed
from shared.events.event import Event
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    FIRST,
    LAST,
    MAY,
    MIDDLE,
    NOON,
    PLACE,
    advanced,
    came,
    known,
    made,
)

CHOIR = UUID(int=7)
RUN = DestinationListed(
    destination=PLACE, name="Kören", category="sprakcafe", owner="outside", partner=CHOIR
)


def agreed(kind: str) -> Event:
    return PartnerAgreed(partner=CHOIR, name="Kören", kind=kind)


@pytest.mark.parametrize(
    ("told", "counted"),
    [
        ((agreed("association"),), 1),
        ((agreed("company"),), 0),
        ((agreed("association"), PartnerWithdrawn(partner=CHOIR)), 0),
    ],
)
async def test_an_association_counts_for_as_long_as_it_is_one(
    book: Book, told: tuple[Event, ...], counted: int
) -> None:
    there = (known(), came(FIRST), *told, RUN, made(MIDDLE), advanced("participated", LAST))
    await book.tell(*there, at=NOON)
    figure = await book.answer("/indicators/E3", **MAY)
    assert (figure["numerator"], figure["denominator"]) == (counted, 1)
