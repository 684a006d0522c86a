"""Say in sentences what stands between this machine and a running Brygga."""

import asyncio
import json
import os
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from deploy.local import probe
from deploy.local.disk import FRESH_MEGABYTES, LATER_MEGABYTES, free_megabytes
from deploy.local.escrow import copies, epochs_of
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import ROOT, Home
from deploy.local.ports import refusal
from deploy.local.postgres import binary, birth_for, require_entry
from shared.events.words import SERVICES
from shared.privacy.epochs import epochs

SIGNS: Final = {"good": "✓", "mind": "!", "wrong": "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: good, worth minding, or wrong."""

    sign: str
    sentence: str


async def examine(home: Home) -> list[Finding]:
    """Everything there is to say, in the order in which one would mend it."""
    return [
        _python(),
        _venv(),
        _environment(),
        *_programs(),
        await _root(home),
        _writable(home),
        _room(home),
        _keys(home),
        _port(home),
        await _running(home),
    ]


def doctor(home: Home) -> None:
    """Print the findings; Halt where something is wrong."""
    findings = asyncio.run(examine(home))
    for finding in findings:
        print(f"{SIGNS[finding.sign]} {finding.sentence}")
    if any(finding.sign == "wrong" for finding in findings):
        raise Halt("something_missing")


def _say(good: object, then: str, otherwise: str, sign: str = "wrong") -> Finding:
    """One of two sentences, and the sign of the worse one."""
    return Finding("good", then) if good else Finding(sign, otherwise)


def _python() -> Finding:
    return Finding("good", f"Python {'.'.join(map(str, sys.version_info[:3]))} is new enough.")


def _venv() -> Finding:
    able = shutil.which("uv") is not None or find_spec("ensurepip") is not None
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    missing = f"The environment cannot be made anew: install python{version}-venv, or uv."
    return _say(able, "An environment can be made.", missing, "mind")


def _environment() -> Finding:
    mark = Path(sys.prefix) / "brygga.json"
    installed = json.loads(mark.read_text()) if mark.exists() else {}
    lock = sha256((ROOT / "requirements" / "run.lock").read_bytes()).hexdigest()
    return _say(
        installed.get("run.lock") == lock,
        "The environment holds what requirements/run.lock names.",
        "The environment differs from requirements/run.lock; ./brygga up installs it.",
        "mind",
    )


def _programs() -> Iterator[Finding]:
    beside = Path(sys.executable).parent
    paths = (binary("postgres"), beside / "nats-server", beside / "caddy")
    for path in paths:
        there = os.access(path, os.X_OK)
        yield _say(there, f"{path.name} is there.", f"{path} is missing or cannot be run.")


async def _root(home: Home) -> Finding:
    try:
        birth = birth_for(_nearest(home.path))
        await require_entry(birth)
    except Halt as halt:
        return Finding("wrong", str(halt))
    if birth.user is None:
        return Finding("good", "PostgreSQL will run as you, an ordinary user.")
    shown = ", ".join(map(str, birth.closed))
    how = f"; {shown} is closed to it, so it is shown only what it needs of that" if shown else ""
    return Finding("good", f"You are root, so PostgreSQL will run as {birth.user.name}{how}.")


def _writable(home: Home) -> Finding:
    folders = [_nearest(home.path), _nearest(home.keys)]
    closed = [folder for folder in folders if not os.access(folder, os.W_OK)]
    sentence = f"Nothing can be written to {', '.join(map(str, closed))}."
    return _say(not closed, f"The home {home.path} can be written.", sentence)


def _room(home: Home) -> Finding:
    free, needed = free_megabytes(home.path), FRESH_MEGABYTES
    if home.database.exists():
        needed = LATER_MEGABYTES
    sentence = f"{free} MB are free, and {needed} MB are needed."
    return _say(free >= needed, sentence, sentence)


def _keys(home: Home) -> Finding:
    if not home.database.exists():
        return Finding("good", "There are no keys yet: nothing has been started.")
    missing = [name for name in SERVICES if not epochs(home.keys / name)]
    if missing:
        return Finding("wrong", f"The keys of {', '.join(missing)} are not in {home.keys}.")
    return _say(
        any(copy.opens(epochs_of(home)) for copy in copies(home)),
        "The keys have a recorded copy.",
        f"The keys in {home.keys} have no recorded copy: whoever loses them loses every name. "
        "Make one with ./brygga vault escrow NAME FILE.",
        "mind",
    )


def _port(home: Home) -> Finding:
    port = home.last_status().get("port")
    if port is None or is_held(home):
        return Finding("good", "A free port will be picked unless --port says which.")
    reason = refusal(port)
    taken = f"Port {port} of last time cannot be used ({reason}); another will be picked."
    return _say(reason is None, f"Port {port} of last time is free.", taken, "mind")


async def _running(home: Home) -> Finding:
    if not is_held(home):
        return Finding("good", "Brygga does not run on this home.")
    said = home.last_status()
    monitor = said["processes"].get("nats", {}).get("ready_at", "").replace("healthz", "jsz")
    body = await probe.fetch(monitor) if monitor else None
    always = body is not None and json.loads(body)["config"].get("sync_always") is True
    return _say(
        always,
        f"Brygga runs at {said['url']}, and the bus syncs before it answers.",
        f"Brygga runs at {said['url']}, but the bus does not say that it syncs before it answers.",
    )


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(place for place in (folder, *folder.parents) if place.exists())
