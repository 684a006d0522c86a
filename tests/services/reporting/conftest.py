from collections.abc import AsyncIterator

import pytest

from services.reporting.projections import PROJECTIONS
from tests.services.reporting.book import Book, opening
from tests.stack import Foundation


@pytest.fixture(scope="module")
async def opened(foundation: Foundation) -> AsyncIterator[Book]:
    """One book for all tests of a file: emptied, not made anew, between them."""
    async with opening(foundation) as book:
        await book.register()
        yield book


@pytest.fixture
async def book(opened: Book) -> Book:
    """An empty ledger, folded by the projections that code knows."""
    await opened.forget()
    await opened.register(*PROJECTIONS)
    await opened.catch_up()
    return opened
