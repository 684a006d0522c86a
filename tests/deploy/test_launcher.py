import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from importlib.machinery import SourceFileLoader
from importlib.metadata import packages_distributions
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
from packaging.utils import canonicalize_name

from deploy.local.home import ROOT

LAUNCHER: Final = ROOT / "brygga"
PYENV: Final = Path.home() / ".pyenv" / "versions"
PLACES: Final = [
    *(shutil.which(f"python3.{minor}") for minor in range(6, 11)),
    *(str(path) for minor in range(6, 11) for path in PYENV.glob(f"3.{minor}.*/bin/python")),
]
OLD: Final = [
    path
    for path in PLACES
    if path and subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode == 0
]


@pytest.fixture
def alone(tmp_path: Path) -> Path:
    """A copy of the launcher, with locks that name nothing, and no environment."""
    shutil.copy(LAUNCHER, tmp_path)
    (tmp_path / "requirements").mkdir()
    for lock in ("run.lock", "dev.lock"):
        (tmp_path / "requirements" / lock).write_text("")
    return tmp_path


@pytest.fixture
def launcher(alone: Path) -> ModuleType:
    loader = SourceFileLoader("launcher", str(alone / "brygga"))
    spec = importlib.util.spec_from_loader("launcher", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def launch(folder: Path, *words: str, python: str = sys.executable) -> tuple[int, str]:
    answer = subprocess.run(
        [python, folder / "brygga", *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return answer.returncode, answer.stderr


def test_an_old_python_can_read_the_launcher() -> None:
    ast.parse(LAUNCHER.read_text(), feature_version=(3, 6))


def test_the_launcher_needs_nothing_but_python() -> None:
    tree = ast.parse(LAUNCHER.read_text())
    names = {n.name for node in ast.walk(tree) if isinstance(node, ast.Import) for n in node.names}
    names |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


def test_an_old_python_is_told_so(launcher: ModuleType) -> None:
    with pytest.raises(launcher.Halt, match=r"needs Python 3\.11 or newer, and this is 3\.10\.2"):
        launcher.require_python((3, 10, 2))
    launcher.require_python((3, 11, 0))


@pytest.mark.skipif(not OLD, reason="there is no old Python on this machine")
@pytest.mark.parametrize("python", OLD)
def test_an_old_python_tells_so_itself(alone: Path, python: str) -> None:
    code, words = launch(alone, "up", python=python)
    assert code == 10
    assert words.startswith("Brygga needs Python 3.11 or newer")


@pytest.mark.parametrize("command", ["status", "logs", "token", "doctor", "reset", ""])
def test_without_an_environment_most_commands_say_what_to_do(alone: Path, command: str) -> None:
    code, words = launch(alone, *command.split())
    assert (code, words) == (13, "There is no environment yet: run ./brygga up first.\n")
    assert not (alone / ".venv").exists()


def test_python_without_its_venv_module_is_told_so(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "find_uv", lambda: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(launcher.Halt, match="install python3-venv") as halt:
        launcher.ensure_environment("run.lock")
    assert halt.value.code == 11


def test_packages_that_cannot_be_installed_leave_their_last_words(launcher: ModuleType) -> None:
    words = "import sys; print('no such package'); sys.exit(1)"
    with pytest.raises(launcher.Halt, match="no such package") as halt:
        launcher.run([sys.executable, "-c", words], "packages_failed")
    assert halt.value.code == 12


def test_a_disk_without_room_for_the_packages_is_named(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(launcher, "free_megabytes", lambda: 5)
    with pytest.raises(launcher.Halt, match="5 MB are free") as halt:
        launcher.ensure_environment("run.lock")
    assert halt.value.code == 21


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_named(alone: Path, launcher: ModuleType) -> None:
    alone.chmod(0o555)
    try:
        with pytest.raises(launcher.Halt) as halt:
            launcher.ensure_environment("run.lock")
    finally:
        alone.chmod(0o755)
    assert halt.value.code in {11, 14}


def test_what_is_installed_is_not_installed_again(
    launcher: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed: list[str] = []

    def install(lock: str, _uv: str | None) -> None:
        launcher.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        launcher.PYTHON.touch()
        installed.append(lock)

    monkeypatch.setattr(launcher, "install", install)
    launcher.ensure_environment("run.lock")
    launcher.ensure_environment("run.lock")
    assert installed == ["run.lock"]
    launcher.ensure_environment("dev.lock")
    launcher.ensure_environment("run.lock")  # what tests need holds what runs
    assert installed == ["run.lock", "dev.lock"]
    (launcher.ROOT / "requirements" / "run.lock").write_text("changed==1")
    launcher.ensure_environment("run.lock")
    assert installed == ["run.lock", "dev.lock", "run.lock"]
    assert set(json.loads(launcher.MARK.read_text())) == {"run.lock"}


def test_two_first_starts_do_not_build_into_each_other(alone: Path) -> None:
    slow = (
        "import importlib.machinery as m, time, pathlib, sys\n"
        "brygga = m.SourceFileLoader('brygga', 'brygga').load_module()\n"
        "def install(lock, uv):\n"
        "    brygga.VENV.mkdir(); time.sleep(0.3)\n"
        "    brygga.PYTHON.parent.mkdir(); brygga.PYTHON.touch()\n"
        "brygga.install = install\n"
        "brygga.ensure_environment('run.lock')\n"
    )
    line = [sys.executable, "-W", "ignore", "-c", slow]
    both = [subprocess.Popen(line, cwd=alone) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]


def test_it_goes_on_inside_the_environment_with_every_word(alone: Path) -> None:
    python = alone / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text('#!/bin/sh\nprintf \'%s\\n\' "$BRYGGA_CALLER" "$PWD" "$@" >&2\n')
    python.chmod(0o755)
    code, said = launch(alone, "status", "--home", "a b")
    assert code == 0
    places, words = said.splitlines()[:2], said.splitlines()[2:]
    assert places == [str(Path.cwd()), str(alone)]
    assert words == ["-m", "deploy.local", "status", "--home", "a b"]


def test_what_the_benchmarks_load_their_lock_installs(launcher: ModuleType) -> None:
    asked = (
        "import sys, benchmarks.__main__; print(*{name.partition('.')[0] for name in sys.modules})"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    whose = packages_distributions()
    needed = {canonicalize_name(its) for name in loaded for its in whose.get(name, ())[:1]}
    lock = (ROOT / "requirements" / launcher.LOCKS["bench"]).read_text()
    assert needed - {"pip", "setuptools"} <= {
        canonicalize_name(line.partition("==")[0]) for line in lock.splitlines() if "==" in line
    }
