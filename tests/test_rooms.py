"""The rooms and who may enter them: the laws of imports hold, and bite; nothing grows past its size."""

import ast
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from deploy.local.home import ROOT
from shared.events.words import SERVICES

LINT: Final = str(Path(sys.executable).parent / "lint-imports")
PACKAGES: Final = ("deploy", "services", "shared")
LONGEST_FILE: Final = 250
WHOLE: Final = {str(ROOT / "deploy" / "verifier" / "brygga_verify.py"): 350}
"""What must be one file, because whoever gets it gets nothing else."""
LONGEST_FUNCTION: Final = 40
"""Lines (STYLE)."""

ONE_WAY: Final = "Imports run one way: deploy, services, shared"
APART: Final = "Services know of each other only by the published language"
ROOMS: Final = "The same rooms in every service"
SHARED: Final = "Shared: doors, engine, vault, connections, pure records, the language"
PURE: Final = "What decides and what folds is pure"
CONTRACTS: Final = (ONE_WAY, APART, ROOMS, SHARED, PURE)


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree's code and its laws, elsewhere."""
    folder = tmp_path_factory.mktemp("rooms")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for package in PACKAGES:
        shutil.copytree(
            ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    return folder


def broken(folder: Path) -> set[str]:
    """The contracts that this tree breaks."""
    line = (LINT, "--no-logo", "--cache-dir", str(folder / "cache"))
    told = subprocess.run(line, cwd=folder, capture_output=True, text=True, check=False)
    found = {name for name in CONTRACTS if f"{name} BROKEN" in told.stdout}
    assert len(found) + told.stdout.count(" KEPT") == len(CONTRACTS), told.stdout + told.stderr
    assert told.returncode == bool(found)
    return found


def test_the_tree_keeps_its_laws(copied: Path) -> None:
    assert broken(copied) == set()


@pytest.mark.parametrize(
    ("room", "line", "law"),
    [
        ("services/visits/api/people.py", "import services.activities.commands", APART),
        ("services/referrals/queries/destinations.py", "import services.visits.commands", APART),
        ("services/reporting/queries.py", "import services.visits.queries.people", APART),
        ("shared/command.py", "import services.visits.commands", ONE_WAY),
        ("services/activities/api/partners.py", "import deploy.local.home", ONE_WAY),
        ("services/visits/helpers.py", '"""Anything."""', ROOMS),
        ("services/reporting/utils/__init__.py", '"""Anything."""', ROOMS),
        ("services/visits/queries/people.py", "import services.visits.api", ROOMS),
        ("services/referrals/projections/destinations.py", "import services.referrals.api", ROOMS),
        ("services/visits/commands/people.py", "import services.visits.deciders.people", ROOMS),
        (
            "services/referrals/deciders/destinations.py",
            "import services.referrals.projections.destinations",
            ROOMS,
        ),
        ("shared/helpers.py", '"""Anything."""', SHARED),
        ("shared/events/words.py", "import shared.log.bus", SHARED),
        ("shared/events/event.py", "import shared.command", SHARED),
        ("shared/privacy/keys.py", "import shared.web.app", SHARED),
        ("shared/permissions/__init__.py", "import shared.identity", SHARED),
        ("services/visits/deciders/people.py", "import os", PURE),
        ("services/visits/deciders/visits.py", "import time", PURE),
        ("services/activities/deciders/volunteers.py", "import asyncpg", PURE),
        ("services/referrals/commands/referrals.py", "import secrets", PURE),
        ("services/reporting/projections/people.py", "from random import random", PURE),
        ("services/visits/deciders/leaves.py", "import shared.settings; import os.path", PURE),
        ("services/visits/deciders/leaves.py", "import shared.log.recall", PURE),
        ("shared/personnummer.py", "import time", PURE),
        ("shared/tlog/merkle.py", "import asyncio", PURE),
        ("shared/events/people.py", "import socket", PURE),
    ],
)
def test_a_step_out_of_the_room_is_seen(copied: Path, room: str, line: str, law: str) -> None:
    file = copied / room
    before = file.read_text() if file.exists() else None
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"{before or ''}\n{line}\n")
    try:
        assert law in broken(copied)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_text(before)


NOW: Final = {"now", "today", "utcnow", "time", "uuid1", "uuid4", "uuid7", "urandom", "token_hex"}
"""What would make a decision rest on something that is not an argument (law 8)."""


def pure_files() -> Iterator[Path]:
    """The files of every module that the contract calls pure."""
    laws = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    [pure] = [law for law in laws["contracts"] if law["name"] == PURE]
    for module in pure["source_modules"]:
        place = ROOT / module.replace(".", "/")
        yield from [*place.rglob("*.py")] if place.is_dir() else [place.with_suffix(".py")]


def drawn(code: str) -> list[str]:
    """Calls by which this code would ask for the time or for chance."""
    calls = (node.func for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Call))
    names = (getattr(it, "attr", getattr(it, "id", None)) for it in calls)
    return [name for name in names if name in NOW]


def test_no_decision_asks_for_the_time_or_for_chance() -> None:
    files = list(pure_files())
    assert len(files) > 30
    assert {str(file): found for file in files if (found := drawn(file.read_text()))} == {}


@pytest.mark.parametrize(
    "code", ["datetime.now(UTC)", "date.today()", "uuid4()", "uuid.uuid4()", "os.urandom(8)"]
)
def test_asking_for_the_time_or_for_chance_is_seen(code: str) -> None:
    assert drawn(f"def decide():\n    return {code}\n")


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_has_its_rooms_and_says_in_one_sentence_what_it_knows(service: str) -> None:
    folder = ROOT / "services" / service
    for room in ("__main__.py", "wiring.py", "deciders/__init__.py", "projections/__init__.py"):
        assert (folder / room).exists(), room
    assert (folder / "api.py").exists() or (folder / "api" / "__init__.py").exists()
    code = (folder / "__init__.py").read_text()
    assert code.count("\n") == 1
    assert (ast.get_docstring(ast.parse(code)) or "").count(".") == 1


def ours() -> Iterator[Path]:
    """Every file of Python that runs."""
    yield ROOT / "brygga"
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def too_large(name: str, code: str) -> Iterator[str]:
    """What in this code is longer than it may be."""
    if code.count("\n") > WHOLE.get(name, LONGEST_FILE):
        yield f"{name}: {code.count(chr(10))} lines"
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{name}: {node.name} has {lines} lines"


def test_no_file_and_no_function_is_longer_than_it_may_be() -> None:
    found = [it for file in ours() for it in too_large(str(file), file.read_text())]
    assert found == []


def test_a_long_file_and_a_long_function_are_seen() -> None:
    lines = "    x = 1\n" * LONGEST_FUNCTION
    assert list(too_large("it", f"async def f():\n{lines}")) == ["it: f has 41 lines"]
    assert list(too_large("it", "x = 1\n" * 251)) == ["it: 251 lines"]


def test_every_file_says_what_it_is_for() -> None:
    assert [str(it) for it in ours() if not ast.get_docstring(ast.parse(it.read_text()))] == []
