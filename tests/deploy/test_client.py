"""The client is built once for its sources, whoever starts at the same time, and never shown half."""

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from deploy.local import client as building
from deploy.local.client import client
from deploy.local.exits import Halt
from deploy.local.home import ROOT

FETCHED: Final = "node_modules"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A tree of our own, with the packages that are there already."""
    client(print)
    wanted = shutil.ignore_patterns("dist", "node_modules", "promised")
    shutil.copytree(ROOT / "web", tmp_path / "web", ignore=wanted)
    shutil.copytree(ROOT / "web" / FETCHED, tmp_path / "web" / FETCHED, symlinks=True)
    shutil.copytree(ROOT / "docs" / "api", tmp_path / "docs" / "api")
    for said_by in ("shared/web", "services/referrals"):
        shutil.copytree(ROOT / said_by, tmp_path / said_by)
    for name, place in {
        "ROOT": tmp_path,
        "SOURCES": tmp_path / "web",
        "BUILT": tmp_path / "web" / "dist",
        "PROMISED": tmp_path / "docs" / "api",
    }.items():
        monkeypatch.setattr(building, name, place)
    return tmp_path


async def test_two_who_start_at_once_build_it_once(tree: Path) -> None:
    said: list[str] = []
    one, other = await asyncio.gather(*(asyncio.to_thread(client, said.append) for _ in range(2)))
    assert one == other == client(said.append)
    assert said == ["Building the client, the first time only …"]
    page = (one / "index.html").read_text()
    assert '<script type="module" crossorigin src="/assets/' in page
    assert "<style" not in page
    assert {it.name for it in one.parent.iterdir()} == {one.name, "lock"}

    change(tree / "web" / "src" / "style.css", "/* Calm", "body { margin: 0 }\n")
    assert client(said.append) != one
    assert len(said) == 2


def test_packages_are_fetched_again_only_when_the_lock_names_others(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def run(words: tuple[str, ...]) -> None:
        ran.append(words[1])
        if words[1] == "ci":
            shutil.rmtree(tree / "web" / FETCHED, ignore_errors=True)
            (tree / "web" / FETCHED).mkdir()

    monkeypatch.setattr(building, "_run", run)
    building._fetch(("npm",))
    assert ran == []
    change(tree / "web" / "package-lock.json", "{", "{\n")
    building._fetch(("npm",))
    building._fetch(("npm",))
    assert ran == ["ci"]
    shutil.rmtree(tree / "web" / FETCHED)
    building._fetch(("npm",))
    assert ran == ["ci", "ci"]


def test_a_text_that_is_missing_unused_or_told_otherwise_ends_the_build(tree: Path) -> None:
    texts = tree / "web" / "texts"
    change(texts / "uk" / "app.ftl", "app-title = ", "")
    change(texts / "so" / "goals.ftl", "goals-of = ", "goals-of = wax\n")
    change(texts / "ti" / "desk.ftl", "# review", "desk-title = …\n")
    for every in texts.iterdir():
        change(every / "app.ftl", "app-skip = ", "app-skip = Hej\napp-unheard = Hej\n")
    with pytest.raises(Halt) as halt:
        client(print)
    assert halt.value.exit.code == 41
    for fault in (
        "uk lacks app-title",
        "so: goals-of is told , not whole",
        "ti/desk.ftl does not say who read it",
        "ti says desk-title twice",
        "nobody says app-unheard",
    ):
        assert fault in str(halt.value)
    assert [it.name for it in (tree / "web" / "dist").iterdir()] == ["lock"]


def change(file: Path, line: str, said: str) -> None:
    """Say something else in place of the line that begins so."""
    kept = [it for it in file.read_text().splitlines(keepends=True) if not it.startswith(line)]
    file.write_text("".join(kept) + said)


def test_the_lock_carries_no_addresses() -> None:
    """npm writes down whom to fund, and that comes back with every change: take it out again."""
    assert "://" not in (ROOT / "web" / "package-lock.json").read_text()
