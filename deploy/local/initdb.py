"""A first data directory for PostgreSQL: whole under its name, or not there."""

import asyncio
import shutil
from asyncio.subprocess import PIPE, STDOUT

from deploy.local.birth import Birth
from deploy.local.child import inherited
from deploy.local.disk import FRESH_MEGABYTES, full, make_folder, replace
from deploy.local.exits import Halt
from deploy.local.postgres import (
    ADMIN,
    ENVIRONMENT,
    Postgres,
    binary,
    birth_for,
    give,
    require_entry,
)


async def make_database(postgres: Postgres) -> None:
    """Make the data directory; Halt where there is no room or PostgreSQL's user cannot come in."""
    home = postgres.home
    draft, password = home.database.with_suffix(".new"), home.socket / "password"
    shutil.rmtree(draft, ignore_errors=True)
    for folder in (draft, home.socket):
        make_folder(folder, 0o700)
    birth = birth_for(draft, home.socket)
    replace(password, postgres.passwords.of(f"postgres/{ADMIN}"))
    for path in (draft, home.socket, password):
        give(birth, path)
    await require_entry(birth)
    try:
        await _run(postgres, birth, f"--pgdata={draft}", f"--pwfile={password}")
    finally:
        password.unlink()
    draft.rename(home.database)


async def _run(postgres: Postgres, birth: Birth, *where: str) -> None:
    home, log = postgres.home, postgres.home.log("initdb")
    command = (str(binary("initdb")), f"--username={ADMIN}", *where)
    access = ("--auth-local=scram-sha-256", "--auth-host=scram-sha-256")
    # Sorting by code point comes with PostgreSQL itself: the same order on every machine, for ever.
    text = (
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
    )
    process = await asyncio.create_subprocess_exec(
        *(*command, *access, *text, "--no-instructions"),
        stdout=PIPE,
        stderr=STDOUT,
        cwd="/",
        env=inherited() | ENVIRONMENT,
        preexec_fn=birth,
    )
    words, _ = await process.communicate()
    # initdb clears up behind itself, so only its words tell of a disk that was full.
    if b"No space left" in words:
        raise full(home.path, FRESH_MEGABYTES)
    log.write_bytes(words)
    if process.returncode:
        raise Halt("would_not_start", name="initdb", log=log)
