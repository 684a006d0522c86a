"""Sign-in sheets for tests: a few lines of text in any encoding, or as a workbook."""

from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from deploy.sheets.commands import Wish, Writing
from deploy.sheets.files import Understood, understand

TODAY: Final = date(2026, 10, 1)
WRITING: Final = Writing(
    "motesplatsen", ZoneInfo("Europe/Stockholm"), UUID("0b3a3c52-13f0-4b9c-9a59-0d6e1f7d4c11")
)


def read(raw: bytes, *, year: int | None = None, **told: str) -> Understood:
    """What is understood of a file in which some column holds dates."""
    found = understand(raw, told, TODAY, year)
    assert found
    return found


def text(*lines: str) -> bytes:
    """A file of lines separated by semicolons."""
    return "\n".join(lines).encode()


def workbook(rows: Iterable[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet."""
    book, file = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    for range_ in merged:
        book.active.merge_cells(range_)
    book.save(file)
    return file.getvalue()


def wishes(file: Understood) -> list[Wish]:
    """What would be asked of visits."""
    people = {who.identity: WRITING.registered(who) for who in file.known.people}
    whose = {place: people[who].ask.key for place, who in file.known.whose.items()}
    return [*people.values(), *WRITING.visits(file.rows, whose)]


def keys(file: Understood) -> dict[UUID, str]:
    """The commands by their keys."""
    return {wish.ask.key: wish.ask.command for wish in wishes(file)}
