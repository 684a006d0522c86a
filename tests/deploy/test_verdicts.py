"""What ends with 1 or 2 is a verdict, and a sample is drawn again from files alone."""

import hmac
import json
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local import ending
from deploy.local.__main__ import run
from deploy.local.exits import Halt
from deploy.local.home import Home
from shared.tlog.checkpoint import Checkpoint
from shared.tlog.note import ED25519, key_of
from tests.given import named
from tests.stack import say

ROOT = bytes(range(32))
IDS = [named(f"access {n}") for n in range(1500)]
ASKED = {"from": "2026-10-01", "to": "2026-10-31", "action": None, "narrowed": False}


@pytest.mark.parametrize(
    "words",
    [
        ("audit",),
        ("audit", "vrify"),
        ("audit", "verify", "--since", "first"),
        ("audit", "prove"),
        ("review", "check"),
    ],
)
def test_who_asks_wrongly_gets_no_verdict(home: Home, words: tuple[str, ...]) -> None:
    answer = say(home, *words)
    assert answer.returncode == 86, answer.stderr


def test_a_command_that_fails_gives_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("sys.argv", ["./brygga", "audit", "verify"])
    with pytest.raises(SystemExit) as ended:
        ending.end(fail)
    assert ended.value.code == 87


def test_a_package_that_is_missing_gives_no_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["./brygga", "review", "check"])
    monkeypatch.setitem(sys.modules, "deploy.local.commands", None)
    with pytest.raises(SystemExit) as ended:
        ending.end(run)
    assert ended.value.code == 87


@pytest.mark.parametrize(("name", "code"), [("tampered", 1), ("cannot_judge", 2)])
def test_a_verdict_stays_one(monkeypatch: pytest.MonkeyPatch, name: str, code: int) -> None:
    def judge() -> None:
        raise Halt(name, count=1)

    monkeypatch.setattr("sys.argv", ["./brygga", "audit", "verify"])
    with pytest.raises(SystemExit) as ended:
        ending.end(judge)
    assert ended.value.code == code


def drawn(ids: list[UUID]) -> list[str]:
    """As docs/review.md tells it."""
    order = sorted(ids, key=lambda it: hmac.digest(ROOT, it.bytes, "sha256"))
    return [str(it) for it in order[:30]]


def review(**other: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    told = {
        "from": "2026-10-01",
        "to": "2026-10-31",
        "as_of": 5000,
        "log": "access",
        "size": 9,
        "root": ROOT.hex(),
        "accesses": 1500,
        "drawn": drawn(IDS),
    }
    return {"review": told | other}


def page(
    ids: list[UUID], after: int | None = None, then: int | None = None, **other: object
) -> dict[str, Any]:
    told = {"action": "PersonalDataRead", "index": 17}
    return {
        "as_of": 6000,
        "asked": ASKED | {"after": after},
        "items": [{"id": str(it), **told, **other} for it in ids],
        "next": then,
    }


def checked(
    home: Home, folder: Path, told: object, *pages: object, words: tuple[str, ...] = ()
) -> tuple[int, str]:
    """How the check ends, and what it says."""
    files = [folder / f"{n}.json" for n in range(len(pages) + 1)]
    for file, content in zip(files, (told, *pages), strict=True):
        file.write_text(json.dumps(content))
    answer = say(home, "review", "check", *map(str, files), *words)
    return answer.returncode, answer.stdout + answer.stderr


def test_a_sample_is_drawn_again_from_its_entries(home: Home, tmp_path: Path) -> None:
    later = page([named("later")], then=900, index=5001)
    deed = page([named("deed")], 40, action="VisitRecorded")
    pages = (page(IDS[700:], 300, 40), page(IDS[:710], 900, 300), later, deed)
    code, said = checked(home, tmp_path, review(), *pages)
    assert (code, said.splitlines()[0]) == (
        0,
        "✓ 2026-10-01 to 2026-10-31: 30 of 1500 accesses drawn.",
    )


def test_a_sample_that_somebody_chose_is_found(home: Home, tmp_path: Path) -> None:
    chosen = [*drawn(IDS)[:-1], next(str(it) for it in IDS if str(it) not in drawn(IDS))]
    for told, left in ((review(drawn=chosen), IDS), (review(), IDS[1:])):
        code, said = checked(home, tmp_path, told, page(left))
        assert (code, said[0]) == (1, "✗"), said


def test_the_root_is_compared_with_the_logs_own_checkpoint(home: Home, tmp_path: Path) -> None:
    private = Ed25519PrivateKey.generate()
    key = str(key_of("brygga.example/access", private, ED25519))
    file = tmp_path / "checkpoint"
    for size, root, signer, code in (
        (9, ROOT, private, 0),
        (10, ROOT, private, 80),
        (9, bytes(32), private, 1),
        (9, ROOT, Ed25519PrivateKey.generate(), 1),
    ):
        said = Checkpoint("brygga.example/access", size, root)
        file.write_text(str(said.signed(signer)))
        words = ("--checkpoint", str(file), "--key", key)
        ended, told = checked(home, tmp_path, review(), page(IDS), words=words)
        assert ended == code, told


def test_a_checkpoint_of_another_log_accuses_nobody(home: Home, tmp_path: Path) -> None:
    private = Ed25519PrivateKey.generate()
    file, name = tmp_path / "checkpoint", "brygga.example/events"
    file.write_text(str(Checkpoint(name, 9, ROOT).signed(private)))
    words = ("--checkpoint", str(file), "--key", str(key_of(name, private, ED25519)))
    code, said = checked(home, tmp_path, review(), page(IDS), words=words)
    assert (code, "it is of brygga.example/events 9" in said) == (80, True), said


def test_what_is_no_review_is_named(home: Home, tmp_path: Path) -> None:
    assert checked(home, tmp_path, {"items": []}, page(IDS))[0] == 88
    assert checked(home, tmp_path, review(), [1])[0] == 88


@pytest.mark.parametrize(
    ("kept", "missing"),
    [((0, 1), "the page after 40"), ((0, 2), "the page after 300"), ((1, 2), "the first page")],
)
def test_a_page_that_was_forgotten_is_named_whichever_it_is(
    home: Home, tmp_path: Path, kept: tuple[int, int], missing: str
) -> None:
    every = (page(IDS[:700], None, 300), page(IDS[700:900], 300, 40), page(IDS[900:], 40))
    code, said = checked(home, tmp_path, review(), *(every[n] for n in kept))
    assert (code, f"{missing} is missing" in said) == (88, True), said


@pytest.mark.parametrize(
    "other", [{"from": "2026-09-01"}, {"action": "VisitRecorded"}, {"narrowed": True}]
)
def test_pages_of_another_question_give_no_verdict(
    home: Home, tmp_path: Path, other: dict[str, object]
) -> None:
    told = page(IDS[1:])
    assert checked(home, tmp_path, review(), told | {"asked": ASKED | other})[0] == 88
    assert checked(home, tmp_path, review(), told | {"as_of": 4999})[0] == 88
    told.pop("asked")
    assert checked(home, tmp_path, review(), told)[0] == 88


def test_half_a_question_gives_no_verdict(home: Home, tmp_path: Path) -> None:
    for word in ("--checkpoint", "--key"):
        assert checked(home, tmp_path, review(), page(IDS), words=(word, "x"))[0] == 86
