"""Where a sheet's headings are, and which column holds what."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from deploy.sheets.dates import written_in
from deploy.sheets.fields import REPEATED, VISITS, Kind, field_of, why_left_out
from deploy.sheets.grid import Line, Sheet
from deploy.sheets.words import is_mark

TITLES: Final = 30
"""So many lines may stand above the headings."""
NOTES: Final = "it holds notes, not ticks, and notes are not read"
TWICE: Final = "another column says the same already"


@dataclass(frozen=True, slots=True)
class Column:
    """One column by its heading; without a field it is left out, for a reason."""

    index: int
    heading: str
    field: str | None
    reason: str = ""


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

    def of(self, field: str) -> tuple[Column, ...]:
        """The columns that hold this."""
        return tuple(column for column in self.columns if column.field == field)

    @property
    def understood(self) -> int:
        """How many columns have a field."""
        return sum(bool(column.field) for column in self.columns)


def headed(sheet: Sheet, told: Mapping[str, str], kind: Kind = VISITS) -> Headed | None:
    """The sheet under the headings that explain most; none where no column holds what it needs."""
    found = [one for one in _candidates(sheet, told, kind) if _needed(one, kind)]
    return max(found, key=lambda one: one.understood, default=None)


def _needed(sheet: Headed, kind: Kind) -> list[Column]:
    return [column for field in kind.needed for column in sheet.of(field)]


def _candidates(sheet: Sheet, told: Mapping[str, str], kind: Kind) -> Iterator[Headed]:
    """Every line and then every pair of lines that may be the headings; of equals the first is taken."""
    rows = sheet.lines[: TITLES + 1]
    for at, row in enumerate(rows[:TITLES]):
        yield _headed(sheet, at, at, [cell.strip() for cell in row.cells], told, kind)
    for at, (top, bottom) in enumerate(pairwise(rows)):
        one = _headed(sheet, at, at + 1, _joined(top, bottom, told, kind), told, kind)
        if not any(any(map(str.isdigit, bottom.cell(it.index))) for it in _needed(one, kind)):
            yield one


def _joined(top: Line, bottom: Line, told: Mapping[str, str], kind: Kind) -> list[str]:
    """Two lines of headings as one; a heading over several columns stands above the first of them."""
    joined, over = [], ""
    for index in range(max(len(top.cells), len(bottom.cells))):
        own, below = top.cell(index), bottom.cell(index)
        over = own or over
        joined.append(own if below in {"", own} else _under(over, below, told, kind))
    return joined


def _under(over: str, below: str, told: Mapping[str, str], kind: Kind) -> str:
    """The lower heading, with the upper one where only both together mean something."""
    both = f"{over}: {below}"
    alone = field_of(below, told, kind) is not None or field_of(both, told, kind) is None
    return below if alone else both


def _headed(
    sheet: Sheet,
    first: int,
    last: int,
    headings: Sequence[str],
    told: Mapping[str, str],
    kind: Kind,
) -> Headed:
    lines = sheet.lines[last + 1 :]
    columns = tuple(_columns(headings, lines, told, kind))
    numbers = (sheet.lines[first].number, sheet.lines[last].number)
    return Headed(sheet.name, columns, *numbers, sheet.lines[:first], lines)


def _columns(
    headings: Sequence[str], lines: Sequence[Line], told: Mapping[str, str], kind: Kind
) -> Iterator[Column]:
    seen: Counter[str] = Counter()
    dated = _dated([field_of(heading, told, kind) for heading in headings], lines)
    for index, heading in enumerate(headings):
        if not heading:
            continue
        shown, field = " ".join(heading.split()).rstrip(":"), field_of(heading, told, kind)
        if field is None:
            yield Column(index, shown, None, why_left_out(heading))
        elif not field:
            yield Column(index, shown, None, "--map says so")
        elif (field == "date" and index != dated) or (seen[field] and field not in REPEATED):
            yield Column(index, shown, None, TWICE)
        elif field.startswith("support:") and not _ticked(index, lines):
            yield Column(index, shown, None, NOTES)
        else:
            seen[field] += 1
            yield Column(index, shown, field)


def _dated(fields: Sequence[str | None], lines: Sequence[Line]) -> int | None:
    """Of the columns that may hold the dates the first that does: `Dag` may hold weekdays alone."""
    found = [index for index, field in enumerate(fields) if field == "date"]
    holding = (
        index for index in found if next(written_in(line.cell(index) for line in lines), None)
    )
    return found[0] if len(found) == 1 else next(holding, next(iter(found), None))


def _ticked(index: int, lines: Sequence[Line]) -> bool:
    """Whether a column holds ticks: at least every other cell that is filled in is one."""
    filled = [text for line in lines if (text := line.cell(index))]
    return sum(map(is_mark, filled)) * 2 >= len(filled)
