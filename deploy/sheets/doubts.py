"""Why a sheet that has dates is no list of visits after all."""

from collections.abc import Sequence
from typing import Final

from deploy.sheets.columns import TOLD, Column, Headed, differing, is_date
from deploy.sheets.grid import Line, plain
from deploy.sheets.words import is_mark, mark

COUNTED: Final = (
    "antal antalbesok antalbesokare antalbesokande antalpersoner antaldeltagare antalvuxna antalkvinnor"
    " antalman kvinnor man flickor pojkar vuxna totalt summa total visitors women men adults"
)
COUNTS: Final = frozenset(COUNTED.split())
NAMES: Final = ("name", "given_name", "family_name")
TABLES: Final = (
    "two of its columns tell different things under {headings}, as two tables beside each other do; put one"
    " below the other, or give the second column a heading of its own"
)
PER_DAY: Final = (
    "it counts visitors per day ({headings}) and is no list of visits; whoever counts records headcounts"
    " in Brygga, and --map can leave those columns out"
)
PER_PERSON: Final = (
    "it ticks several columns in a line, as sheets do that have a column for each person, and is no list of"
    " visits; --map can say what those columns mean, or leave them out"
)
SHOWN: Final = 2
"""So many headings are named."""


def two_tables(sheet: Headed) -> str | None:
    """The reason where a second date or name stands in lines that have one already."""
    for column in sheet.columns:
        texts = differing(sheet, column) if column.again in {"date", *NAMES} else ()
        if any(column.again in NAMES or is_date(text) for text in texts):
            [first, *_] = sheet.of(column.again)
            return TABLES.format(headings=_headings([first, column]))
    return None


def no_list(sheet: Headed) -> str | None:
    """The reason where a line is no visit of somebody, but counts many or ticks them off."""
    rows = [line for line in sheet.lines if line.cell(sheet.of("date")[0].index)]
    unread = [column for column in sheet.columns if not column.field and column.reason != TOLD]
    names = (line.cell(column.index) for column in sheet.of(*NAMES) for line in rows)
    if any(name and not name.isdecimal() for name in names):
        return None
    if counts := [it for it in unread if plain(it.heading) in COUNTS and _counts(rows, it)]:
        return PER_DAY.format(headings=_headings(counts))
    ticks = [it for it in unread if _ticks(rows, it)]
    alone = all(column.field in {None, "date", "time"} for column in sheet.columns)
    return PER_PERSON if alone and _several(rows, ticks) else None


def _counts(rows: Sequence[Line], column: Column) -> bool:
    """Whether a column holds nothing but numbers, and at least one of several people."""
    filled = [text for line in rows if (text := line.cell(column.index))]
    return all(map(str.isdecimal, filled)) and any(int(text) > 1 for text in filled)


def _ticks(rows: Sequence[Line], column: Column) -> bool:
    filled = [text for line in rows if (text := line.cell(column.index))]
    return bool(filled) and all(map(is_mark, filled))


def _several(rows: Sequence[Line], ticks: Sequence[Column]) -> bool:
    """Whether some line ticks more than one of these columns."""
    return any(sum(mark(line.cell(column.index)) for column in ticks) > 1 for line in rows)


def _headings(columns: Sequence[Column]) -> str:
    return ", ".join(column.heading for column in columns[:SHOWN])
