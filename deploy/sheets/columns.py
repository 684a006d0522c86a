"""Where a sheet's headings are, and which column holds what."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from openpyxl.utils import get_column_letter

from deploy.sheets import dates
from deploy.sheets.fields import REPEATED, VISITS, Kind, field_of, why_left_out
from deploy.sheets.grid import Line, Sheet, Unclear, plain
from deploy.sheets.headings import Heading, of_one, of_two
from deploy.sheets.words import is_mark

TITLES: Final = 30
"""So many lines may stand above the headings."""
SPREAD: Final = frozenset({"name", "given_name", "family_name", "supports", "children"})
"""What may stand in several columns under one merged heading, and is put together."""
NOTES: Final = "it holds notes, not ticks, and notes are not read"
TWICE: Final = "another column says the same already"
OTHER: Final = "another column of this kind is read"
FIRST: Final = "its heading reaches over several columns, and only the first is read"
UNHEADED: Final = "it has no heading, so it was not read"
TOLD: Final = "--map says so"


@dataclass(frozen=True, slots=True)
class Column:
    """One column by its heading; without a field it is left out, for a reason."""

    index: int
    heading: str
    field: str | None
    reason: str = ""
    again: str = ""
    """The field that an earlier column holds already."""
    part: bool = False
    """Whether it counts a part of what its upper heading says."""


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet whose headings were found: what stands above them, and below."""

    name: str
    columns: tuple[Column, ...]
    first: int
    last: int
    """The lines of the headings, one or two of them."""
    above: tuple[Line, ...]
    lines: tuple[Line, ...]

    def of(self, *fields: str) -> tuple[Column, ...]:
        """The columns that hold one of these."""
        return tuple(column for column in self.columns if column.field in fields)

    @property
    def understood(self) -> tuple[int, int, int]:
        """How much the headings explain: so many fields, parts of one, and columns that have one."""
        fields = [column.field for column in self.columns if column.field]
        return len({*fields}), sum(column.part for column in self.columns), len(fields)


def headed(sheet: Sheet, told: Mapping[str, str], kind: Kind = VISITS) -> Headed | None:
    """The sheet under the headings that explain most; none where no column holds what it needs."""
    found = _above_rows([one for one in _candidates(sheet, told, kind) if _needed(one, kind)])
    best = max(found, key=lambda one: one.understood, default=None)
    if best is None:
        return None
    best = replace(best, columns=tuple(_dated(best)))
    return replace(best, columns=tuple(_told_of(best)))


def _needed(sheet: Headed, kind: Kind) -> tuple[Column, ...]:
    return sheet.of(*kind.needed)


def _above_rows(found: Sequence[Headed]) -> Sequence[Headed]:
    """Headings that stand above every row with a date: what comes further down are headings again."""
    earliest = min(found, key=lambda one: one.last, default=None)
    [date, *_] = (earliest and earliest.of("date")) or [None]
    if earliest is None or date is None:
        return found
    rows = (line.number for line in earliest.lines if is_date(line.cell(date.index)))
    end = next(rows, None)
    return [one for one in found if end is None or one.last < end]


def _dated(sheet: Headed) -> Iterator[Column]:
    """The columns, the date where dates stand: `Dag` may hold weekdays beside `Datum`."""
    dates = [it for it in sheet.columns if "date" in {it.field, it.again}]
    holds = [it for it in dates if any(is_date(line.cell(it.index)) for line in sheet.lines)]
    for column in sheet.columns:
        if holds and column in dates and holds[0].again:
            held = column is holds[0]
            reason, again = ("", "") if held else (TWICE, "date")
            yield replace(column, field="date" if held else None, reason=reason, again=again)
        else:
            yield column


def is_date(text: str) -> bool:
    """Whether a cell holds a date."""
    with suppress(Unclear):
        return dates.written(text) is not None
    return False


def _candidates(sheet: Sheet, told: Mapping[str, str], kind: Kind) -> Iterator[Headed]:
    """Every line and then every pair of lines that may be the headings; of equals the first is taken."""
    rows = sheet.lines[: TITLES + 1]
    for at, row in enumerate(rows[:TITLES]):
        yield _headed(sheet, at, at, [*of_one(row)], told, kind)
    for at, (top, bottom) in enumerate(pairwise(rows)):
        one = _headed(sheet, at, at + 1, [*of_two(top, bottom, told, kind)], told, kind)
        if not any(any(map(str.isdigit, bottom.cell(it.index))) for it in _needed(one, kind)):
            yield one


def _headed(
    sheet: Sheet,
    first: int,
    last: int,
    headings: Sequence[Heading],
    told: Mapping[str, str],
    kind: Kind,
) -> Headed:
    lines = sheet.lines[last + 1 :]
    columns = tuple(_columns(headings, lines, told, kind))
    numbers = (sheet.lines[first].number, sheet.lines[last].number)
    return Headed(sheet.name, columns, *numbers, sheet.lines[:first], lines)


def _columns(
    headings: Sequence[Heading], lines: Sequence[Line], told: Mapping[str, str], kind: Kind
) -> Iterator[Column]:
    seen: dict[str, str] = {}
    before = Column(-1, "", None)
    for index, heading in enumerate(headings):
        if not heading.text:
            continue
        if heading.spread:
            before = _spread(before, index)
        else:
            before = _column(index, heading, lines, seen, (told, kind))
            seen |= {before.field: heading.group} if before.field else {}
        yield before


def _spread(before: Column, index: int) -> Column:
    """What the column beside holds under the same merged heading."""
    if before.field is None or before.field in SPREAD:
        return replace(before, index=index)
    return Column(index, before.heading, None, FIRST)


def _column(
    index: int,
    heading: Heading,
    lines: Sequence[Line],
    seen: Mapping[str, str],
    how: tuple[Mapping[str, str], Kind],
) -> Column:
    shown = " ".join(heading.text.split()).rstrip(":")
    field = heading.group or field_of(heading.text, *how)
    if field is None:
        return Column(index, shown, None, why_left_out(heading.text))
    if not field:
        return Column(index, shown, None, TOLD)
    together = heading.group and seen.get(field) == heading.group
    if field in seen and field not in REPEATED and not together:
        return Column(index, shown, None, TWICE, field, part=bool(heading.group))
    if field.startswith("support:") and not _ticked(index, heading, lines):
        return Column(index, shown, None, NOTES)
    return Column(index, shown, field, part=bool(heading.group))


def _ticked(index: int, heading: Heading, lines: Sequence[Line]) -> bool:
    """Whether a column holds ticks: at least every other cell that is filled in is one."""
    again = plain(heading.text.rpartition(":")[2])
    filled = [text for line in lines if (text := line.cell(index)) and plain(text) != again]
    return sum(map(is_mark, filled)) * 2 >= len(filled)


def _told_of(sheet: Headed) -> Iterator[Column]:
    """The columns, those without a heading between them too where something stands in them."""
    by_index = {column.index: column for column in sheet.columns}
    filled = {at for line in sheet.lines for at, cell in enumerate(line.cells) if cell.strip()}
    for index in range(max(by_index) + 1):
        if column := by_index.get(index):
            other = column.again and any(differing(sheet, column))
            yield replace(column, reason=OTHER) if other else column
        elif index in filled:
            yield Column(index, f"column {get_column_letter(index + 1)}", None, UNHEADED)


def differing(sheet: Headed, column: Column) -> Iterator[str]:
    """What a column says that an earlier one of the same field does not."""
    [first, *_] = sheet.of(column.again)
    for line in sheet.lines:
        text = line.cell(column.index)
        if text and text != line.cell(first.index):
            yield text
