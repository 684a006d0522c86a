"""Reading a sheet's lines: which of them are rows, and what each tells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from deploy.sheets import dates
from deploy.sheets.columns import Headed
from deploy.sheets.grid import Line, Unclear
from deploy.sheets.habits import Habits, over_new_year
from deploy.sheets.rows import Bad, Place, Row
from deploy.sheets.skipping import OTHER_HEADINGS, Skipped, day_alone, differs, no_row, skipped
from deploy.sheets.taking import Taking

EARLIEST: Final = 2000
"""Older sheets than this are slips of the pen."""


@dataclass(slots=True)
class Read:
    """What came of a sheet's lines: visits, bad rows, and which lines were no rows."""

    rows: list[Row] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    skipped: Skipped = field(default_factory=skipped)
    dated: list[int] = field(default_factory=list)
    """Lines without a day, in the group of a line that holds nothing but the day."""


def read(sheet: Headed, label: str, today: date, year: int | None) -> Read:
    """Every line below the headings; each ends up as exactly one of the three."""
    habits = Habits.of(_dates(sheet), today)
    reading = Reading(sheet, label, today, year or _year(sheet, today), habits)
    for line in sheet.lines:
        reading.take(line)
    return reading.found


@dataclass(slots=True)
class Reading:
    """A sheet on its way down, and what lines above say of those below."""

    sheet: Headed
    label: str
    today: date
    year: int | None
    habits: Habits
    found: Read = field(default_factory=Read)
    last: date | None = None
    """The day of the last line that has one."""
    group: date | None = None
    """The day that stood alone above lines without any."""
    other: int | None = None
    """The line of headings that give the columns another meaning."""

    def take(self, line: Line) -> None:
        """One line, after those above it."""
        place = Place(self.label, line.number)
        dated = bool(line.cell(self.sheet.of("date")[0].index))
        self.group = None if dated or line.fault else self.group
        if line.fault:
            self.found.bad.append(Bad(place, "", line.fault))
        elif kind := no_row(self.sheet, line):
            self.found.skipped[kind].append(line.number)
            if kind == "heading":
                self.other = line.number if differs(self.sheet, line) else None
        elif self.other:
            self.found.bad.append(Bad(place, "", OTHER_HEADINGS.format(line=self.other)))
        else:
            self._row(line, place, dated=dated)

    def _row(self, line: Line, place: Place, *, dated: bool) -> None:
        taking = Taking(self.sheet, line, place, self.today)
        row = taking.row(self._day)
        alone = dated and not taking.faults and day_alone(self.sheet, line)
        if dated:
            self._head(row.day if not taking.faults else None, alone=alone)
        elif self.group and not taking.faults:
            self.found.dated.append(line.number)
        if alone:
            self.found.skipped["day"].append(line.number)
            return
        self.found.bad += taking.faults
        self.found.rows += [] if taking.faults else [row]

    def _head(self, day: date | None, *, alone: bool) -> None:
        """A new day that stands alone is that of the lines below; one filled in beforehand says nothing new."""
        self.group = day if alone and day != self.last else None
        self.last = day

    def _day(self, text: str) -> tuple[date, time | None]:
        if not text and self.group:
            return self.group, None
        return _visited(self.habits.sure(text), self.today, self.year)


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


def _visited(text: str, today: date, year: int | None) -> tuple[date, time | None]:
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
