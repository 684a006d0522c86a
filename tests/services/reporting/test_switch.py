"""A new version of a projection is put in place under load: no question fails, no answer is wrong."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from datetime import date
from random import Random
from uuid import UUID

from services.reporting.ledger import LEDGER
from services.reporting.projections import PROJECTIONS
from services.reporting.projections.visits import COLUMNS, Visit, evolve, visits
from shared.events.envelope import Recorded
from shared.log.generations import catch_up
from shared.projection import AnyProjection, Projection
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd

TABLES = "select tablename from pg_tables where schemaname = 'reporting_views' order by 1"
WAITING = "select count(*) from pg_locks where not granted"
READERS = 3


@dataclass(frozen=True, slots=True)
class CountedVisit:
    """A visit as the next version of the projection keeps it, in this test alone: it counts the help."""

    visit: UUID
    person: UUID | None
    site: str
    day: date
    supports: tuple[str, ...]
    givers: tuple[str | None, ...]
    stayed: bool
    children: int | None
    channel: str | None
    helped: int


def counted(visit: CountedVisit | None, fact: Recorded) -> CountedVisit | None:
    """The visit after one fact, as version 1 has it, with one more column."""
    before = visit and Visit(*(getattr(visit, field.name) for field in fields(Visit)))
    after = evolve(before or None, fact)
    if after is None:
        return None
    known = {field.name: getattr(after, field.name) for field in fields(Visit)}
    return CountedVisit(**known, helped=len(after.supports))


NEXT: Projection[CountedVisit] = Projection(
    name=visits.name,
    version=visits.version + 1,
    columns=f"{COLUMNS.rstrip()},\n    helped integer not null\n",
    row=CountedVisit,
    hears=visits.hears,
    concerns=visits.concerns,
    evolve=counted,
)
WITH_NEXT: tuple[AnyProjection, ...] = tuple(
    NEXT if projection is visits else projection for projection in PROJECTIONS
)


@dataclass(slots=True)
class Watcher:
    """Asks for goal 1 again and again; the answer must be the one that its index has, and never an older."""

    book: Book
    crowd: Crowd
    asked: int = 0
    newest: int = 0

    async def watch(self) -> None:
        """Ask for ever; an answer that is late, wrong or missing raises."""
        while True:
            await self._ask(None)
            await self._ask(self.newest)
            await self._ask(self.newest // 2)

    async def _ask(self, as_of: int | None) -> None:
        g1, *_ = await self.book.answer("/goals", as_of=as_of)
        index, linked = g1["as_of"], self.crowd.linked[g1["as_of"]]
        assert index == as_of if as_of is not None else index >= self.newest
        assert (g1["denominator"], g1["numerator"]) == (linked["visitors"], linked["contact_made"])
        assert g1["rungs"]["informed"] == linked["informed"]
        self.newest = max(self.newest, index)
        self.asked += 1


@asynccontextmanager
async def watched(book: Book, crowd: Crowd) -> AsyncIterator[list[Watcher]]:
    """Readers who ask while the block runs, beside a projector that catches up what lags."""
    watchers = [Watcher(book, crowd) for _ in range(READERS)]
    tasks = [asyncio.ensure_future(watcher.watch()) for watcher in watchers]
    tasks.append(asyncio.ensure_future(keep_up(book)))
    try:
        yield watchers
        for task in tasks:
            if task.done():
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)


async def keep_up(book: Book) -> None:
    """Catch up for ever, as reporting does beside its ledger."""
    while True:
        if not await catch_up(book.node.db, book.projections, LEDGER):
            await asyncio.sleep(0.01)


async def all_folded(book: Book, index: int) -> None:
    """Wait until every view that is shown has come this far, and nothing older is left."""
    async with asyncio.timeout(60):
        while True:
            folds = await book.folds()
            tables = await tables_of(book)
            if {at for *_, at in folds.values()} == {index} and len(tables) == len(folds):
                return
            await asyncio.sleep(0.01)


async def tables_of(book: Book) -> list[str]:
    return [row["tablename"] for row in await book.node.db.fetch(TABLES)]


async def test_a_new_version_is_switched_in_while_facts_stream_in_and_people_look(
    book: Book,
) -> None:
    crowd = Crowd(400, Random(4))
    half = len(crowd.batches) // 2
    async with watched(book, crowd) as watchers:
        for batch in crowd.batches[:half]:
            await book.take_in(batch)
        await book.register(*WITH_NEXT)
        for batch in crowd.batches[half:]:
            await book.take_in(batch)
        await all_folded(book, len(crowd.facts))
    assert min(watcher.asked for watcher in watchers) > 20
    assert all(watcher.newest > len(crowd.facts) // 2 for watcher in watchers)
    assert (await book.folds())["visit"][0] == NEXT.version
    assert not [name for name in await tables_of(book) if name.startswith("visit_v1_")]
    assert await book.node.db.fetchval("select count(*) from visit where helped = 0") > 0
    live = await book.rows()
    await book.rebuild()
    assert await book.rows() == live


async def test_code_that_goes_back_to_the_older_version_finds_its_rows_again(book: Book) -> None:
    crowd = Crowd(60, Random(5))
    for batch in crowd.batches:
        await book.take_in(batch)
    rows = await book.rows()
    await book.register(*WITH_NEXT)
    await book.catch_up()
    assert (await book.folds())["visit"][0] == NEXT.version
    await book.register(*PROJECTIONS)
    await book.catch_up()
    assert (await book.folds())["visit"][0] == visits.version
    assert await book.rows() == rows


async def test_what_could_be_answered_before_a_switch_can_be_answered_after_it(book: Book) -> None:
    """The ledger grows while the switch waits for somebody who is still looking."""
    crowd = Crowd(40, Random(7))
    for batch in crowd.batches[:-1]:
        await book.take_in(batch)
    await book.begin_anew()
    async with book.node.db.acquire() as looking, looking.transaction():
        await looking.execute("lock table visit in access share mode")
        switching = asyncio.ensure_future(catch_up(book.node.db, PROJECTIONS, LEDGER))
        await waits_for_lock(book)
        await book.take_in(crowd.batches[-1])
        shown = min(index for *_, index in (await book.folds()).values())
    await switching
    assert min(index for *_, index in (await book.folds()).values()) >= shown
    await book.answer("/goals", as_of=shown)


async def test_looking_for_what_lags_takes_no_lock_that_the_ledger_needs(book: Book) -> None:
    """A fold that is locked at the moment of a commit stays behind until somebody looks again."""
    for batch in Crowd(10, Random(9)).batches:
        await book.take_in(batch)
    async with book.node.db.acquire() as db, db.transaction():
        await db.execute("select from fold for update")
        assert not await catch_up(book.node.db, PROJECTIONS, LEDGER)


async def waits_for_lock(book: Book) -> None:
    """Wait until somebody stands in line for a lock."""
    async with asyncio.timeout(30):
        while not await book.admin.fetchval(WAITING):  # noqa: ASYNC110 - PostgreSQL has no event
            await asyncio.sleep(0.01)


async def test_figures_never_step_back_while_everything_is_built_anew_time_and_again(
    book: Book,
) -> None:
    crowd = Crowd(250, Random(6), largest=10)
    before = await book.folds()
    async with watched(book, crowd) as watchers:
        for n, batch in enumerate(crowd.batches):
            if n % 40 == 10:
                await book.begin_anew()
            await book.take_in(batch)
        await all_folded(book, len(crowd.facts))
    assert min(watcher.asked for watcher in watchers) > 20
    assert all(
        generation > before[name][1] + 2
        for name, (_, generation, _) in (await book.folds()).items()
    )
