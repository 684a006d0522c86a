"""./brygga export facts: facts about persons at one ledger index, as files; whole, or not at all."""

import asyncio
import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode
from uuid import uuid4

import httpx
import orjson
from rich.console import Console
from rich.progress import Progress

from deploy.exports.files import Format, TooManyRows, columns_of, write
from deploy.local import issuer
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.posting import Door, Silent, front_door
from services.reporting.exports.facts import FACTS, PAGE

ROLE: Final = "analyst"
ACTOR: Final = "export"
EXPORT: Final = "/api/reporting/export"
LEFT_OUT: Final = (
    "Persons with protected identity whom the asker is not named to know; their number is not told."
)
"""Said in every manifest, whether there is anybody or not (R7)."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says."""

    folder: Path
    format: Format
    views: Sequence[str]
    since: date | None
    until: date | None
    as_of: int | None
    reason: str
    sub: str
    mark: bool


def export_facts(home: Home, wanted: Wanted) -> Path:
    """Write every view asked for into a new folder; Halt, and leave nothing, where that cannot be."""
    if unknown := [view for view in wanted.views if view not in FACTS]:
        raise Halt("no_such_view", view=unknown[0], views=", ".join(FACTS))
    if not is_held(home):
        raise Halt("not_running", home=home.path)
    with _folder(wanted) as folder:
        try:
            return asyncio.run(Exporting(home, wanted, folder).run())
        except Silent:
            raise Halt("export_cut_short") from None


@contextmanager
def _folder(wanted: Wanted) -> Iterator[Path]:
    """A folder under a name that promises nothing; gone afterwards unless it got its own."""
    folder = wanted.folder / f".export-{uuid4()}"
    try:
        folder.mkdir(mode=0o700, parents=True)
        yield folder
    except OSError as error:
        raise Halt("not_writable", folder=wanted.folder, reason=error.strerror) from None
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(slots=True)
class Exporting:
    """One export on its way: its files have pseudonyms of their own, and stand at one ledger index."""

    home: Home
    wanted: Wanted
    folder: Path
    as_of: int | None = None
    export: str | None = None

    async def run(self) -> Path:
        """Fetch every view, write it, and give the folder its name once all of it is there."""
        self.as_of = self.wanted.as_of
        token = issuer.bearer(self.home, ROLE, sub=self.wanted.sub)
        views = self.wanted.views or tuple(FACTS)
        with Progress(console=Console(stderr=True)) as progress:
            async with front_door(self.home.last_status()["url"], token) as door:
                told = [await self._view(door, view, progress) for view in views]
        final = self.wanted.folder / f"facts-as-of-{self.as_of}-{self.wanted.format}"
        if final.exists():
            raise Halt("already_exported", folder=final)
        self._say(told)
        self.folder.rename(final)
        return final

    async def _view(self, door: Door, view: str, progress: Progress) -> Mapping[str, Any]:
        """One view as a file, and what the manifest says of it."""
        spool, rows, after = self.folder / "spool", 0, None
        bar = progress.add_task(view, total=None)
        with spool.open("wb") as lines:
            while True:
                page = await self._page(door, view, after)
                lines.writelines(orjson.dumps(item) + b"\n" for item in page["items"])
                rows += len(page["items"])
                progress.update(bar, total=page["subjects"], advance=PAGE)
                if page["next"] is None:
                    break
                after = page["next"]
        file = self._written(view, spool)
        return {"view": view, "file": file.name, "rows": rows, "sha256": _sum(file)}

    async def _page(self, door: Door, view: str, after: str | None) -> Any:  # noqa: ANN401 - JSON
        asked = {
            "export": self.export,
            "after": after,
            "as_of": self.as_of,
            "from": self.wanted.since,
            "to": self.wanted.until,
        }
        query = urlencode({name: value for name, value in asked.items() if value is not None})
        said = await door.shown(
            f"{EXPORT}/{quote(view)}?{query}", "followup", reason=self.wanted.reason
        )
        if said.is_error:
            raise Halt("export_refused", sentence=_sentence(said))
        page = said.json()
        self.as_of, self.export = page["as_of"], page["export"]
        return page

    def _written(self, view: str, spool: Path) -> Path:
        file = self.folder / f"{view}-as-of-{self.as_of}.{self.wanted.format}"
        columns = columns_of(FACTS[view].row)
        try:
            write(self.wanted.format, file, columns, spool, mark=self.wanted.mark)
        except TooManyRows:
            raise Halt("too_many_rows", view=view) from None
        file.chmod(0o600)
        spool.unlink()
        return file

    def _say(self, told: Sequence[Mapping[str, Any]]) -> None:
        """What was exported, so that whoever has the files can see that they are whole."""
        manifest = {
            "as_of": self.as_of,
            "from": self.wanted.since and self.wanted.since.isoformat(),
            "to": self.wanted.until and self.wanted.until.isoformat(),
            "left_out": LEFT_OUT,
            "files": told,
        }
        file = self.folder / "manifest.json"
        file.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")
        file.chmod(0o600)


def _sentence(said: httpx.Response) -> str:
    problem = said.json()
    errors = [error["detail"] for error in problem.get("errors", ())]
    return " ".join(dict.fromkeys([problem["title"], *errors]))


def _sum(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
