import os
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

import pytest

from deploy.local.birth import Birth
from deploy.local.child import Child, Program, next_pause
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.stack import Stack, running
from tests.stack import until

FOREVER = "import time; print('alive', flush=True); time.sleep(600)"
STUBBORN = f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); {FOREVER}"


async def soon() -> bool:
    return True


async def never() -> bool:
    return False


@pytest.fixture
def program(home: Home) -> Program:
    home.prepare()
    return Program("thing", (sys.executable, "-c", FOREVER), home.log("thing"), soon)


@asynccontextmanager
async def living(program: Program) -> AsyncIterator[Child]:
    child = Child(program, lambda: None)
    child.start()
    try:
        await until(lambda: program.log.exists() and "alive" in program.log.read_text())
        yield child
    finally:
        await child.stop()


def alive(pid: int | None) -> bool:
    return pid is not None and Path("/proc", str(pid)).exists()


async def test_a_child_may_let_others_go_first(program: Program) -> None:
    ours = os.getpriority(os.PRIO_PROCESS, 0)
    async with living(replace(program, birth=Birth(os.getpid(), yields=3))) as child:
        assert child.pid
        assert os.getpriority(os.PRIO_PROCESS, child.pid) == min(ours + 3, 19)


async def test_a_child_that_is_killed_lives_again(program: Program) -> None:
    async with living(program) as child:
        first = child.pid
        assert first
        os.kill(first, signal.SIGKILL)
        await until(lambda: child.pid not in {first, None})
        assert child.starts == 2
    assert child.pid is None


async def test_the_log_tells_how_a_life_ended(program: Program) -> None:
    async with living(program) as child:
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        await until(lambda: "thing ended with -9" in program.log.read_text())


async def test_a_stubborn_child_is_ended_in_the_end(program: Program) -> None:
    stubborn = replace(program, command=(sys.executable, "-c", STUBBORN), patience=0.2)
    async with living(stubborn) as child:
        pid = child.pid
    assert not alive(pid)


def test_a_child_that_keeps_ending_is_started_less_and_less_often() -> None:
    pauses = list(accumulate([1.0] * 7, next_pause, initial=0.0))[1:]
    assert pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]
    assert next_pause(5.0, lived=31) == 0.2


async def test_a_program_that_is_not_there_is_tried_again(program: Program) -> None:
    child = Child(replace(program, command=("/no/such/program",)), lambda: None)
    child.start()
    await until(lambda: child.starts > 1)
    await child.stop()
    assert "thing could not be started" in program.log.read_text()


async def test_a_child_inherits_nothing_that_could_lead_it_elsewhere(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGHOST", "elsewhere.example")
    said = "import os; print('alive', sorted(os.environ))"
    async with living(replace(program, command=(sys.executable, "-c", said))):
        assert "PGHOST" not in program.log.read_text()


async def test_what_never_becomes_ready_is_named_with_its_log(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deploy.local.stack.STARTS", 1)
    hopeless = replace(program, command=("/bin/false",), ready=never)
    heard: list[str] = []
    with pytest.raises(Halt, match=r"thing would not start.*thing\.log") as halt:
        async with running(Stack(Home(Path("/"), Path("/")), say=heard.append), hopeless):
            pass
    assert halt.value.exit.code == 25
    assert "thing ended with 1" in heard[0]
