"""A sheet is about a place that Brygga knows of, also where it was opened since it started."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Final

import pytest

from tests.books import Books
from tests.doors import SITE, WHY
from tests.http import Caller
from tests.stack import Running, say

SLUG: Final = "biblioteket-i-york"


@pytest.fixture
async def opened(host: Caller, one_site: None) -> AsyncIterator[str]:  # noqa: ARG001 - done before
    """A second place, in New York."""
    told = {"slug": SLUG, "name": "Biblioteket", "time_zone": "America/New_York"}
    id_ = await host.made("/visits/sites", told)
    yield SLUG
    await host.made(f"/visits/sites/{id_}/withdraw", WHY)


async def test_a_sheet_of_a_place_that_was_opened_is_written_down_there(
    tmp_path: Path, brygga: Running, books: Books, opened: str
) -> None:
    file, before = tmp_path / "kväll.csv", (await books.ends())["visits"]
    file.write_text("Datum;Tid;Stöd\n2026-05-05;23:30;it\n")
    answer = say(brygga.home, "import", "visits", str(file), "--yes", "--site", opened)
    assert answer.returncode == 0, answer.stderr
    [visit] = [it for it in await books.since("visits", before) if it["type"] == "VisitRecorded"]
    assert (visit["data"]["site"], visit["data"]["on"]) == (opened, "2026-05-05")
    assert visit["occurred_at"] == "2026-05-05T23:30:00-04:00"


async def test_of_several_places_one_must_be_named(
    tmp_path: Path, brygga: Running, opened: str
) -> None:
    file = tmp_path / "kväll.csv"
    file.write_text("Datum;Stöd\n2026-05-05;it\n")
    for words in ((), ("--site", "elsewhere")):
        answer = say(brygga.home, "import", "visits", str(file), "--yes", *words)
        assert answer.returncode == 56
        assert f"The meeting places are: {SITE}, {opened}." in answer.stderr
