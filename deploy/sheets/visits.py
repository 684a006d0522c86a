"""./brygga import visits: from a sign-in sheet to visits, with a look before anything is written."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from rich.console import Console
from rich.progress import Progress

from deploy.local import issuer
from deploy.local.disk import replace
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.posting import Answer, Silent, front_door
from deploy.sheets.commands import Writing
from deploy.sheets.files import Understood, understand
from deploy.sheets.grid import Unreadable
from deploy.sheets.mapping import check_used, map_of
from deploy.sheets.places import place_of
from deploy.sheets.rows import Bad
from deploy.sheets.saying import said
from deploy.sheets.writing import Posting, refused, was_there

ROLE: Final = "host"
ACTOR: Final = "import"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the command line says."""

    file: Path
    map: Path | None
    site: str | None
    year: int | None
    dry_run: bool
    yes: bool


def import_visits(home: Home, wanted: Wanted) -> None:
    """Show what a sheet holds, write it down after a yes, and Halt where rows had to be left out."""
    site, zone = place_of(home, wanted.site)
    file = _understood(wanted, zone)
    for line in said(file):
        print(line)
    for bad in file.bad:
        print(f"  {bad.shown}")
    late = [] if wanted.dry_run else _write(home, wanted, file, (site, zone))
    doubtful = {bad.place for bad in file.bad}
    if left := len(doubtful | {bad.place for bad in late}):
        raise Halt("rows_left_out", left=left, rows=len(file.rows) + len(doubtful))


def _understood(wanted: Wanted, zone: ZoneInfo) -> Understood:
    told = map_of(wanted.map)
    try:
        raw = wanted.file.read_bytes()
        file = understand(raw, told, datetime.now(zone).date(), wanted.year)
    except OSError as error:
        raise Halt("unreadable_sheet", file=wanted.file, reason=error.strerror) from None
    except Unreadable as unreadable:
        raise Halt("unreadable_sheet", file=wanted.file, reason=unreadable) from None
    if file is None:
        raise Halt("no_date_column", file=wanted.file)
    check_used(wanted.map, told, [sheet for sheet, _ in file.sheets])
    return file


def _write(home: Home, wanted: Wanted, file: Understood, where: tuple[str, ZoneInfo]) -> list[Bad]:
    """Write down what can be taken; what was refused after all is named and returned."""
    if not is_held(home):
        raise Halt("not_running", home=home.path)
    if not wanted.yes and not confirmed():
        raise Halt("not_imported")
    done = asyncio.run(_post(home, Writing(*where, secret_of(home)), file))
    left = [*refused(done.wishes, done.answers, [sheet for sheet, _ in file.sheets])]
    for bad in left:
        print(f"  {bad.shown}")
    _tell("people", [done.answers[wish.ask.key] for wish in done.people.values()])
    _tell("visits", [done.answers[wish.ask.key] for wish in done.visits])
    if nameless := sum(was_there(done.answers[wish.ask.key]) for wish in done.nameless):
        print(
            f"{nameless} of these visits are nameless: two lists of one evening may look alike, and what "
            "stands in both is written down once."
        )
    return left


def confirmed() -> bool:
    """Whether whoever sits at the terminal says yes."""
    with suppress(EOFError):
        return input("Type yes to write this down: ").strip().lower() == "yes"
    return False


def secret_of(home: Home) -> UUID:
    """The secret in the keys of this home's rows, made where there is none."""
    if not home.sheets.exists():
        replace(home.sheets, str(uuid4()))
    return UUID(home.sheets.read_text())


async def _post(home: Home, writing: Writing, file: Understood) -> Posting:
    """Everything with its answer, and a bar that moves meanwhile."""
    token = issuer.bearer(home, ROLE, sites=[writing.site], sub=ACTOR)
    all_ = len(file.known.people) + len(file.rows)
    with Progress(console=Console(stderr=True)) as progress:
        bar = progress.add_task("Writing", total=all_)
        async with front_door(home.last_status()["url"], token) as door:
            posting = Posting(door, writing, partial(progress.advance, bar))
            try:
                await posting.post(file)
            except Silent:
                done = int(progress.tasks[bar].completed)
                raise Halt("import_cut_short", done=done, all=all_) from None
    return posting


def _tell(what: str, answers: Sequence[Answer]) -> None:
    new = sum(answer.status == "ok" for answer in answers)
    known = sum(map(was_there, answers))
    print(f"{new} {what} are written down; {known} were there already.")
