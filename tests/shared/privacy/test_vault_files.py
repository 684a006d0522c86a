"""The vault's own keys: made once, whole or not at all, and never replaced."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from deploy.local.home import ROOT
from shared.privacy.epochs import make_vault
from shared.privacy.keys import open_vault


def test_a_vault_is_made_once_and_never_again(tmp_path: Path) -> None:
    make_vault(tmp_path / "keys")
    before = {file.name: file.read_bytes() for file in (tmp_path / "keys").iterdir()}
    assert before.keys() == {"kek", "mac"}
    assert {len(text) for text in before.values()} == {64}
    assert before["kek"] != before["mac"]
    make_vault(tmp_path / "keys")
    assert {file.name: file.read_bytes() for file in (tmp_path / "keys").iterdir()} == before
    assert all(file.stat().st_mode & 0o077 == 0 for file in (tmp_path / "keys").iterdir())
    assert (tmp_path / "keys").stat().st_mode & 0o077 == 0


DIES: Final = """
import os, pathlib, signal, sys
from itertools import count
from shared.privacy import epochs
READ = {epochs.__file__, pathlib.__file__}
def dying_at(step):
    lines = count()
    def trace(frame, event, _):
        if frame.f_code.co_filename not in READ:
            return None
        if event == 'line' and next(lines) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace
    return trace
for step in count():
    if not (child := os.fork()):
        sys.settrace(dying_at(step))
        epochs.make_vault(pathlib.Path(sys.argv[1]) / str(step))
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
"""
"""Make a vault in a new folder over and over, killed each time one line further on."""


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder in memory where there is one: hundreds of vaults are synced to it."""
    shm = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    with tempfile.TemporaryDirectory(dir=shm if os.access(shm, os.W_OK) else None) as folder:
        yield Path(folder)


def test_a_crash_at_any_line_leaves_a_whole_key_or_none_and_never_two(memory: Path) -> None:
    subprocess.run((sys.executable, "-c", DIES, str(memory)), cwd=ROOT, check=True, timeout=60)
    folders = sorted(memory.iterdir(), key=lambda it: int(it.name))
    assert len(folders) > 50
    halfway = 0
    for folder in folders:
        kept = {it.name: it.read_text() for it in folder.glob("???")}
        assert all(len(text) == 64 for text in kept.values())
        halfway += len(kept) == 1
        make_vault(folder)
        assert kept.items() <= {it.name: it.read_text() for it in folder.iterdir()}.items()
        named = {it.name for it in folder.iterdir() if it.stat().st_nlink > 1}
        assert not named, "a key that has a second name outlives its destruction"
        open_vault(folder)
    assert halfway > 10


def test_many_that_make_a_vault_at_once_make_one(tmp_path: Path) -> None:
    code = "import sys; from pathlib import Path; from shared.privacy.epochs import make_vault;"
    code += "make_vault(Path(sys.argv[1])); print((Path(sys.argv[1]) / 'kek').read_text())"
    many = [
        subprocess.Popen(
            (sys.executable, "-c", code, str(tmp_path / "keys")),
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        for _ in range(6)
    ]
    said = {process.communicate()[0] for process in many}
    assert len(said) == 1
    assert len(said.pop().strip()) == 64
    assert {file.name for file in (tmp_path / "keys").iterdir()} == {"kek", "mac"}
