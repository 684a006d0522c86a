import importlib.util
import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.machinery import SourceFileLoader
from pathlib import Path
from shutil import disk_usage
from threading import Thread
from time import monotonic
from typing import Final

import pytest

from deploy.local.disk import replace
from deploy.local.exits import EXITS, Halt
from deploy.local.home import ROOT, Home, find_home
from deploy.local.services import make_vaults
from tests.stack import say, temporary_home

ROW: Final = re.compile(r"^\| (\d+) \| `(\w+)` \| (.+) \|$", re.MULTILINE)
root_only = pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small disk")


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[None]:
    line = ("mount", "-t", "tmpfs", "-o", options, "none", folder)
    if subprocess.run(line, check=False, capture_output=True).returncode != 0:
        pytest.skip("this root may not mount")
    try:
        yield
    finally:
        subprocess.run(("umount", "--lazy", folder), check=True)


@pytest.fixture
def small(home: Home) -> Iterator[Home]:
    """A home on a disk of its own with 300 MB."""
    home.path.parent.chmod(0o711)
    with mounted(home.path.parent, "size=300m,mode=711"):
        yield home


def launcher_exits() -> dict[str, tuple[int, str]]:
    loader = SourceFileLoader("launcher", str(ROOT / "brygga"))
    spec = importlib.util.spec_from_loader("launcher", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    exits: dict[str, tuple[int, str]] = module.EXITS
    return exits


def test_the_guide_promises_exactly_these_endings() -> None:
    rows = ROW.findall((ROOT / "docs" / "start.md").read_text())
    promised = {name: (int(code), sentence) for code, name, sentence in rows}
    ours = {name: (its.code, its.sentence) for name, its in EXITS.items()}
    launchers = {
        name: (code, " ".join(it.split())) for name, (code, it) in launcher_exits().items()
    }
    assert promised == ours | launchers
    assert launchers.items() >= {(name, ours[name]) for name in ours.keys() & launchers.keys()}
    assert len({code for code, _ in promised.values()}) == len(promised)


def test_what_does_not_run_has_no_status(home: Home) -> None:
    answer = say(home, "status")
    assert (answer.returncode, answer.stdout) == (30, "")
    assert answer.stderr == f"Brygga does not run on {home.path}. Start it with ./brygga up.\n"


@pytest.mark.parametrize("words", [("logs",), ("token", "--role", "host"), ("reset", "--yes")])
def test_what_was_never_started_has_nothing_to_show(home: Home, words: tuple[str, ...]) -> None:
    assert say(home, *words).returncode == 32


def test_an_unknown_role_and_an_unknown_log_are_named(home: Home) -> None:
    home.prepare()
    home.log("visits").touch()
    role, log = say(home, "token", "--role", "boss"), say(home, "logs", "boss")
    assert (role.returncode, log.returncode) == (33, 34)
    assert "There is no role boss." in role.stderr
    assert "visits" in log.stderr


def test_a_port_that_is_none_is_refused(home: Home) -> None:
    assert say(home, "up", "--port", "70000").returncode == 23


def test_a_folder_that_holds_something_else_is_left_alone(home: Home) -> None:
    home.path.mkdir(mode=0o700)
    (home.path / "letters").touch()
    assert say(home, "up").returncode == 27
    assert [file.name for file in home.path.iterdir()] == ["letters"]
    assert home.path.stat().st_mode & 0o777 == 0o700
    assert say(home, "reset", "--yes").returncode == 32


@root_only
def test_a_home_that_cannot_be_written_is_named(home: Home) -> None:
    with mounted(home.path.parent, "ro"):
        answer = say(home, "up")
    assert answer.returncode == 20
    assert answer.stderr.startswith(
        f"Nothing can be written to {home.path} (Read-only file system)."
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_may_not_be_written_is_named(home: Home) -> None:
    home.path.parent.chmod(0o555)
    try:
        assert say(home, "up").returncode == 20
    finally:
        home.path.parent.chmod(0o711)


@root_only
def test_a_disk_too_small_is_named_before_anything_is_made(home: Home) -> None:
    with mounted(home.path.parent, "size=100m,mode=711"):
        answer = say(home, "up")
        assert not home.database.exists()
    assert answer.returncode == 21
    assert answer.stderr.startswith(f"The disk under {home.path} is full: 104 MB are free")


@root_only
@pytest.mark.fault
def test_a_disk_that_fills_up_while_the_database_is_made_is_named(small: Home) -> None:
    filling = Thread(target=fill, args=(small,))
    filling.start()
    answer = say(small, "up")
    filling.join()
    assert answer.returncode == 21, answer
    assert "Traceback" not in answer.stderr
    assert not small.database.exists()


def fill(home: Home) -> None:
    """Leave next to nothing as soon as the database is being made."""
    end = monotonic() + 30
    while not (home.path / "postgres.new" / "PG_VERSION").exists() and monotonic() < end:
        pass
    with (home.path.parent / "filler").open("wb") as filler:
        for _ in range(100):  # initdb writes meanwhile
            with suppress(OSError):
                return os.posix_fallocate(filler.fileno(), 0, disk_usage(home.path).free - 2**20)
    pytest.fail("the disk would not fill")


def test_keys_are_never_made_anew_beside_an_old_database(home: Home) -> None:
    home.prepare()
    make_vaults(home)
    home.database.mkdir()
    make_vaults(home)
    (home.keys / "visits" / "kek").unlink()
    with pytest.raises(Halt, match="without them no name opens"):
        make_vaults(home)
    assert say(home, "up").returncode == 26
    assert not (home.keys / "visits" / "kek").exists()


def test_reset_deletes_the_home_and_its_keys_after_a_yes(home: Home) -> None:
    home.prepare()
    make_vaults(home)
    replace(home.issuer, "{}")
    assert say(home, "reset").returncode == 35
    assert home.keys.exists()
    assert say(home, "reset", "--yes").returncode == 0
    assert not home.path.exists()
    assert not home.keys.exists()


def test_reset_leaves_what_others_keep_beside_the_keys(home: Home) -> None:
    home.prepare()
    make_vaults(home)
    (home.keys / "copy-of-last-year").touch()
    say(home, "reset", "--yes")
    assert [file.name for file in home.keys.iterdir()] == ["copy-of-last-year"]


def test_the_home_is_the_one_named_or_the_one_of_the_environment_or_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("BRYGGA_CALLER", str(tmp_path))
    monkeypatch.delenv("BRYGGA_HOME", raising=False)
    assert find_home(None).path == ROOT / ".brygga"
    assert find_home(None).keys == ROOT / ".brygga-keys"
    monkeypatch.setenv("BRYGGA_HOME", "mine")
    assert find_home(None).path == tmp_path / "mine"
    assert find_home(Path("other")).path == tmp_path / "other"
    monkeypatch.setenv("BRYGGA_KEYS_HOME", "/safe")
    assert find_home(None).keys == Path("/safe")


def test_a_long_path_gets_a_short_socket() -> None:
    with temporary_home() as home:
        deep = Home(home.path / ("deep" * 30), home.keys)
        assert home.socket == home.path / "socket"
        assert len(str(deep.socket / ".s.PGSQL.5432")) <= 100
