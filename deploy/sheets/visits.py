"""./brygga import visits: from a sign-in sheet to visits, with a look before anything is written."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
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
from deploy.local.services import SITES
from deploy.posting import Answer, Ask, Silent, front_door, portions
from deploy.sheets.commands import Wish, Writing
from deploy.sheets.files import Understood, read_map, understand
from deploy.sheets.grid import Unreadable
from deploy.sheets.rows import Bad
from deploy.sheets.saying import said

ROLE: Final = "host"
ACTOR: Final = "import"
KNOWN: Final = "key_reused"
"""A person of this name and birth is registered already, by an earlier sheet that told other details."""


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
    site = site_of(wanted.site)
    zone = ZoneInfo(SITES[site])
    file = _understood(wanted, zone)
    for line in said(file):
        print(line)
    for bad in file.bad:
        print(f"  {bad.shown}")
    late = [] if wanted.dry_run else _write(home, wanted, file, (site, zone))
    doubtful = {bad.place for bad in file.bad}
    if left := len(doubtful | {bad.place for bad in late}):
        raise Halt("rows_left_out", left=left, rows=len(file.rows) + len(doubtful))


def site_of(wanted: str | None) -> str:
    """The meeting place asked for, or the only one."""
    site = wanted or (next(iter(SITES)) if len(SITES) == 1 else None)
    if site not in SITES:
        raise Halt("unknown_site", site=site or "", sites=", ".join(SITES))
    return site


def _understood(wanted: Wanted, zone: ZoneInfo) -> Understood:
    try:
        told = read_map(wanted.map) if wanted.map else {}
    except Unreadable as unreadable:
        raise Halt("unreadable_map", file=wanted.map, reason=unreadable) from None
    try:
        raw = wanted.file.read_bytes()
        file = understand(raw, told, datetime.now(zone).date(), wanted.year)
    except OSError as error:
        raise Halt("unreadable_sheet", file=wanted.file, reason=error.strerror) from None
    except Unreadable as unreadable:
        raise Halt("unreadable_sheet", file=wanted.file, reason=unreadable) from None
    if file is None:
        raise Halt("no_date_column", file=wanted.file)
    return file


def _write(home: Home, wanted: Wanted, file: Understood, where: tuple[str, ZoneInfo]) -> list[Bad]:
    """Write down what can be taken; what was refused after all is named and returned."""
    if not is_held(home):
        raise Halt("not_running", home=home.path)
    if not wanted.yes and not confirmed():
        raise Halt("not_imported")
    wishes = Writing(*where, secret_of(home)).wishes(file.rows, file.known)
    answers = asyncio.run(_post(home, where[0], [wish.ask for wish in wishes]))
    left = [*refused(wishes, answers)]
    for bad in left:
        print(f"  {bad.shown}")
    _tell(wishes, answers)
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


async def _post(home: Home, site: str, asks: Sequence[Ask]) -> dict[UUID, Answer]:
    """An answer to each, with a bar that moves meanwhile."""
    token = issuer.bearer(home, ROLE, sites=[site], sub=ACTOR)
    answers: dict[UUID, Answer] = {}
    with Progress(console=Console(stderr=True)) as progress:
        bar = progress.add_task("Writing", total=len(asks))
        async with front_door(home.last_status()["url"], token) as door:
            for some in portions(asks):
                try:
                    answers |= await door.post("visits", some)
                except Silent:
                    raise Halt("import_cut_short", done=len(answers), all=len(asks)) from None
                progress.advance(bar, len(some))
    return answers


def refused(wishes: Sequence[Wish], answers: dict[UUID, Answer]) -> Iterator[Bad]:
    """Rows that visits did not take, each with its first reason."""
    seen = set()
    for wish in wishes:
        answer = answers[wish.ask.key]
        if answer.taken or (wish.ask.command == "RegisterPerson" and was_there(answer)):
            continue
        for place in wish.places:
            if place not in seen:
                seen.add(place)
                yield Bad(place, "", answer.sentence)


def was_there(answer: Answer) -> bool:
    """Whether the key was used by an earlier import already."""
    return answer.status == "replayed" or answer.code == KNOWN


def _tell(wishes: Sequence[Wish], answers: dict[UUID, Answer]) -> None:
    found = [(wish.ask.command, answers[wish.ask.key]) for wish in wishes]
    for command, what in (("RegisterPerson", "people"), ("RecordVisit", "visits")):
        its = [answer for name, answer in found if name == command]
        new = sum(answer.status == "ok" for answer in its)
        known = sum(map(was_there, its))
        print(f"{new} {what} are written down; {known} were there already.")
