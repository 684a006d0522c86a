"""Root starts Brygga in a folder that is closed to others: a clone below /root, a mktemp -d."""

import ctypes
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import asyncpg
import pytest

from deploy.local.birth import User, closed_folders
from deploy.local.home import ROOT, Home
from deploy.local.postgres import ADMIN
from tests.stack import command, postgres_and_bus

PR_CAPBSET_DROP: Final = 24
CAP_SYS_ADMIN: Final = 21
ENVIRONMENT: Final = Path(sys.prefix).resolve()
IS_ROOT: Final = os.geteuid() == 0

root_only = pytest.mark.skipif(not IS_ROOT, reason="only root starts PostgreSQL as another user")


@pytest.fixture
def closed() -> Iterator[Home]:
    with tempfile.TemporaryDirectory(prefix="brygga-") as folder:
        (Path(folder) / "private").write_text("nobody's business")
        yield Home(Path(folder) / "home", Path(folder) / "home-keys")


def may_mount() -> bool:
    """Whether this root may make a view of the disk of its own."""
    line = ("unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt")
    return IS_ROOT and subprocess.run(line, check=False, capture_output=True).returncode == 0


def without_mounts() -> None:
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_SYS_ADMIN)


def test_the_topmost_closed_folder_is_named(closed: Home) -> None:
    stranger = User("stranger", 65_000, 65_000)
    assert closed_folders(stranger, [closed.database, closed.socket]) == (closed.path.parent,)
    assert closed_folders(stranger, [Path("/usr/bin")]) == ()


@pytest.mark.skipif(not may_mount(), reason="this process may not mount")
async def test_postgresql_is_shown_its_rooms_and_nothing_else(closed: Home) -> None:
    async with postgres_and_bus(closed) as foundation:
        connection = await asyncpg.connect(foundation.dsn(ADMIN))
        try:
            seen = await connection.fetch("select pg_ls_dir($1) as name", str(closed.path.parent))
            inside = await connection.fetch("select pg_ls_dir($1) as name", str(closed.path))
        finally:
            await connection.close()
    assert [row["name"] for row in seen] == ["home"]
    assert {row["name"] for row in inside} == {"postgres", "socket"}
    assert closed.path.parent.stat().st_mode & 0o077 == 0


@pytest.mark.skipif(not may_mount(), reason="this process may not mount")
async def test_postgresql_is_shown_its_programs_where_they_are_closed_to_it(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_pass = User.may_pass
    monkeypatch.setattr(
        User, "may_pass", lambda user, folder: folder != ENVIRONMENT and may_pass(user, folder)
    )
    async with postgres_and_bus(home) as foundation:
        connection = await asyncpg.connect(foundation.dsn(ADMIN))
        try:
            seen = await connection.fetch("select pg_ls_dir($1) as name", str(ENVIRONMENT))
        finally:
            await connection.close()
    assert [row["name"] for row in seen] == ["lib"]


@root_only
def test_where_it_cannot_be_shown_the_closed_folder_is_named(closed: Home) -> None:
    line, environment = command(closed, "up")
    answer = subprocess.run(
        line,
        cwd=ROOT,
        env=environment,
        preexec_fn=without_mounts,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert answer.returncode == 24, answer
    assert str(closed.path.parent) in answer.stderr
    assert "Traceback" not in answer.stderr
