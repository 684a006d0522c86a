"""Database roles and schemas: for each service an owner, the service itself, and a compactor; and analysts."""

import hashlib
import hmac
import os
from base64 import b64encode
from typing import Final

import asyncpg

from deploy.local.home import ROOT
from deploy.local.postgres import ADMIN, DATABASE, Postgres
from shared.events.words import SERVICES, Service

SQL: Final = ROOT / "deploy" / "postgres"
KINDS: Final = ("owner", "app", "compactor")
ANALYST: Final = "reporting_ro"
"""Reads schema `reports`, and nothing else."""
ROUNDS: Final = 4096
"""PostgreSQL's own default for scram_iterations."""
EXISTS: Final = "select true from pg_database where datname = $1"
TELL: Final = "select set_config($1, $2, false)"


async def provision_roles(postgres: Postgres) -> None:
    """Make what is missing of database, roles, schemas and grants; safe to repeat."""
    connection = await asyncpg.connect(postgres.dsn(ADMIN, "postgres"))
    try:
        if not await connection.fetchval(EXISTS, DATABASE):
            await connection.execute(f"create database {DATABASE} template template0")
    finally:
        await connection.close()
    connection = await asyncpg.connect(postgres.dsn(ADMIN))
    try:
        await connection.execute((SQL / "database.sql").read_text())
        for service in SERVICES:
            await _provision(connection, postgres, service)
        await _tell(connection, postgres, ANALYST)
        await connection.execute((SQL / "reports.sql").read_text())
    finally:
        await connection.close()


async def _provision(connection: asyncpg.Connection, postgres: Postgres, service: Service) -> None:
    for kind in KINDS:
        await _tell(connection, postgres, f"{service}_{kind}")
    sql = (SQL / "roles.sql").read_text().replace("{service}", service)
    await connection.execute(sql)


async def _tell(connection: asyncpg.Connection, postgres: Postgres, role: str) -> None:
    secret = verifier(postgres.passwords.of(f"postgres/{role}"), os.urandom(16))
    await connection.execute(TELL, f"brygga.{role}", secret)


def verifier(password: str, salt: bytes) -> str:
    """What PostgreSQL keeps of a password under SCRAM-SHA-256 (RFC 5802): it opens nothing by itself."""
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ROUNDS)
    stored = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    salt64, stored64, server64 = (b64encode(part).decode() for part in (salt, stored, server))
    return f"SCRAM-SHA-256${ROUNDS}:{salt64}${stored64}:{server64}"
