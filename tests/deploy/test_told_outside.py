"""A provider of the municipality's own is named whole, or nothing starts."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from deploy.local.exits import Halt
from deploy.local.home import ROOT, Home
from deploy.local.issuer import GIVEN, bearer, make_issuer, token
from deploy.local.outside import NEEDED, asked_of, outside
from tests.stack import PATIENCE, command

WAY = {"authorize": "https://id.example.se/authorize", "token": "https://id.example.se:8443/token"}


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A provider that is told whole, its keys beside the caller."""
    (tmp_path / "keys.json").write_text("{}")
    told = (json.dumps(WAY), "https://id.example.se", "brygga", "keys.json")
    for name, value in zip(NEEDED, told, strict=True):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("BRYGGA_CALLER", str(tmp_path))
    return tmp_path


def said(home: Home, *words: str) -> subprocess.CompletedProcess[str]:
    """Run one command on this home, told of the provider as this process is."""
    line, environment = command(home, *words)
    told = {name: its for name, its in os.environ.items() if name in {*NEEDED, "BRYGGA_CALLER"}}
    return subprocess.run(
        line,
        cwd=ROOT,
        env=environment | told,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def test_a_provider_that_is_told_whole_is_passed_on(whole: Path) -> None:
    assert outside()["BRYGGA_JWKS"] == str(whole / "keys.json")
    assert asked_of() == "https://id.example.se:8443"


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("name", NEEDED)
def test_one_word_about_it_asks_for_all(
    monkeypatch: pytest.MonkeyPatch, home: Home, name: str
) -> None:
    monkeypatch.delenv(name)
    answer = said(home, "up")
    assert (answer.returncode, "Traceback" in answer.stderr) == (29, False)
    assert name in answer.stderr
    assert not home.path.exists()


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize(
    "way",
    [
        "{",
        "[]",
        json.dumps({"authorize": WAY["authorize"]}),
        json.dumps(WAY | {"token": "id.example.se/token"}),
        json.dumps(WAY | {"token": "https://id.example.se; script-src */token"}),
    ],
)
def test_a_way_that_leads_nowhere_is_named(monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    monkeypatch.setenv("BRYGGA_SIGN_IN", way)
    with pytest.raises(Halt, match="BRYGGA_SIGN_IN"):
        outside()


def test_keys_that_lie_nowhere_are_named(whole: Path) -> None:
    (whole / "keys.json").unlink()
    with pytest.raises(Halt, match="names no file"):
        outside()


@pytest.mark.usefixtures("whole")
def test_where_people_sign_in_elsewhere_no_token_is_made(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.prepare()
    make_issuer(home)
    home.database.mkdir()
    assert not home.jwks.exists()
    assert said(home, "token", "--role", "host").returncode == 42
    assert said(home, "up", "--demo").returncode == 42
    for name in NEEDED:  # another terminal, where nobody says so again
        monkeypatch.delenv(name)
    with pytest.raises(Halt, match="no token made on this machine"):
        bearer(home, "host")
    monkeypatch.setenv(GIVEN, "given")
    assert bearer(home, "host") == "given"
    make_issuer(home)
    assert bearer(home, "host") != "given"
    assert token(home, ["host"])
