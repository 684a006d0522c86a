"""Prove that a person is forgotten: look everywhere for what should be gone, and name what is not.

Looked at are each service's tables of keys, MACs and ciphertext, and, for every text or key that the
asker knows, each row of each table and view, the statistics, and every byte of every file of the home:
tables, indexes, the write-ahead log, the bus, the logs.
"""

import asyncio
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

import asyncpg

from deploy.local.home import ROOT, Home
from deploy.local.postgres import ADMIN, Postgres
from deploy.local.seeking import Form, forms, in_file, in_text, is_short
from services.activities.projections import PROJECTIONS as ACTIVITIES
from services.referrals.projections import PROJECTIONS as REFERRALS
from services.reporting.projections import PROJECTIONS as REPORTING
from services.visits.projections import PROJECTIONS as VISITS
from shared.database import Connection
from shared.events.words import SERVICES, Service
from shared.projection import AnyProjection

VIEWS: Final[Mapping[Service, Sequence[AnyProjection]]] = {
    "visits": VISITS,
    "activities": ACTIVITIES,
    "referrals": REFERRALS,
    "reporting": REPORTING,
}

CIRCLE: Final = """
with named as (
    select stream_id, position(convert_to(format('"person":"%s"', $1::uuid), 'UTF8') in envelope) > 0 as theirs
    from {s}.event where position(convert_to('"person":"', 'UTF8') in envelope) > 0
)
select array(
    select $1::uuid union select stream_id from named group by stream_id having bool_and(theirs)
)
"""
"""The person, and the things that are about nobody else; as forget_subject sees it."""
# What services ask themselves has a MAC of its key alone, which says nothing of anybody.
COUNTS: Final = {
    "subject_key: data keys that open something": """
select count(*) from {s}.subject_key where subject = any($1) and wrapped is not null""",
    "command: MACs of what was asked": """
select count(*) from {s}.command
where (stream_id = any($1) or id = any($1)) and request_mac is not null and not exists (
    select from {s}.event where event.position = command.position
        and type ~ '^(SubjectErased|[A-Za-z]+Noted|[A-Za-z]+NoteWithdrawn)$'
        and type not in ('ArrivalNoted', 'ConflictNoted'))""",
    "event: facts with ciphertext (./brygga compact takes it away)": """
select count(*) from {s}.event where sealed is not null and exists (
    select from jsonb_each_text(sealed) as its (name, text) join {s}.subject_key
        on key_id = split_part(text, ':', 1)::uuid
    where subject = any($1))""",
    "subject_key: keys that were destroyed and not swept off the disk yet": """
select count(*) from {s}.forgotten where subject = any($1) and swept_at is null""",
    "memory: keys that were destroyed a minute ago or less": """
select count(*) from {s}.forgotten
where subject = any($1) and at > clock_timestamp() - interval '1 minute'""",
}
NAMING: Final = "select count(*) from {s}_views.{view} where {column} = $1"
"""Rows of a view that forgets (R10)."""
TOLD: Final = """
select exists (select from {s}.event where stream_id = $1 and type = 'SubjectErased')
"""
ROOMS: Final = """
select format('%I.%I', nspname, relname) as name
from pg_class join pg_namespace on pg_namespace.oid = relnamespace
where relkind in ('r', 'p', 'v', 'm')
    and (nspname !~ '^(pg_|information_schema)' or relname = 'pg_statistic')
order by 1
"""
HOLDS: Final = "select room::text as said from {0} as room where room::text ilike any($1)"
TEMPLATES: Final = "select oid from pg_database where datistemplate or datname = 'postgres'"
LANGUAGE: Final = ROOT / "shared" / "events" / "language.json"
"""The words in which Brygga tells everything."""


@dataclass(frozen=True, slots=True)
class Remnant:
    """Something that should be gone: where it is, and how often it was found."""

    where: str
    count: int = 1

    @property
    def sentence(self) -> str:
        """As an operator reads it; never what was found."""
        return f"{self.where}: {self.count}"


async def verify_forgotten(
    postgres: Postgres,
    person: UUID,
    known: Collection[bytes] = (),
    services: Collection[Service] = SERVICES,
) -> list[Remnant]:
    """What is left of a person; nothing where they are forgotten.

    `known` are texts and keys of the person, as far as anybody knows them still.
    """
    db = await asyncpg.connect(postgres.dsn(ADMIN))
    try:
        found = [it for service in services for it in await _in_service(db, service, person)]
        if known:
            found += await _in_tables(db, known)
            await db.execute("checkpoint")  # what is in memory only is in the files then
        ordinary = await _ordinary(db, postgres.home)
    finally:
        await db.close()
    return found + await asyncio.to_thread(_in_files, postgres.home.path, known, ordinary)


async def _in_service(db: Connection, service: Service, person: UUID) -> list[Remnant]:
    circle = await db.fetchval(CIRCLE.format(s=service), person)
    counts = {
        what: await db.fetchval(sql.format(s=service), circle) for what, sql in COUNTS.items()
    }
    found = [Remnant(f"{service}.{what}", count) for what, count in counts.items() if count]
    if not await db.fetchval(TOLD.format(s=service), person):
        found.append(Remnant(f"{service}.event: the erasure is not told to be done"))
    return found + await _in_views(db, service, person)


async def _in_views(db: Connection, service: Service, person: UUID) -> list[Remnant]:
    """What stands of the person where views forget; a view that was never made holds nobody."""
    rooms = {row["name"] for row in await db.fetch(ROOMS)}
    found = []
    for it in VIEWS[service]:
        if it.forgets and f"{service}_views.{it.name}" in rooms:
            naming = NAMING.format(s=service, view=it.name, column=it.forgets)
            if count := await db.fetchval(naming, person):
                where = f"{service}_views.{it.name}: rows that name the person"
                found.append(Remnant(where, count))
    return found


async def saying_nothing(postgres: Postgres, known: Sequence[bytes]) -> list[int]:
    """Which of the texts, from 1, prove nothing: too short, or words of a Brygga that nobody is in yet."""
    db = await asyncpg.connect(postgres.dsn(ADMIN))
    try:
        files = [*await _ordinary(db, postgres.home), LANGUAGE]
    finally:
        await db.close()
    return await asyncio.to_thread(_said_by, files, known)


def _said_by(files: Collection[Path], known: Sequence[bytes]) -> list[int]:
    return [
        number
        for number, one in enumerate(known, 1)
        if is_short(one) or any(in_file(file, forms([one])) for file in files)
    ]


async def _ordinary(db: Connection, home: Home) -> set[Path]:
    """The files that every Brygga has before anybody is registered."""
    folders = [home.database / "base" / str(row["oid"]) for row in await db.fetch(TEMPLATES)]
    files = {file for folder in folders for file in folder.glob("*")}
    return files | set(home.database.glob("*.conf"))


async def _in_tables(db: Connection, known: Collection[bytes]) -> list[Remnant]:
    sought = forms(known)
    patterns = [f"%{_escaped(text)}%" for one in sought for text in _written(one.content)]
    rooms = [row["name"] for row in await db.fetch(ROOMS)]
    counts = {room: await _in_room(db, room, patterns, sought) for room in rooms}
    return [Remnant(f"table {room}: rows with what is known", n) for room, n in counts.items() if n]


async def _in_room(
    db: Connection, room: str, patterns: Sequence[str], sought: Sequence[Form]
) -> int:
    """Rows that hold it: PostgreSQL says in which its letters stand, and those are looked at."""
    async with db.transaction(readonly=True):
        rows = db.cursor(HOLDS.format(room), patterns)
        return sum([in_text(row["said"], sought) async for row in rows])


def _in_files(home: Path, known: Collection[bytes], ordinary: Collection[Path]) -> list[Remnant]:
    if not known:
        return []
    sought = forms(known)
    files = (path for path in sorted(home.rglob("*")) if path.is_file() and path not in ordinary)
    counts = {path: in_file(path, sought) for path in files}
    return [Remnant(f"file {path.relative_to(home)}", n) for path, n in counts.items() if n]


def _written(one: bytes) -> list[str]:
    """How bytes may be told of a row: as text, where they are any, and in hexadecimal."""
    try:
        return [one.decode(), one.hex()]
    except UnicodeDecodeError:
        return [one.hex()]


def _escaped(text: str) -> str:
    return re.sub(r"([\\%_])", r"\\\1", text)
