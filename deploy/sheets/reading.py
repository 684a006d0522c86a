"""Reading a sheet's lines: which of them are rows, and what each tells."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from deploy.sheets import dates
from deploy.sheets.columns import Headed
from deploy.sheets.fields import field_of
from deploy.sheets.grid import Line, Unclear, plain
from deploy.sheets.habits import Habits, over_new_year
from deploy.sheets.rows import Bad, Place, Row
from deploy.sheets.taking import Taking

EARLIEST: Final = 2000
"""Older sheets than this are slips of the pen."""
TOTALS: Final = ("summa", "total", "delsumma", "antal", "sum")


@dataclass(slots=True)
class Read:
    """What came of a sheet's lines: visits, bad rows, and how many lines were no rows."""

    rows: list[Row] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    skipped: Counter[str] = field(default_factory=Counter)


def read(sheet: Headed, label: str, today: date, year: int | None) -> Read:
    """Every line below the headings; each ends up as exactly one of the three."""
    found, year = Read(), year or _year(sheet, today)
    habits = Habits.of(_dates(sheet), today)
    for line in sheet.lines:
        place = Place(label, line.number)
        if line.fault:
            found.bad.append(Bad(place, "", line.fault))
        elif kind := _no_row(sheet, line):
            found.skipped[kind] += 1
        else:
            taking = Taking(sheet, line, place, today)
            row = taking.row(lambda text: _day(habits.sure(text), today, year))
            found.bad += taking.faults
            found.rows += [] if taking.faults else [row]
    return found


def _year(sheet: Headed, today: date) -> int | None:
    """The one year that other dates name, or else the titles above; none where there are several."""
    days = dates.days(_dates(sheet))
    found = {day.year for day in days if _likely(day, today)} or set(_titled(sheet))
    return found.pop() if len(found) == 1 and not over_new_year(_dates(sheet)) else None


def _dates(sheet: Headed) -> list[str]:
    [index, *_] = (column.index for column in sheet.of("date"))
    return [line.cell(index) for line in sheet.lines]


def _titled(sheet: Headed) -> Iterator[int]:
    words = " ".join([sheet.name, *(cell for line in sheet.above for cell in line.cells)])
    yield from map(int, dates.TITLED.findall(words))


def _no_row(sheet: Headed, line: Line) -> str | None:
    """What kind of line this is where it is no row: blank, a heading again, or a total."""
    if not any(line.cell(column.index) for column in sheet.columns if column.field):
        return "blank"
    if field_of(line.cell(sheet.of("date")[0].index), {}) == "date":
        return "heading"
    first = plain(next(cell for cell in line.cells if cell.strip()))
    return "total" if first.startswith(TOTALS) else None


def _day(text: str, today: date, year: int | None) -> tuple[date, time | None]:
    """The day of a visit, and its time where that stands with it; Unclear where it cannot have been then."""
    if not text:
        raise Unclear("the date is missing")
    said = dates.written(text)
    day = said.on(year)
    if not _likely(day, today):
        ahead = "this day lies ahead"
        raise Unclear(ahead if day > today else "this was long before anybody signed in here")
    return day, said.at


def _likely(day: date, today: date) -> bool:
    return day.year >= EARLIEST and day <= today
