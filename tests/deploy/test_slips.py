"""An ordinary slip ends with a promised code and its sentence, and never with a traceback."""

from io import StringIO
from pathlib import Path

import pytest

from deploy.local import keeping, vault
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.issuer import make_issuer
from tests.stack import say


@pytest.mark.parametrize("hours", ["nan", "0", "-1", "1e300", "inf"])
def test_no_token_is_made_that_nobody_can_use(home: Home, hours: str) -> None:
    home.prepare()
    make_issuer(home)
    answer = say(home, "token", "--role", "host", "--hours", hours)
    assert (answer.returncode, answer.stdout) == (2, "")


def test_a_log_has_no_position_before_its_first(home: Home) -> None:
    answer = say(home, "bus", "rebuild", "visits", "--from", "-3")
    assert (answer.returncode, "Traceback" in answer.stderr) == (2, False)


@pytest.mark.parametrize(
    ("text", "reason"), [(None, "No such file"), (b"\xe5sa", "no text in UTF-8")]
)
def test_what_is_known_of_somebody_is_read_or_the_reason_is_told(
    tmp_path: Path, text: bytes | None, reason: str
) -> None:
    file = tmp_path / "texts"
    if text:
        file.write_bytes(text)
    with pytest.raises(Halt, match=reason) as halt:
        keeping._known(file)
    assert halt.value.exit.code == 51


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(Halt, match="Is a directory"):
        keeping._known(tmp_path)


def test_a_passphrase_that_lies_nowhere_is_named(home: Home, tmp_path: Path) -> None:
    words = ("vault", "restore", str(tmp_path / "copy"), "--passphrase-file", "/nope")
    answer = say(home, *words)
    assert (answer.returncode, answer.stderr) == (
        51,
        "/nope cannot be read: No such file or directory.\n",
    )


def test_whoever_says_nothing_has_not_agreed(monkeypatch: pytest.MonkeyPatch, home: Home) -> None:
    async def retirable(_home: Home) -> None:
        """Everything is as it should be."""

    monkeypatch.setattr(vault, "require_retirable", retirable)
    monkeypatch.setattr("sys.stdin", StringIO())
    with pytest.raises(Halt, match="Nothing was destroyed") as halt:
        keeping.retire_(home=home.path)
    assert halt.value.exit.code == 75
