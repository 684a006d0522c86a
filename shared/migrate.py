"""Bring a service's schema up to date: plain SQL files, in order, each once, safe when started at once."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import asyncpg

from shared.events.words import Service

ROOT: Final = Path(__file__).resolve().parent.parent
MADE: Final = """
create table if not exists migration (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
)
"""


class MigrationChanged(Exception):
    """A migration that was applied reads differently now; write a new one instead."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One SQL file, under the name of its room and number."""

    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def migrations(service: Service) -> list[Migration]:
    """What this service's schema is made of: the engine's files, the vault's, its own."""
    rooms = {
        "log": ROOT / "shared/log/migrations",
        "privacy": ROOT / "shared/privacy/migrations",
        service: ROOT / "services" / service / "migrations",
    }
    return [
        Migration(f"{room}/{file.name}", file.read_text())
        for room, folder in rooms.items()
        for file in sorted(folder.glob("*.sql"))
    ]


async def migrate(dsn: str, service: Service) -> list[str]:
    """Apply what is missing as the schema's owner; the names of what was applied.

    Several may start at once: they queue on an advisory lock. MigrationChanged where an applied
    file was edited.
    """
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(
            "select pg_advisory_lock(hashtext('brygga.migrate'), hashtext($1))", service
        )
        await connection.execute(MADE)
        return [m.name for m in migrations(service) if await _apply(connection, m, service)]
    finally:
        await connection.close()


async def pending(connection: asyncpg.Pool, service: Service) -> list[str]:
    """Names of migrations that the schema still lacks."""
    done = {row["name"] for row in await connection.fetch("select name from migration")}
    return [m.name for m in migrations(service) if m.name not in done]


async def _apply(connection: asyncpg.Connection, migration: Migration, service: Service) -> bool:
    known = await connection.fetchval(
        "select checksum from migration where name = $1", migration.name
    )
    if known == migration.checksum:
        return False
    if known is not None:
        raise MigrationChanged(migration.name)
    async with connection.transaction():
        await connection.execute(_addressed(migration.sql, service))
        await connection.execute(
            "insert into migration (name, checksum) values ($1, $2)",
            migration.name,
            migration.checksum,
        )
    return True


def _addressed(sql: str, service: Service) -> str:
    """Put this service's role and schema names where a shared file leaves them open."""
    names = {"{schema}": service, "{app}": f"{service}_app", "{compactor}": f"{service}_compactor"}
    for place, name in names.items():
        sql = sql.replace(place, name)
    return sql
