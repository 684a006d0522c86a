"""Exact totals by a decision begin with it: what was answered of an earlier index stays as it was (law 5)."""

from datetime import UTC, datetime
from uuid import UUID

from shared.events.governing import DisclosureId
from shared.events.releases import DisclosureDecided, DisclosureDecidedWithdrawn
from tests.services.reporting.book import Book
from tests.services.reporting.may import FIRST, MAY, came, known

JUNE = datetime(2026, 6, 2, 10, tzinfo=UTC)
DECIDED = DisclosureDecided(
    disclosure=DisclosureId(UUID(int=9)),
    figure="G1",
    recipient="steering",
    decision="SN 2026/1",
    decided_on=FIRST,
    since=FIRST,
)


async def goals(book: Book, as_of: int, **asked: object) -> bytes:
    """What the steering group is answered of an index."""
    return (await book.ask("/goals", role="steering", as_of=as_of, **asked)).content


async def test_a_decision_opens_no_index_before_it_was_recorded(book: Book) -> None:
    before = await book.tell(known(), came(), at=JUNE)
    for asked in ({}, MAY):
        first = await goals(book, before, **asked)
        decided = await book.tell(DECIDED, at=JUNE)
        for as_of in range(1, before + 1):
            assert b"exact_by_decision" not in await goals(book, as_of, **asked)
        assert await goals(book, before, **asked) == first
        assert b"exact_by_decision" in await goals(book, decided, **asked)
        back = DisclosureDecidedWithdrawn(disclosure=DECIDED.disclosure, reason=None)
        before = await book.tell(back, at=JUNE)
        assert b"exact_by_decision" not in await goals(book, decided, **asked), "it was taken back"
