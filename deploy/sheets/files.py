"""A file of any of the kinds that sheets come in, and what was understood of all of it."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from deploy.sheets import separated, workbook
from deploy.sheets.columns import Headed, headed
from deploy.sheets.doubts import no_list, two_tables
from deploy.sheets.encodings import decoded
from deploy.sheets.fields import VISITS, Kind, checked
from deploy.sheets.grid import Sheet, Unclear, Unreadable
from deploy.sheets.people import Known, known
from deploy.sheets.reading import Read, read
from deploy.sheets.rows import Bad, Row

HIDDEN: Final = "it is hidden"
LARGEST: Final = 50_000_000
"""Bytes."""
STRAY: Final = 3
"""Signs that cannot be read, and make a text no less one, however short."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A file: how it was read, its sheets, what each holds, and who stands in it."""

    form: str
    sheets: tuple[tuple[Headed, Read], ...]
    others: tuple[str, ...]
    """Sheets without dates."""
    aside: Mapping[str, str]
    """Further sheets that are left out, each with its reason."""
    known: Known

    @property
    def bad(self) -> list[Bad]:
        """Every fault of every row, in the order of the file."""
        faults = [bad for _, read in self.sheets for bad in read.bad]
        order = {sheet.name: at for at, (sheet, _) in enumerate(self.sheets)}
        return sorted(faults, key=lambda bad: (order.get(bad.place.sheet, 0), bad.place.line))

    @property
    def rows(self) -> list[Row]:
        """The rows that can be taken."""
        return [row for _, read in self.sheets for row in read.rows]


def understand(
    raw: bytes, told: Mapping[str, str], today: date, year: int | None
) -> Understood | None:
    """What a file says; none where nothing in it holds dates, Unreadable where it is no sheet."""
    tables = tables_in(raw, told, VISITS)
    if not tables.headed:
        return None
    done = tuple((one, read(one, tables.label(one), today, year)) for one in tables.headed)
    people = known(row for _, its in done for row in its.rows)
    return Understood(tables.form, done, tables.others, tables.aside, people)


@dataclass(frozen=True, slots=True)
class Tables:
    """A file: how it was read, its sheets of the kind that was asked for, and the names of the others."""

    form: str
    headed: tuple[Headed, ...]
    others: tuple[str, ...]
    aside: Mapping[str, str]
    """Why some were left out that may be of this kind."""

    def label(self, sheet: Headed) -> str:
        """What a place in this sheet is called by; nothing where there is only one."""
        several = len(self.headed) + len(self.others) + len(self.aside) > 1
        return sheet.name if several else ""


def tables_in(raw: bytes, told: Mapping[str, str], kind: Kind) -> Tables:
    """A file's sheets under their headings; Unreadable where it is no sheet."""
    form, sheets = _sheets(raw, told, kind)
    aside = {sheet.name: HIDDEN for sheet in sheets if sheet.hidden and sheet.lines}
    found = [(sheet.name, headed(sheet, told, kind)) for sheet in sheets if not sheet.hidden]
    headless = tuple(name for name, table in found if not table)
    tables = [table for _, table in found if table]
    for table in tables:
        if reason := two_tables(table):
            raise Unreadable(_named(table.name, reason))
        if kind is VISITS and (reason := no_list(table)):
            aside[table.name] = reason
    left = tuple(table for table in tables if table.name not in aside)
    if aside and not left:
        raise Unreadable("; ".join(_named(name, reason) for name, reason in aside.items()))
    return Tables(form, left, headless, aside)


def _named(sheet: str, reason: str) -> str:
    return f'sheet "{sheet}": {reason}' if sheet else reason


def _sheets(raw: bytes, told: Mapping[str, str], kind: Kind) -> tuple[str, tuple[Sheet, ...]]:
    if not raw.strip():
        raise Unreadable("it is empty")
    if len(raw) > LARGEST:
        raise Unreadable("it is larger than 50 MB")
    if raw.startswith(workbook.OLD):
        raise Unreadable("it is an old .xls or has a password; save it as .xlsx without one")
    if raw.startswith(workbook.ZIP):
        return "a workbook of Excel", workbook.sheets(raw)
    text, encoding = decoded(raw)
    unread = text.count("\0") + text.count("\ufffd")
    if unread > max(STRAY, len(text) / 100) or raw.startswith(b"%PDF"):
        raise Unreadable("it is neither text with separators nor a workbook of Excel")
    return _split(text, encoding, told, kind)


def _split(
    text: str, encoding: str, told: Mapping[str, str], kind: Kind
) -> tuple[str, tuple[Sheet, ...]]:
    """The text under the separator that lets its headings say most."""
    ways = {name: Sheet("", tuple(separated.lines(text, sign))) for sign, name in SEPARATORS}
    best = max(ways, key=lambda name: _understood(ways[name], told, kind))
    return f"{encoding}, separated by {best}", (ways[best],)


SEPARATORS: Final = tuple(separated.SEPARATORS.items())


def _understood(sheet: Sheet, told: Mapping[str, str], kind: Kind) -> tuple[int, int, int]:
    found = headed(sheet, told, kind)
    return found.understood if found else (0, 0, 0)


def read_map(path: Path, kind: Kind = VISITS) -> dict[str, str]:
    """Which heading means which field, from JSON or TOML; Unreadable where it says nothing of the kind."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        said: Any = json.loads(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        return checked(said, kind)
    except OSError as error:
        raise Unreadable(error.strerror or "no such file") from None
    except UnicodeDecodeError:
        raise Unreadable("it is not UTF-8") from None
    except ValueError as error:
        raise Unreadable(str(error)) from None
    except Unclear as unclear:
        raise Unreadable(str(unclear)) from None
