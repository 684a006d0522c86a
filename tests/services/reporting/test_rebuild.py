"""History is folded to the same rows however it is cut, whenever it is built, whatever goes on meanwhile."""

import asyncio
import os
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services.reporting.indicators.definitions import GOALS
from services.reporting.ledger import LEDGER
from services.reporting.projections import PROJECTIONS
from shared.log.generations import catch_up
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd
from tests.services.reporting.histories import histories, questions
from tests.services.reporting.telling import History, recut

LONG = bool(os.environ.get("BRYGGA_LONG"))
few = settings(
    max_examples=600 if LONG else 10,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
PAGES = (
    *("/goals", "/indicators/E0", "/indicators/E9", "/indicators/E10"),
    *(f"/goals/{goal}/evidence" for goal in GOALS),
)


@pytest.mark.timeout(3600 if LONG else 900)
@few
@given(histories(), st.lists(questions(), min_size=2, max_size=2), st.randoms(use_true_random=True))
async def test_a_prefix_gives_the_same_bytes_before_and_after_all_that_follows_and_a_rebuild(
    opened: Book, history: History, asked: list[dict[str, Any]], chance: Random
) -> None:
    await opened.forget()
    told: dict[tuple[str, tuple[tuple[str, Any], ...]], bytes] = {}
    for batch in history.batches[-3:]:
        index = await take_in(opened, [*history.batches[:-3], batch] if not told else [batch])
        for question in asked:
            exact = tuple({**question, "as_of": chance.randint(0, index)}.items())
            told |= {(page, exact): await bytes_of(opened, page, exact) for page in PAGES}
    for page, exact in told:
        assert await bytes_of(opened, page, exact) == told[page, exact]
    rows = await opened.rows()
    await opened.rebuild()
    assert await opened.rows() == rows
    for page, exact in told:
        assert await bytes_of(opened, page, exact) == told[page, exact]


async def take_in(book: Book, batches: list[Any]) -> int:
    for batch in batches:
        await book.take_in(batch)
    return book.tree.size


async def bytes_of(book: Book, page: str, asked: tuple[tuple[str, Any], ...]) -> bytes:
    said = {name: it for name, it in asked if name != "rung" or page.startswith("/goals")}
    answered = await book.ask(page, **said)
    assert answered.status_code == 200, answered.text
    return answered.content


@pytest.mark.timeout(3600 if LONG else 900)
@few
@given(histories(), st.randoms(use_true_random=True))
async def test_how_the_bus_cut_history_into_batches_leaves_no_trace_in_any_row(
    opened: Book, history: History, chance: Random
) -> None:
    await opened.forget()
    await take_in(opened, history.batches)
    rows = await opened.rows()
    await opened.forget()
    await take_in(opened, recut(history.batches, chance))
    assert await opened.rows() == rows


async def test_a_rebuild_while_the_ledger_grows_ends_with_the_rows_of_the_one_that_was_shown(
    book: Book,
) -> None:
    crowd = Crowd(300, Random(1))
    await take_in(book, crowd.batches[: len(crowd.batches) // 3])
    await asyncio.gather(book.rebuild(), take_in(book, crowd.batches[len(crowd.batches) // 3 :]))
    await book.catch_up()
    rows, folds = await book.rows(), await book.folds()
    assert {(generation, index) for _, generation, index in folds.values()} == {
        (generation, len(crowd.facts)) for _, generation, _ in folds.values()
    }
    await book.forget()
    await take_in(book, crowd.batches)
    assert await book.rows() == rows


async def test_a_catch_up_that_is_interrupted_anywhere_goes_on_and_doubles_nothing(
    book: Book,
) -> None:
    crowd, chance = Crowd(700, Random(2)), Random(3)
    await take_in(book, crowd.batches)
    rows, before = await book.rows(), await book.folds()
    await book.begin_anew()
    cut_short = 0
    while cut_short < 20:
        catching = asyncio.ensure_future(catch_up(book.node.db, PROJECTIONS, LEDGER))
        await asyncio.wait({catching}, timeout=chance.uniform(0, 0.1))
        cut_short += catching.cancel()
        await asyncio.wait({catching})
        if not catching.cancelled() and not catching.result():
            await book.begin_anew()  # it was done before we had cut it short often enough
    await book.catch_up()
    after = await book.folds()
    assert all(after[name][1] > before[name][1] for name in before)
    assert await book.rows() == rows
