"""The first seconds of a new installation, and of new code on an old one: late answers, never broken ones."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from random import Random

import pytest

from services.reporting.projections import PROJECTIONS
from services.reporting.projections.referrals import referrals
from tests.services.reporting.book import Book, opening
from tests.services.reporting.crowd import Crowd
from tests.stack import Foundation

OLDER = tuple(
    replace(projection, version=projection.version - 1) if projection is referrals else projection
    for projection in PROJECTIONS
)
"""What code knew before referrals remembered when they were made."""


@pytest.fixture
async def new(foundation: Foundation) -> AsyncIterator[Book]:
    """A migrated database in which no view has been made yet."""
    async with opening(foundation) as book:
        yield book


async def refused(book: Book, **asked: int) -> None:
    for path in ("/goals", "/goals/G1/evidence"):
        answered = await book.ask(path, **asked)
        assert (answered.status_code, answered.json()["code"]) == (409, "not_folded_yet")
        assert answered.json()["folded"] == 0


async def test_before_the_first_view_is_made_there_is_nothing_to_answer_from(new: Book) -> None:
    await refused(new)
    await refused(new, as_of=0)
    assert (await new.answer("/status"))["ledger"]["index"] == 0
    await new.register()
    assert (await new.answer("/goals"))[0]["as_of"] == 0


async def test_a_screen_that_is_switched_on_first_of_all_shows_the_goals_once_there_are_any(
    new: Book,
) -> None:
    async with aclosing(new.board.follow()) as following:
        assert await anext(following) is None
        assert await anext(following) is None
        await new.register()
        news = await anext(following)
        assert news
        assert [goal["as_of"] for goal in news.goals] == [0] * 5


async def test_new_code_waits_until_the_views_have_what_it_reads(new: Book) -> None:
    await new.register(*OLDER)
    for batch in Crowd(0, Random(0)).batches:
        await new.take_in(batch)
    await refused(new)
    await new.register(*PROJECTIONS)
    await refused(new)
    await new.catch_up()
    assert (await new.answer("/goals"))[0]["as_of"] == new.tree.size > 0
