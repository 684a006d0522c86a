"""Schema reports: what an analyst reads in it stands at one ledger index, and no switch disturbs it."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from services.reporting.exports.publishing import publish
from services.reporting.exports.views import SHOWN
from services.reporting.ledger import LEDGER
from services.reporting.projections import PROJECTIONS
from services.reporting.projections.sessions import sessions
from shared.events.activities import (
    PartnerAgreed,
    SessionCancelled,
    SessionHeld,
    SessionScheduled,
    SessionWithdrawn,
)
from shared.events.destinations import DestinationListed
from shared.events.governing import ReleaseId
from shared.events.openings import HeadcountRecorded, OpeningClosed, OpeningHeld
from shared.events.releases import FiguresReleased, FiguresReleaseWithdrawn
from shared.events.targets import GoalSet
from shared.events.words import (
    DestinationId,
    HeadcountId,
    OpeningId,
    PartnerId,
    SessionId,
    SettingId,
)
from shared.log.generations import catch_up
from tests.engine import eventually
from tests.services.reporting.book import Book
from tests.services.reporting.crowd import Crowd
from tests.services.reporting.telling import Said, hear
from tests.stack import Foundation

ZONE = "Europe/Stockholm"
NOON = datetime(2026, 3, 2, 11, tzinfo=UTC)
SITE = "motesplatsen"


@asynccontextmanager
async def analyst(foundation: Foundation) -> AsyncIterator[asyncpg.Connection]:
    connection = await asyncpg.connect(foundation.dsn("reporting_ro"))
    try:
        yield connection
    finally:
        await connection.close()


@pytest.fixture
async def ro(foundation: Foundation, book: Book) -> AsyncIterator[asyncpg.Connection]:
    assert await publish(book.node.db, ZONE)
    async with analyst(foundation) as connection:
        yield connection


async def rows(ro: asyncpg.Connection, sql: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in await ro.fetch(sql)]


def scheduled(id_: UUID, day: date, kind: str = "foreningsdag") -> SessionScheduled:
    return SessionScheduled(
        session=SessionId(id_),
        kind=kind,  # type: ignore[arg-type]
        site=SITE,
        on=day,
        starts_at=NOON,
        duration_minutes=90,
    )


async def test_what_was_held_is_shown_as_it_stands(book: Book, ro: asyncpg.Connection) -> None:
    held, cancelled, gone = uuid4(), uuid4(), uuid4()
    choir, office = PartnerId(uuid4()), PartnerId(uuid4())
    day = date(2026, 7, 1)
    await book.tell(
        PartnerAgreed(partner=choir, name="Kören", kind="association"),
        PartnerAgreed(partner=office, name="Kontoret", kind="municipal_unit"),
        *(scheduled(id_, day) for id_ in (held, cancelled, gone)),
        SessionHeld(session=SessionId(held), fika=True, present_partners=(choir, office)),
        SessionCancelled(session=SessionId(cancelled)),
        SessionWithdrawn(session=SessionId(gone)),
        at=NOON,
    )
    found = await rows(ro, "select session, standing, fika, partners_present from session")
    assert sorted(found) == sorted([(held, "held", True, 2), (cancelled, "cancelled", False, 0)])
    assert await rows(ro, "select day, half_year_from, associations from association_day") == [
        (day, day, 1)
    ]
    kinds = "select kind from session_partner join partner using (partner) order by kind"
    assert await rows(ro, kinds) == [("association",), ("municipal_unit",)]


async def test_openings_headcounts_destinations_and_targets_are_shown(
    book: Book, ro: asyncpg.Connection
) -> None:
    first, second, day = uuid4(), uuid4(), date(2026, 3, 2)
    opening = OpeningId(uuid4())
    await book.tell(
        OpeningHeld(opening=opening, site=SITE, on=day, opens_at=NOON, closes_at=NOON),
        OpeningClosed(opening=opening),
        *(
            HeadcountRecorded(
                headcount=HeadcountId(id_), site=SITE, on=day, newcomers=3, established=4
            )
            for id_ in (first, second)
        ),
        DestinationListed(
            destination=DestinationId(uuid4()),
            name="Simskolan",
            category="simskola",
            owner="outside",
        ),
        GoalSet(setting=SettingId(uuid4()), goal="G1", target=90, rung=None, since=day),
        GoalSet(setting=SettingId(uuid4()), goal="G1", target=100, rung=None, since=day),
        at=NOON,
    )
    assert await rows(ro, "select site, day, closed from opening") == [(SITE, day, True)]
    assert await rows(ro, "select headcount from headcount") == [(second,)]
    assert await rows(ro, "select category from destination") == [("simskola",)]
    assert await rows(ro, "select goal, target, since from goal_target") == [("G1", 100, day)]


async def test_of_persons_only_what_was_released_is_shown(
    book: Book, ro: asyncpg.Connection
) -> None:
    shown, withdrawn = ReleaseId(uuid4()), ReleaseId(uuid4())
    said = [
        FiguresReleased(
            release=id_,
            indicator="E0",
            figure="persons",
            definition_version=1,
            since=date(2026, 1, 1),
            until=date(2026, 3, 31),
            by=("sex",),
            as_of=7,
            codes=("kvinna", "man"),
            counts=(15, 0),
        )
        for id_ in (shown, withdrawn)
    ]
    taken = FiguresReleaseWithdrawn(release=withdrawn)
    await book.take_in(
        [
            hear("reporting", n, Said(it.release, it.release, it), NOON)
            for n, it in enumerate([*said, taken], 1)
        ]
    )
    assert await rows(ro, "select release, by, as_of from released_figure") == [(shown, ["sex"], 7)]
    assert await rows(ro, "select * from released_cell order by code") == [
        (shown, "kvinna", 15),
        (shown, "man", None),
    ]


async def test_a_table_that_was_taken_back_is_shown_at_no_index(
    book: Book, ro: asyncpg.Connection
) -> None:
    id_ = ReleaseId(uuid4())
    said = FiguresReleased(
        release=id_,
        indicator="E0",
        figure="persons",
        definition_version=1,
        since=None,
        until=date(2026, 3, 31),
        by=(),
        as_of=0,
        codes=("",),
        counts=(15,),
    )
    await book.take_in([hear("reporting", 1, Said(id_, id_, said), NOON)])
    async with ro.transaction():
        await ro.execute("select set_config('brygga.as_of', '1', true)")
        assert await rows(ro, "select count from released_cell") == [(15,)]
        await ro.execute("select set_config('brygga.as_of', '0', true)")
        assert await rows(ro, "select count from released_cell") == []
    back = FiguresReleaseWithdrawn(release=id_)
    await book.take_in([hear("reporting", 2, Said(id_, id_, back), NOON)])
    async with ro.transaction():
        await ro.execute("select set_config('brygga.as_of', '1', true)")
        assert await rows(ro, "select count from released_cell") == []
        assert await rows(ro, "select release from released_figure") == []


async def test_the_calendar_has_every_day_of_the_years_told_of(
    book: Book, ro: asyncpg.Connection
) -> None:
    await book.tell(scheduled(uuid4(), date(2024, 12, 30)), at=NOON)
    days = await rows(ro, "select min(day), max(day), count(*) from calendar")
    assert days == [(date(2024, 1, 1), date(2026, 12, 31), 366 + 365 + 365)]
    [odd] = await rows(ro, "select * from calendar where day = '2024-12-30'")
    assert odd == (
        date(2024, 12, 30),
        date(2024, 12, 30),
        "2025-W01",
        1,
        date(2024, 12, 1),
        date(2024, 10, 1),
        date(2024, 7, 1),
        date(2024, 1, 1),
    )


async def test_a_transaction_looks_at_one_index_whatever_is_told_meanwhile(
    book: Book, ro: asyncpg.Connection
) -> None:
    before = await book.tell(scheduled(uuid4(), date(2026, 3, 2)), at=NOON)
    async with ro.transaction():
        assert await rows(ro, "select as_of, recorded_on from ledger_head") == [
            (before, date(2026, 3, 2))
        ]
        await book.tell(scheduled(uuid4(), date(2026, 3, 3)), at=NOON)
        assert len(await rows(ro, "select from session")) == 1
    assert len(await rows(ro, "select from session")) == 2


async def test_an_index_that_was_quoted_is_looked_at_again(
    book: Book, ro: asyncpg.Connection
) -> None:
    quoted = await book.tell(scheduled(uuid4(), date(2026, 3, 2)), at=NOON)
    await book.tell(scheduled(uuid4(), date(2026, 3, 3)), at=NOON)
    await ro.execute(f"set brygga.as_of = {quoted}")
    assert len(await rows(ro, "select from session")) == 1
    assert await rows(ro, "select as_of from ledger_head") == [(quoted,)]
    for unfit in ("3", "-1", "x", "1 or true"):
        await ro.execute(f"set brygga.as_of = '{unfit}'")
        with pytest.raises(asyncpg.InvalidParameterValueError, match="up to 2"):
            await ro.fetch("select from session")
    await ro.execute("reset brygga.as_of")
    assert len(await rows(ro, "select from session")) == 2


async def waits_for_lock(book: Book) -> None:
    async def waits() -> bool:
        return bool(
            await book.admin.fetchval("select count(*) > 0 from pg_locks where not granted")
        )

    await eventually(waits)


async def keep_up(book: Book) -> None:
    while True:
        if not await catch_up(book.node.db, book.projections, LEDGER):
            await asyncio.sleep(0.01)


async def watch(foundation: Foundation, seen: list[tuple[int, int, int]]) -> None:
    """Ask again and again for two views at once: what they say must belong to one index."""
    async with analyst(foundation) as ro:
        while True:
            [row] = await ro.fetch(
                "select as_of, (select count(*) from session), (select count(*) from opening),"
                " (select count(*) from session join calendar using (day)) from ledger_head"
            )
            assert row[1] == row[3]
            seen.append((row[0], row[1], row[2]))


async def test_no_query_fails_and_none_is_wrong_while_everything_is_built_anew(
    foundation: Foundation, book: Book, ro: asyncpg.Connection
) -> None:
    crowd = Crowd(250, Random(11), largest=10)
    seen: list[tuple[int, int, int]] = []
    tasks = [asyncio.ensure_future(watch(foundation, seen)) for _ in range(3)]
    tasks.append(asyncio.ensure_future(keep_up(book)))
    try:
        for n, batch in enumerate(crowd.batches):
            if n % 15 == 5:
                await book.begin_anew()
            await book.take_in(batch)
        for task in tasks:
            if task.done():
                task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
    assert len(seen) > 30
    for as_of in sorted({index for index, *_ in seen})[:: max(len(seen) // 40, 1)]:
        await ro.execute(f"set brygga.as_of = {as_of}")
        [truth] = await rows(
            ro, "select (select count(*) from session), (select count(*) from opening)"
        )
        assert {(one, two) for index, one, two in seen if index == as_of} == {truth}


async def test_an_analyst_who_takes_their_time_holds_up_no_switch(
    book: Book, ro: asyncpg.Connection
) -> None:
    await book.tell(scheduled(uuid4(), date(2026, 3, 2)), at=NOON)
    generation = (await book.folds())["session"][1]
    async with ro.transaction():
        assert len(await rows(ro, "select from session")) == 1
        async with asyncio.timeout(20):
            await book.rebuild()
        assert (await book.folds())["session"][1] == generation + 1
        assert len(await rows(ro, "select from session")) == 1
        await book.answer("/goals")
    await book.tell(scheduled(uuid4(), date(2026, 3, 3)), at=NOON)
    await book.catch_up()
    old = "select to_regclass($1)"
    name = f"reporting_views.session_v{sessions.version}_g{generation}"
    assert await book.node.db.fetchval(old, name) is None


async def test_a_table_that_goes_between_the_look_and_the_reading_is_looked_for_again(
    book: Book, ro: asyncpg.Connection
) -> None:
    await book.tell(scheduled(uuid4(), date(2026, 3, 2)), at=NOON)
    generation = (await book.folds())["session"][1]
    table = f"reporting_views.session_v{sessions.version}_g{generation}"
    async with book.node.db.acquire() as db, db.transaction():
        await db.execute(f"lock table {table} in access exclusive mode")
        asked = asyncio.ensure_future(rows(ro, "select from session"))
        await waits_for_lock(book)
        await book.rebuild()
        await db.execute(f"drop table {table}")
        await db.execute("delete from fold where name = 'session' and not live")
    assert len(await asked) == 1


async def test_a_snapshot_older_than_a_switch_is_refused_and_never_answered_wrongly(
    book: Book, ro: asyncpg.Connection
) -> None:
    await book.tell(scheduled(uuid4(), date(2026, 3, 2)), at=NOON)
    async with ro.transaction(isolation="repeatable_read"):
        await ro.fetch("select from ledger_head")
        await book.rebuild()
        with pytest.raises(asyncpg.SerializationError, match="begin again"):
            await ro.fetch("select from session")


async def test_views_that_are_as_they_should_be_are_left_alone(
    book: Book, ro: asyncpg.Connection
) -> None:
    ids = "select relname, oid from pg_class where relnamespace = 'reports'::regnamespace"
    before = dict(await rows(ro, ids))
    assert await publish(book.node.db, ZONE)
    assert dict(await rows(ro, ids)) == before
    other = [replace(it, meaning="Otherwise.") if it.name == "session" else it for it in SHOWN[:-1]]
    assert await publish(book.node.db, ZONE, other)
    after = dict(await rows(ro, ids))
    assert before.keys() - after.keys() == {SHOWN[-1].name}
    assert {name for name, oid in after.items() if before[name] != oid} == {"session"}


async def test_nothing_is_shown_before_what_it_reads_is_there(book: Book) -> None:
    older = "update fold set version = version + $1 where name = 'session' and live"
    await book.node.db.execute(older, -1)
    assert not await publish(book.node.db, ZONE)
    await book.node.db.execute(older, 1)
    assert await publish(book.node.db, ZONE)


async def test_every_view_and_column_says_what_it_means(ro: asyncpg.Connection) -> None:
    found = await rows(
        ro,
        """
        select relname, attname, format_type(atttypid, atttypmod), col_description(attrelid, attnum),
            obj_description(attrelid, 'pg_class')
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'reports'::regnamespace and attnum > 0
        """,
    )
    assert sorted(found) == sorted(
        (it.name, column.name, column.type, column.meaning, f"{it.meaning} {it.rule}")
        for it in SHOWN
        for column in it.columns
    )


def test_every_view_uses_projections_that_there_are_and_says_which() -> None:
    names = {projection.name for projection in PROJECTIONS}
    for shown in SHOWN:
        placed = set(re.findall(r"\{(\w+)(?: now)?\}", shown.sql)) - {"as_of", "zone"}
        assert placed == set(shown.uses) <= names
