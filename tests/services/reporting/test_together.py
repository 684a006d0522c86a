"""New generations are built from one reading: who cannot go on stays behind alone, who lags is met."""

from random import Random

import pytest

from services.reporting.ledger import LEDGER
from services.reporting.projections import PROJECTIONS
from services.reporting.projections.visits import visits
from shared.log import generations
from shared.log.generations import catch_up, rebuild
from shared.log.tail import Heard
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd
from tests.services.reporting.test_parking import CAME, EVERYBODY, POISON, REGISTERED, STAYED, heard

NEW = "select name, checkpoint, parked_at from fold where not live"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> int:
    """Chunks so small that a test needs many."""
    monkeypatch.setattr(generations, "CHUNK", 20)
    return 20


async def new_ones(book: Book) -> dict[str, int]:
    """How far each generation has come that is not shown yet."""
    return {row["name"]: row["checkpoint"] for row in await book.node.db.fetch(NEW)}


async def step(book: Book) -> bool:
    return await catch_up(book.node.db, PROJECTIONS, LEDGER)


@pytest.mark.parametrize(("poison", "parked"), POISON.values(), ids=POISON.keys())
async def test_of_those_who_are_built_together_only_who_cannot_go_on_stays_behind(
    book: Book, poison: Heard, parked: set[str]
) -> None:
    await book.take_in([heard(1, REGISTERED), heard(2, CAME), heard(3, STAYED), poison])
    await book.take_in([heard(5, STAYED)])
    before = await book.folds()
    await book.begin_anew()
    await book.catch_up()
    left = await book.node.db.fetch(NEW)
    assert {row["name"] for row in left if row["parked_at"] == 4} == parked
    assert {row["checkpoint"] for row in left} == {3}
    after = await book.folds()
    assert {name for name in EVERYBODY if after[name] != before[name]} == EVERYBODY - parked
    assert {after[name][2] for name in EVERYBODY - parked} == {5}


async def test_who_lies_elsewhere_is_met_and_from_there_on_all_go_together(
    book: Book, small: int
) -> None:
    crowd = Crowd(60, Random(11))
    for batch in crowd.batches:
        await book.take_in(batch)
    rows = await book.rows()
    async with book.node.db.acquire() as db:
        await rebuild(db, visits)
        assert await step(book)
        for projection in PROJECTIONS:
            if projection is not visits:
                await rebuild(db, projection)
    places = [await new_ones(book)]
    while await step(book):
        places.append(await new_ones(book))
    assert places[0] == {name: small if name == "visit" else 0 for name in EVERYBODY}
    together = [dict.fromkeys(EVERYBODY, at) for at in range(small, len(crowd.facts), small)]
    assert places[1 : len(together) + 1] == together
    assert places[-1] == {}
    assert await book.rows() == rows


async def test_however_small_the_chunks_are_the_rows_are_the_same(book: Book, small: int) -> None:
    crowd = Crowd(80, Random(12))
    for batch in crowd.batches:
        await book.take_in(batch)
    rows = await book.rows()
    assert len(crowd.facts) > 5 * small
    await book.rebuild()
    assert await book.rows() == rows
