import pytest

from deploy.local import logs
from deploy.local.home import Home


@pytest.fixture
def logged(home: Home) -> Home:
    home.prepare()
    home.log("visits").write_text("".join(f"line {n}\n" for n in range(500)))
    home.log("nats").write_text("bus\n")
    return home


def test_a_large_log_is_moved_aside_and_its_writer_goes_on(
    logged: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "LARGEST", 100)
    log = logged.log("visits")
    with log.open("a") as writer:
        logs.shorten(log)
        writer.write("after\n")
    assert log.read_text() == "after\n"
    assert log.with_name("visits.log.1").read_text().endswith("line 499\n")


def test_a_small_log_stays(logged: Home) -> None:
    logs.shorten(logged.log("nats"))
    assert logged.log("nats").read_text() == "bus\n"


def test_one_log_is_shown_at_length(logged: Home, capsys: pytest.CaptureFixture[str]) -> None:
    logs.show(logged, "visits", follow=False)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == logs.ONE
    assert lines[-1].split() == ["visits", "line", "499"]


def test_all_logs_are_shown_in_short(logged: Home, capsys: pytest.CaptureFixture[str]) -> None:
    logs.show(logged, None, follow=False)
    assert len(capsys.readouterr().out.splitlines()) == logs.ALL + 1


def test_following_shows_what_comes_and_begins_anew_after_a_rotation(
    logged: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    log, glances = logged.log("nats"), iter(["more\n", "yet more\n", None, "new\n"])

    def glance(_seconds: float) -> None:
        match next(glances, KeyboardInterrupt):
            case str(words):
                with log.open("a") as file:
                    file.write(words)
            case None:
                log.write_text("")
            case _:
                raise KeyboardInterrupt

    monkeypatch.setattr("deploy.local.logs.time.sleep", glance)
    logs.show(logged, "nats", follow=True)
    shown = [line.split(maxsplit=1)[1] for line in capsys.readouterr().out.splitlines()]
    assert shown == ["bus", "more", "yet more", "new"]
