"""The whole way of an analyst on a running Brygga, as docs/analysts.md tells it."""

import hashlib
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from deploy.local import analyst
from deploy.local.home import ROOT
from deploy.local.postgres import binary
from services.reporting.exports.facts import FACTS
from services.reporting.exports.views import SHOWN
from tests.books import Books
from tests.engine import eventually
from tests.http import Caller, quiet
from tests.stack import Running, say

DOCS = ROOT / "docs" / "analysts.md"
BLOCKS = re.findall(
    r"^```(\w+)\n(.*?)^```$", DOCS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
)
WHY = "Underlag till delredovisningen"
SITE = "motesplatsen"
NOON = "2026-11-02T12:00:00+01:00"


@pytest.fixture(scope="module")
async def told(brygga: Running, host: Caller) -> None:
    """Somebody came, was helped and linked; somebody nameless came too; a session was held."""
    for name in ("Amina", "Yusuf"):
        person = await host.made(
            "/visits/people", {"given_name": name, "target_group": "abo", "site": SITE}
        )
        visit = {"person": person, "site": SITE, "occurred_at": NOON, "supports": ["it"]}
        await host.made("/visits/visits", visit)
    place = {"name": "Simskolan", "category": "simskola", "owner": "outside"}
    made = {
        "person": person,
        "destination": await host.made("/referrals/destinations", place),
        "initiated_by": "visitor",
        "occurred_at": NOON,
    }
    await quiet(host)
    await host.made("/referrals/referrals", made)
    await host.made("/visits/visits", {"site": SITE, "occurred_at": NOON})
    plan = {"kind": "sprakcafe", "site": SITE, "starts_at": NOON, "duration_minutes": 60}
    session = await host.made("/activities/sessions", plan)
    assert (await host.post(f"/activities/sessions/{session}/hold", {"fika": True})).status < 300
    await quiet(host)

    async def shown() -> bool:
        sql = "select count(*) from pg_views where schemaname = 'reports'"
        return run(
            brygga, ROOT, ["psql", analyst.dsn(brygga.home), "-At", "-c", sql]
        ).strip() == str(len(SHOWN))

    await eventually(shown)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("analyst")


def run(brygga: Running, folder: Path, line: list[str]) -> str:
    """What a program prints, as an analyst's shell runs it; its failure is ours."""
    of = os.environ | {
        "DSN": analyst.dsn(brygga.home),
        "BRYGGA_HOME": str(brygga.home.path),
        "BRYGGA_KEYS_HOME": str(brygga.home.keys),
        "BRYGGA_CALLER": str(folder),
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "error",
        "PATH": f"{binary('psql').parent}{os.pathsep}{os.environ['PATH']}",
    }
    told = subprocess.run(
        line, cwd=folder, env=of, capture_output=True, text=True, check=False, timeout=120
    )
    assert told.returncode == 0, told.stderr
    return told.stdout


def line_of(language: str, text: str, brygga: Running) -> list[str]:
    """How a block is run; ./brygga without its launcher, which would look after the environment."""
    match language:
        case "sh":
            ours = f"{sys.executable} -m deploy.local"
            return ["bash", "-euo", "pipefail", "-c", text.replace("./brygga", ours)]
        case "sql":
            return ["psql", analyst.dsn(brygga.home), "-v", "ON_ERROR_STOP=1", "-c", text]
        case _:
            return [sys.executable, "-c", text]


@pytest.mark.usefixtures("told")
async def test_what_the_recipes_say_works_from_the_first_to_the_last(
    brygga: Running, folder: Path
) -> None:
    assert {language for language, _ in BLOCKS} == {"sh", "sql", "python"}
    for language, text in BLOCKS:
        assert run(brygga, folder, line_of(language, text, brygga)).strip(), text


async def protected(books: Books) -> int:
    """How many are known to the named alone: figures count them, and no export shows them (R7)."""
    told = [it for it in await books.since("visits", 0) if it["type"] == "ProtectedIdentitySet"]
    last = {it["data"]["person"]: it["data"]["on"] for it in told}
    return sum(last.values())


@pytest.mark.usefixtures("told")
async def test_an_export_is_whole_recorded_and_equals_the_figures(
    brygga: Running, host: Caller, books: Books, tmp_path: Path
) -> None:
    before = await exports(books)
    said = say(
        brygga.home, *("export", "facts", str(tmp_path)), *("--format", "csv"), *("--reason", WHY)
    )
    assert said.returncode == 0, said.stderr
    [made] = inside(tmp_path)
    manifest = json.loads((made / "manifest.json").read_text())
    assert said.stdout.split() == [str(made)]
    assert made.name == f"facts-as-of-{manifest['as_of']}-csv"
    assert [it["view"] for it in manifest["files"]] == list(FACTS)
    assert {it.name for it in inside(made)} == {
        "manifest.json",
        *(it["file"] for it in manifest["files"]),
    }
    frames = {}
    for it in manifest["files"]:
        content = (made / it["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == it["sha256"]
        frames[it["view"]] = pd.read_csv(made / it["file"])
        assert len(frames[it["view"]]) == it["rows"]
        assert (made / it["file"]).stat().st_mode & 0o077 == 0
    as_host = host.who("analyst")
    answer = await as_host.get(f"/reporting/goals?as_of={manifest['as_of']}&rung=informed")
    came = pd.concat([frames[it]["person"] for it in ("visit", "participation")])
    visitors, kept = came.dropna().nunique(), await protected(books)
    assert visitors + kept >= answer.json()[0]["denominator"] > 1
    assert frames["referral"]["person"].nunique() + kept >= answer.json()[0]["value"] >= 1
    after = (await exports(books))[len(before) :]
    named = [it for it in frames.values() if "person" in it and it["person"].notna().any()]
    assert len(after) >= len(named) > 1
    for it in after:
        assert (it["reader"], it["purpose"], it["outcome"]) == ("export", "followup", "released")
        assert WHY not in str(it)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--reason", "too short"), 65),
        (("--reason", WHY, "--view", "merge"), 64),
        (("--reason", WHY, "--as-of", "999999999"), 65),
    ],
)
@pytest.mark.usefixtures("told")
async def test_an_export_that_is_refused_leaves_nothing(
    brygga: Running, tmp_path: Path, words: tuple[str, ...], code: int
) -> None:
    said = say(brygga.home, "export", "facts", str(tmp_path), *words)
    assert said.returncode == code, said.stderr
    assert inside(tmp_path) == []


def inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


async def exports(books: Books) -> list[dict[str, Any]]:
    told = [it["data"] for it in await books.since("reporting", 0)]
    return [it for it in told if it.get("release") == "exported"]
