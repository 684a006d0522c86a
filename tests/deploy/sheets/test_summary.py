from collections.abc import Iterator
from pathlib import Path

import pytest
import stamina
from stamina.instrumentation import set_on_retry_hooks
from typer.testing import CliRunner

from deploy.local.home import Home
from deploy.sheets.asked import app
from tests.stack import Running, say


@pytest.fixture
def as_before() -> Iterator[None]:
    """What this process says of retries is as it was."""
    yield
    set_on_retry_hooks(None)


@pytest.mark.usefixtures("as_before")
def test_of_every_try_to_reach_a_brygga_that_is_gone_nothing_is_said(
    tmp_path: Path, home: Home, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "kväll.csv"
    file.write_text("Datum;Stöd\n2026-05-05;it\n")
    words = ["visits", str(file), "--dry-run", "--home", str(home.path)]
    assert CliRunner().invoke(app, words).exit_code == 0
    for attempt in stamina.retry_context(on=KeyError, wait_initial=0.001):
        with attempt:
            if attempt.num == 1:
                raise KeyError
    assert capsys.readouterr() == ("", "")
    assert caplog.records == []


@pytest.mark.usefixtures("one_site")
def test_how_many_of_those_that_were_there_are_nameless_is_said(
    tmp_path: Path, brygga: Running
) -> None:
    file = tmp_path / "kväll.csv"
    file.write_text("Datum;Namn;Stöd\n2026-05-05;;it\n2026-05-05;Liv Ahl;it\n2026-05-05;;it\n")
    first, second = (say(brygga.home, "import", "visits", str(file), "--yes") for _ in range(2))
    assert "nameless: two lists" not in first.stdout
    assert "0 visits are written down; 3 were there already.\n2 of these visits are nameless" in (
        second.stdout
    )
