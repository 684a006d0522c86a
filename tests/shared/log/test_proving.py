"""What is proved in stretches is what is proved fact by fact, wherever stretches begin."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID

import asyncpg
import pytest

from services.visits.commands.people import RegisterPerson
from services.visits.commands.visits import RecordVisit
from shared.log.continuing import Doubt
from shared.log.proving import added_up, proved, stretches, tally
from shared.log.verify import Unsound, read_through
from tests.engine import Asker, empty, node
from tests.shared.log.test_append import visit
from tests.stack import Foundation
from tests.tampering import RECHAIN

NAMED: Final = RegisterPerson.model_validate(
    {"given_name": "Amina", "target_group": "abo", "site": "motesplatsen"}
)
PLACES: Final = """
with places as (
    select (select min(position) from event where version = 2) as later, max(position) as last from event
)
select later, last, (select stream_id from event where position = later) as its,
    (select stream_id from event where position = last) as own
from places
"""


@pytest.fixture(scope="module")
async def log(foundation: Foundation) -> AsyncIterator[asyncpg.Connection]:
    """Persons with names, to whose visits something is added later, and visits that share a block."""
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        asker = Asker(one)
        people = [(await asker.ask(NAMED)).id for _ in range(4)]
        for support in ("it", "arbete"):
            for person in people:
                await asker.ask(helped(person, support))
            await asyncio.gather(*(asker.ask(visit()) for _ in range(20)))
        await asker.ask(visit())
    db = await asyncpg.connect(foundation.dsn("brygga_admin"))
    await db.execute("set search_path = visits")
    yield db
    await db.close()


def helped(person: UUID, support: str) -> RecordVisit:
    return visit(person).model_copy(update={"supports": (support,)})


async def by_stretches(db: asyncpg.Connection, shortest: int) -> int:
    """Each stretch by itself, the last one first."""
    every = await stretches(db, 1000, shortest)
    return await added_up(db, [await tally(db, one) for one in reversed(every)])


@pytest.mark.parametrize(("shortest", "count"), [(1, 8), (7, 4), (1000, 1)])
async def test_a_sound_log_is_proved_wherever_stretches_begin(
    log: asyncpg.Connection, shortest: int, count: int
) -> None:
    length = await log.fetchval("select position from log_head")
    assert len(await stretches(log, 1000, shortest)) >= count
    assert await by_stretches(log, shortest) == length == await proved(log)
    assert await read_through(log) == length


async def test_an_empty_log_is_sound(foundation: Foundation) -> None:
    await empty(foundation, "activities")
    db = await asyncpg.connect(foundation.dsn("activities_owner"))
    assert await proved(db) == 0
    await db.close()


def rewritten(at: str, old: str, new: str) -> str:
    """Other letters in an envelope, whose digest then fits."""
    return (
        f"update event set envelope = convert_to(replace(convert_from(envelope, 'utf8'), '{old}', {new}),"
        f" 'utf8') where position = {at};"
        f" update event set digest = sha256(envelope) where position = {at};"
    )


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        (
            rewritten("{later}", '"version":2,', """'"version":3,'""")
            + "update event set version = 3 where position = {later}",
            "a stream's versions have a gap",
        ),
        (
            "alter table event drop constraint event_stream_id_version_part_key;"
            "update command set stream_id = '{its}' where position = {last};"
            "update event set stream_id = '{its}' where position = {last};"
            + rewritten("{last}", '"stream":"{own}"', """'"stream":"{its}"'"""),
            "a stream's versions have a gap",
        ),
        (
            "update event set recorded_at = recorded_at - interval '1 year' where position = {last}",
            "time goes back",
        ),
        ("insert into block values (0, 0, '')", "blocks do not end where facts do"),
        ("update log_head set position = position + 1", "the head is elsewhere"),
    ],
)
async def test_what_lies_apart_is_compared_too(
    log: asyncpg.Connection, edit: str, fault: str
) -> None:
    """Everything else fits, so that only this can be found, also where stretches meet."""
    [places] = await log.fetch(PLACES)
    undone = log.transaction()
    await undone.start()
    try:
        await log.execute("set local session_replication_role = replica")
        await log.execute(edit.format(**dict(places)))
        if "into block" not in edit:
            await log.execute(RECHAIN)
        for shortest in (1, 1000):
            with pytest.raises(Doubt):
                await by_stretches(log, shortest)
        with pytest.raises(Unsound, match=fault):
            await read_through(log)
    finally:
        await undone.rollback()
