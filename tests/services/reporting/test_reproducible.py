"""On another machine, from the ledger's rows alone: the same figures, to the byte."""

from collections.abc import AsyncIterator
from io import BytesIO
from random import Random
from typing import Any, Final

import asyncpg
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from services.reporting.ledger import commit
from shared.log.tail import Heard
from shared.tlog.merkle import Frontier
from tests.services.reporting.book import Book, opening
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.telling import History
from tests.stack import Foundation, postgres_and_bus, temporary_home

LEDGER: Final = "select * from ledger order by index"
CARRIED: Final = """
create temporary table carried (
    index bigint, service text, position bigint, type text, recorded_at timestamptz, envelope bytea
)
"""
IN_ORDER: Final = "select * from carried order by index"
ELSEWHERE: Final = "alter database brygga set timezone to 'Asia/Kathmandu'"
"""Another machine stands in another place, and its clock says so."""
GOALS: Final = ("G1", "G2", "G3", "G4", "G5")
CUTS: Final = (0, 0.3, 0.7, 1)
Pages = dict[tuple[str, tuple[tuple[str, Any], ...]], bytes]


@pytest.fixture(scope="module")
async def elsewhere() -> AsyncIterator[Book]:
    """A book in another PostgreSQL, that has never heard of anything."""
    with temporary_home() as home:
        async with postgres_and_bus(home) as foundation:
            await _set_elsewhere(foundation)
            async with opening(foundation) as book:
                await book.register()
                yield book


async def _set_elsewhere(foundation: Foundation) -> None:
    admin = await asyncpg.connect(foundation.dsn("brygga_admin"))
    await admin.execute(ELSEWHERE)
    await admin.close()


@pytest.mark.timeout(300)
@settings(
    max_examples=3,
    phases=[
        Phase.generate
    ],  # a page that differs is read as it is: nothing makes it shorter quickly
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    histories(people=12, links=20, sessions=12),
    st.lists(questions(), min_size=2, max_size=2),
    st.randoms(use_true_random=True),
)
async def test_a_machine_that_is_brought_up_from_a_dump_of_the_ledger_answers_with_the_same_bytes(
    opened: Book,
    elsewhere: Book,
    history: History,
    asked: list[dict[str, Any]],
    chance: Random,
) -> None:
    for book in (opened, elsewhere):
        await book.forget()
    for batch in history.batches:
        await opened.take_in(batch)
    told = await pages(opened, asked)
    await bring_up(elsewhere, await dump(opened), chance)
    assert elsewhere.tree == opened.tree
    assert await pages(elsewhere, asked) == told
    await elsewhere.rebuild()
    assert await pages(elsewhere, asked) == told


async def dump(book: Book) -> bytes:
    """The ledger's rows and nothing else, as PostgreSQL writes them out."""
    written = BytesIO()
    async with book.node.db.acquire() as db:
        await db.copy_from_query(LEDGER, output=written, format="binary")
    return written.getvalue()


async def bring_up(book: Book, dumped: bytes, chance: Random) -> None:
    """Take in what was dumped, in batches of any size; nothing is folded before all of it is there."""
    await book.admin.execute(CARRIED)
    await book.admin.copy_to_table("carried", source=BytesIO(dumped), format="binary")
    rows = await book.admin.fetch(IN_ORDER)
    await book.admin.execute("drop table carried")
    book.tree = Frontier()
    while rows:
        most = chance.randint(1, 50)
        batch, rows = rows[:most], rows[most:]
        async with book.node.db.acquire() as db:
            book.tree = await commit(db, (), book.tree, [as_heard(row) for row in batch])
    await book.catch_up()


def as_heard(row: asyncpg.Record) -> Heard:
    """A row as the bus once brought it."""
    names = ("service", "position", "recorded_at", "type", "envelope")
    return Heard(*(row[name] for name in names))


async def pages(book: Book, asked: list[dict[str, Any]]) -> Pages:
    """Every figure and all evidence, at several indices of the ledger, with each of the parameters."""
    told: Pages = {}
    for question in asked:
        for cut in CUTS:
            exact = question | {"as_of": round(book.tree.size * cut)}
            for page in ("/goals", *(f"/goals/{goal}/evidence" for goal in GOALS)):
                told[page, tuple(exact.items())] = await bytes_of(book, page, exact)
            del exact["rung"]
            for page, by in await indicators(book):
                parted = exact | {"by": by}
                told[page, tuple(parted.items())] = await bytes_of(book, page, parted)
    return told


async def indicators(book: Book) -> list[tuple[str, str]]:
    """Every indicator there is, with what it is told apart by first."""
    answered = await book.ask("/indicators")
    found = answered.json() if answered.status_code == 200 else []
    return [(f"/indicators/{one['id']}", ",".join(one["by"][:2])) for one in found]


async def bytes_of(book: Book, page: str, asked: dict[str, Any]) -> bytes:
    """An answer to the byte."""
    answered = await book.ask(page, **asked)
    assert answered.status_code == 200, answered.text
    return answered.content
