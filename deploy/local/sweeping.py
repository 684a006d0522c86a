"""Sweep destroyed keys off the disk, and take away what they sealed: what a service may not do itself.

A service destroys keys (forget_subject). The rest needs the owner of the tables, the server's
administrator or the compactor, so whoever runs the database does it: here the supervisor, and
`./brygga compact`; on several machines a job with the same statements.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

import asyncpg

from deploy.local.postgres import ADMIN, Postgres
from shared.database import PASSING, Connection
from shared.events.words import SERVICES, Service

GLANCE: Final = 1.0
NIGHT: Final = 3
"""The hour in which ciphertext is taken away."""
LONGEST: Final = timedelta(hours=24)
"""At the latest so long after the keys: not every machine is on at night."""
CHUNK: Final = 10_000
LONG_LOOK: Final = 5.0
SHORTLY: Final = 0.02
"""Seconds that are waited for whoever looks at what is to be taken away, and between two looks for them."""
ZONE: Final = ZoneInfo("Europe/Stockholm")

PATIENT: Final = "set lock_timeout = '5s'"
UNSWEPT: Final = " union all ".join(
    f"select '{s}' where exists (select from {s}.forgotten where swept_at is null)"
    for s in SERVICES
)
"""The services in which keys were destroyed and lie on the disk still; asked every second."""
NOW: Final = "select clock_timestamp()"
RENEW: Final = "vacuum (full) {s}.subject_key"
CLEAN: Final = "vacuum {s}.command"
SWEPT: Final = """
update {s}.forgotten set swept_at = clock_timestamp() where swept_at is null and at < $1
"""
OLDEST: Final = "select least({})".format(
    ", ".join(f"(select min(at) from {s}.forgotten where compacted_at is null)" for s in SERVICES)
)
UNSEAL: Final = """
update event set sealed = (
    select jsonb_object_agg(name, text) from jsonb_each_text(sealed) as its (name, text)
    where not split_part(text, ':', 1)::uuid = any($3)
)
where sealed is not null and position between $1 and $2 and exists (
    select from jsonb_each_text(sealed) as its (name, text)
    where split_part(text, ':', 1)::uuid = any($3)
)
"""
ENDS: Final = "select coalesce(max(position), 0) from event"
ALL_SO_FAR: Final = "select pg_current_xact_id()::xid::text"
LOOKED_AT: Final = """
select exists (
    select from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()
        and age(coalesce(backend_xmin, backend_xid)) >= age($1::text::xid)
)
"""
"""Whether anybody may still be shown rows as they were before: a vacuum leaves those where they lie."""
DESTROYED: Final = "select array(select destroyed_keys())"
COMPACTED: Final = """
update {s}.forgotten set compacted_at = clock_timestamp() where compacted_at is null and at < $1
"""

Step = Callable[[str], None]


def nothing(_step: str) -> None:
    """Nobody wants to know."""


async def keep_swept(postgres: Postgres) -> None:
    """Sweep for ever within a second of each destruction, and compact each night."""
    while True:
        with suppress(*PASSING, asyncpg.PostgresError):
            db = await asyncpg.connect(postgres.dsn(ADMIN))
            try:
                await _keep(postgres, db)
            finally:
                await db.close()
        await asyncio.sleep(GLANCE)


async def compact(postgres: Postgres, step: Step = nothing) -> dict[Service, int]:
    """Sweep, and take away all ciphertext whose key is destroyed; how many facts lost some."""
    db = await asyncpg.connect(postgres.dsn(ADMIN))
    try:
        await sweep(db, step)
        return {service: await _unseal(postgres, db, service, step) for service in SERVICES}
    finally:
        await db.close()


async def sweep(db: Connection, step: Step = nothing) -> int:
    """Write the tables of keys anew and let go of the log segments that held destroyed ones."""
    began = await db.fetchval(NOW)
    waiting = [row[0] for row in await db.fetch(UNSWEPT)]
    if waiting:
        await _unseen(db)
        await db.execute(PATIENT)
    for service in waiting:
        await db.execute(RENEW.format(s=service))
        await db.execute(CLEAN.format(s=service))
    if waiting:
        step("renewed")
        await db.execute("select pg_switch_wal()")
        await db.execute("checkpoint")
        step("checkpointed")
    for service in waiting:
        await db.execute(SWEPT.format(s=service), began)
    step("swept")
    return len(waiting)


async def _keep(postgres: Postgres, db: Connection) -> None:
    while True:
        await sweep(db)
        if await _due(db):
            await compact(postgres)
        await asyncio.sleep(GLANCE)


async def _unseen(db: Connection) -> None:
    """Wait a while until nobody looks at what was deleted or changed by now."""
    changed = await db.fetchval(ALL_SO_FAR)
    with suppress(TimeoutError):
        async with asyncio.timeout(LONG_LOOK):
            while await db.fetchval(LOOKED_AT, changed):  # noqa: ASYNC110 - PostgreSQL has no event
                await asyncio.sleep(SHORTLY)


async def _due(db: Connection) -> bool:
    """Whether ciphertext waits to be taken away, and the night has come or a day has passed."""
    oldest: datetime | None = await db.fetchval(OLDEST)
    if oldest is None:
        return False
    now = datetime.now(ZONE)
    return now.hour == NIGHT or now - oldest > LONGEST


async def _unseal(postgres: Postgres, admin: Connection, service: Service, step: Step) -> int:
    """Take ciphertext away as the compactor, then the dead rows as the administrator."""
    began, count = await admin.fetchval(NOW), 0
    db = await asyncpg.connect(postgres.dsn(f"{service}_compactor"))
    try:
        keys, end = await db.fetchval(DESTROYED), await db.fetchval(ENDS)
        for first in range(1, end + 1, CHUNK) if keys else ():
            done = await db.execute(UNSEAL, first, first + CHUNK - 1, keys)
            count += int(done.rpartition(" ")[2])
            step("unsealed some")
    finally:
        await db.close()
    if count:
        await _unseen(admin)
        await admin.execute(f"vacuum {service}.event")
    await admin.execute(COMPACTED.format(s=service), began)
    step("compacted")
    return count
