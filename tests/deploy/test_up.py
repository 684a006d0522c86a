import asyncio
import json
import os
from contextlib import suppress
from typing import Final

import asyncpg
import httpx
import psutil
import pytest

from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import ADMIN, Postgres
from shared.events.words import SERVICES
from tests.stack import Running, running_stack, say, until

CHILDREN: Final = ("postgres", "nats", *SERVICES, "sign-in", "caddy")
SOON: Final = 10.0


def everybody(running: Running) -> list[psutil.Process]:
    """The supervisor and all that descends from it, PostgreSQL's backends included."""
    supervisor = psutil.Process(running.process.pid)
    return [supervisor, *supervisor.children(recursive=True)]


def gone(processes: list[psutil.Process]) -> bool:
    return not any(process.is_running() for process in processes)


async def keep_busy(home: Home) -> tuple[asyncio.Task[None], psutil.Process]:
    """A backend that is about to begin a long statement, and what waits for its end."""
    dsn = Postgres(home, Passwords(home.secrets)).dsn(ADMIN)
    connection = await asyncpg.connect(dsn)

    async def work() -> None:
        with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
            await connection.execute("select sum(n) from generate_series(1, 10000000000) as n")
        connection.terminate()

    return asyncio.create_task(work()), psutil.Process(connection.get_server_pid())


async def test_status_names_every_process_as_ready(stack: Running) -> None:
    answer = say(stack.home, "status", "--json")
    assert answer.returncode == 0
    said = json.loads(answer.stdout)
    assert said["ready"]
    assert list(said["processes"]) == ["supervisor", *CHILDREN]
    assert all(its["ready"] and psutil.pid_exists(its["pid"]) for its in said["processes"].values())
    assert set(said["processes"]["nats"]) >= {"pid", "port", "restarts", "since", "ready"}


async def test_status_can_be_read_by_people(stack: Running) -> None:
    lines = say(stack.home, "status").stdout.splitlines()
    assert lines[0] == f"Brygga is ready: {stack.url}"
    assert len(lines) == len(CHILDREN) + 3


@pytest.mark.parametrize("service", SERVICES)
async def test_every_service_answers_behind_the_front_door(stack: Running, service: str) -> None:
    async with httpx.AsyncClient(base_url=stack.url) as client:
        assert (await client.get(f"/api/{service}/readyz")).status_code == 200


async def test_a_second_up_on_the_same_home_names_the_address(stack: Running) -> None:
    answer = say(stack.home, "up")
    assert answer.returncode == 22
    assert stack.url in answer.stderr


async def test_a_home_that_runs_is_not_reset(stack: Running) -> None:
    assert say(stack.home, "reset", "--yes").returncode == 22
    assert stack.home.database.exists()


async def test_a_taken_port_is_named(stack: Running, home: Home) -> None:
    port = stack.url.rpartition(":")[2]
    answer = say(home, "up", "--port", port)
    assert answer.returncode == 23
    assert f"Port {port}" in answer.stderr


async def test_no_secret_stands_on_a_command_line_or_in_a_log(stack: Running) -> None:
    passwords = json.loads(stack.home.secrets.read_text()).values()
    seen = [" ".join(process.cmdline()) for process in everybody(stack)]
    seen += [log.read_text() for log in stack.home.logs.iterdir()]
    assert not [text for text in seen if any(password in text for password in passwords)]


async def test_what_is_private_can_be_read_by_nobody_else(stack: Running) -> None:
    home = stack.home
    private = [home.secrets, home.issuer, home.path / "nats.conf", *home.keys.glob("*/*")]
    assert all(file.stat().st_mode & 0o077 == 0 for file in private)
    assert all(folder.stat().st_mode & 0o077 == 0 for folder in (home.keys, home.logs, home.socket))


async def test_postgresql_listens_on_no_network(stack: Running) -> None:
    postmaster = psutil.Process(stack.pid("postgres"))
    assert not postmaster.net_connections("tcp")
    assert not [p for p in postmaster.children() if p.net_connections("tcp")]


@pytest.mark.fault
@pytest.mark.parametrize("name", CHILDREN)
async def test_a_killed_child_comes_back(stack: Running, name: str) -> None:
    before = stack.pid(name)
    assert before
    restarts = (await stack.status())["processes"][name]["restarts"]
    os.kill(before, 9)
    await until(lambda: stack.pid(name) not in {before, None})
    await stack.ready()
    assert (await stack.status())["processes"][name]["restarts"] > restarts


@pytest.mark.fault
async def test_a_killed_supervisor_leaves_nobody_and_the_next_one_starts(home: Home) -> None:
    async with running_stack(home) as running:
        busy, backend = await keep_busy(home)
        await until(lambda: "SELECT" in " ".join(backend.cmdline()))
        processes = everybody(running)
        assert len(processes) > len(CHILDREN)
        await running.kill()
        await until(lambda: gone(processes), within=SOON)
        await busy
    async with running_stack(home) as running:
        processes = everybody(running)
        assert await running.stop() == 0
    assert gone(processes)
    assert say(home, "status").returncode == 30


@pytest.mark.fault
async def test_a_lock_whose_process_id_is_somebody_elses_by_now_is_forgotten(home: Home) -> None:
    async with running_stack(home) as running:
        await running.kill()
    # This test's own process id: alive, and not PostgreSQL.
    for lock in (home.database / "postmaster.pid", home.socket / ".s.PGSQL.5432.lock"):
        words = lock.read_text().splitlines() if lock.exists() else ["", str(home.database), "0"]
        lock.write_text("\n".join([str(os.getpid()), *words[1:]]) + "\n")
    async with running_stack(home) as running:
        assert running.pid("postgres") != os.getpid()
