"""What runs: written by the supervisor, read by everybody else, and asked of each process itself."""

import asyncio
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any, Final

from deploy.local import probe
from deploy.local.child import Child
from deploy.local.disk import replace
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.ports import HOST
from deploy.local.postgres import Postgres
from deploy.local.stack import Phase

BEGAN: Final = datetime.now(UTC)


def write(home: Home, phase: Phase, port: int, children: Sequence[Child]) -> None:
    """Say what runs. On a full disk the old words stay: that must not stop what runs."""
    supervisor = {"pid": os.getpid(), "port": None, "restarts": 0, "since": BEGAN.isoformat()}
    processes = {child.program.name: _process(child) for child in children}
    said = {
        "phase": phase,
        "url": f"http://{HOST}:{port}",
        "port": port,
        "processes": {"supervisor": supervisor, **processes},
    }
    with suppress(OSError):
        replace(home.status, json.dumps(said, indent=1))


async def look(home: Home) -> dict[str, Any]:
    """What the supervisor says, each process with `ready` as it answers now; Halt where none runs."""
    said = home.last_status()
    if not said or not is_held(home):
        raise Halt("not_running", home=home.path)
    processes: dict[str, dict[str, Any]] = said["processes"]
    answers = await asyncio.gather(*(_ready(home, name, its) for name, its in processes.items()))
    for process, ready in zip(processes.values(), answers, strict=True):
        process["ready"] = ready
    return said | {"ready": said["phase"] == "ready" and all(answers)}


def already_running(home: Home) -> Halt:
    """The ending for a home that another supervisor holds."""
    said = home.last_status()
    pid = said.get("processes", {}).get("supervisor", {}).get("pid")
    return Halt("already_running", url=said.get("url"), pid=pid)


def table(said: Mapping[str, Any]) -> str:
    """What `look` found, to read."""
    state = "ready" if said["ready"] else f"not ready ({said['phase']})"
    rows: list[tuple[object, ...]] = [("process", "pid", "port", "restarts", "ready")]
    for name, its in said["processes"].items():
        facts = (name, its["pid"] or "-", its["port"] or "-", its["restarts"])
        rows.append((*facts, "yes" if its["ready"] else "no"))
    lines = ["  {!s:12}{!s:>8}{!s:>7}{!s:>10}  {}".format(*row) for row in rows]
    return "\n".join([f"Brygga is {state}: {said['url']}", *lines])


def _process(child: Child) -> dict[str, Any]:
    return {
        "pid": child.pid,
        "port": child.program.port,
        "restarts": max(child.starts - 1, 0),
        "since": child.since and child.since.isoformat(),
        "ready_at": child.program.ready_at,
    }


async def _ready(home: Home, name: str, process: Mapping[str, Any]) -> bool:
    if name == "supervisor" or process["pid"] is None:
        return process["pid"] is not None
    if name == "postgres":
        return await Postgres(home, Passwords(home.secrets)).ready()
    return await probe.answers(process["ready_at"])
