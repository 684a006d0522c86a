"""A witness asks with the token that lies there now, and does not stand before a closed door for ever."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.witness.commands import Door, knock
from deploy.witness.keeping import Memory
from deploy.witness.seeing import Away, Shut, Witness, over_http
from tests.deploy.test_witness import FACTS, KEY, Served
from tests.stack import say


class Guarded(BaseHTTPRequestHandler):
    """A log of two facts that takes one token."""

    def do_GET(self) -> None:
        taken = self.headers["Authorization"] == "Bearer newer"
        self.send_response(200 if taken else 401)
        self.end_headers()
        if taken:
            self.wfile.write(Served(FACTS[:2])(self.path.removeprefix("/"), 10_000))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
        """Nobody reads it."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Guarded) as server:
        serving = Thread(target=server.serve_forever)
        serving.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        serving.join()


def test_a_new_token_is_taken_up_while_it_runs(url: str, tmp_path: Path) -> None:
    token = tmp_path / "token"
    fetch = over_http(url, token)
    for text in ("older", None):
        token.write_text(text) if text else token.unlink()
        with pytest.raises(Shut):
            fetch("checkpoint", 10_000)
    token.write_text("newer\n")
    assert fetch("checkpoint", 10_000).startswith(b"brygga.example/events")


def test_a_token_that_is_not_taken_is_named_and_ends_it_in_time(
    url: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token, memory, now = tmp_path / "token", Memory(tmp_path / "witness"), [1e9]
    one = Witness(KEY, "witness.example", memory.private(), over_http(url, token), lambda: now[0])
    door = Door(url, token, 24.0)

    def after(hours: float, text: str) -> str:
        now[0] += hours * 3600
        token.write_text(text)
        knock(one, memory, door, once=False)
        return capsys.readouterr().out

    assert f"does not take the token in {token}" in after(0, "older")
    assert "✓" in after(23, "newer")
    after(2, "older")
    after(23, "older")
    with pytest.raises(Halt, match=str(token)) as halt:
        after(1, "older")
    assert halt.value.exit.code == 89


def test_a_log_that_is_away_says_nothing_of_a_token() -> None:
    with pytest.raises(Away) as away:
        over_http("http://127.0.0.1:9", None)("checkpoint", 100)
    assert not isinstance(away.value, Shut)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--token", "/nope"), 51),
        (("--authority", "/nope"), 51),
        (("--state", "/proc/x"), 69),
        (("--every", "-1"), 2),
        (("--every", "nan"), 2),
        (("--patience", "nan"), 2),
    ],
)
def test_a_slip_is_told_in_a_sentence(
    home: Home, tmp_path: Path, words: tuple[str, str], code: int
) -> None:
    asked = {"--log": "http://127.0.0.1:9", "--key": str(KEY), "--state": str(tmp_path / "state")}
    asked |= {words[0]: words[1]}
    answer = say(home, "witness", *(word for pair in asked.items() for word in pair), "--once")
    assert (answer.returncode, "Traceback" in answer.stderr) == (code, False), answer.stderr
