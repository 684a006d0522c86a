"""Goals are reckoned on two connections that see the same, or on one; and planned anew, or once."""

import asyncio

import asyncpg
import pytest

from services.reporting import looking as sight
from services.reporting.figures import GOAL_VIEWS
from services.reporting.looking import beside, looking
from tests.services.reporting.book import Book
from tests.services.reporting.may import MIDDLE, NOON, came
from tests.services.reporting.test_switch import waits_for_lock

ZONE = "Europe/Stockholm"
CAME = "select count(*) from visit"
PLANNED = "select current_setting('plan_cache_mode')"
SWITCH = "lock table visit in access exclusive mode"


@pytest.fixture(autouse=True)
def however_little_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sight, "MANY", 0)


async def switch(book: Book) -> None:
    """Stand in line for a view, as whoever switches it does."""
    async with book.node.db.acquire() as db, db.transaction():
        await db.execute(SWITCH)


async def test_a_second_connection_sees_what_the_first_sees_and_nothing_newer(book: Book) -> None:
    await book.tell(came(MIDDLE, 10), at=NOON)
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        await book.tell(came(MIDDLE, 11), at=NOON)
        async with beside(look) as other:
            assert other
            assert other.db is not look.db
            assert await other.db.fetchval(CAME) == await look.db.fetchval(CAME) == 1


async def test_only_where_there_is_much_each_question_is_planned_for_itself(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Elsewhere it would take longer than what is asked (DECISIONS 227)."""
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look, beside(look) as other:
        assert other
        assert {await it.db.fetchval(PLANNED) for it in (look, other)} == {"force_custom_plan"}
    monkeypatch.setattr(sight, "MANY", 10**9)
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        assert await look.db.fetchval(PLANNED) == "auto"


async def test_nobody_waits_for_a_connection_while_holding_one(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        monkeypatch.setattr(asyncpg.Pool, "get_max_size", lambda _pool: 2)
        async with beside(look) as other:
            assert other is None


async def test_nobody_waits_for_a_view_that_is_switched_behind_them(book: Book) -> None:
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        switching = asyncio.create_task(switch(book))
        await waits_for_lock(book)
        async with beside(look) as other:
            assert other is None
        assert await look.db.fetchval(CAME) == 0
    await switching


async def test_the_goals_are_the_same_on_one_and_on_two(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    await book.tell(came(MIDDLE, 10), at=NOON)
    on_two = await book.answer("/goals")
    monkeypatch.setattr(sight, "MANY", 10**9)
    assert await book.answer("/goals") == on_two
