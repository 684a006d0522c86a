"""One line taken apart: each cell by its field, strictly, and what is wrong with it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import TypeVar

from deploy.sheets import cells, dates, words
from deploy.sheets.cells import Birth, Name
from deploy.sheets.columns import UNHEADED, Column, Headed
from deploy.sheets.fields import MOTIVATED, REPEATED, TICKED
from deploy.sheets.grid import Line, Unclear, plain
from deploy.sheets.rows import Bad, Place, Row

T = TypeVar("T")
BESIDE = "what stands beside the name has no heading, and may be a part of it"


@dataclass(slots=True)
class Taking:
    """One line's cells by field, and what is wrong with them."""

    sheet: Headed
    line: Line
    place: Place
    today: date
    faults: list[Bad] = field(default_factory=list)

    def row(self, day_of: Callable[[str], tuple[date, time | None]]) -> Row:
        """What the line tells of a visit; only to be used where no faults were found."""
        day, at = self.take("date", day_of) or (self.today, None)
        self.check_width()
        birth = self.birth()
        number, motivation = self._number(birth)
        return Row(
            place=self.place,
            day=day,
            at=self.take("time", _time) or at,
            name=self.name(),
            birth=birth,
            sex=self.take("sex", lambda text: words.one(text, words.SEXES)),
            target_group=self.take("target_group", lambda text: words.one(text, words.GROUPS)),
            supports=tuple(sorted({*self._listed(), *self._ticked()})),
            children=self.children(),
            stayed=self.take("stayed", _mark),
            channel=self.take("channel", lambda text: words.one(text, words.CHANNELS)),
            given_by=self.take("given_by", lambda text: words.one(text, words.GIVERS)),
            phone=self.take("phone", str) or None,
            personnummer=number,
            motivation=motivation,
        )

    def take(self, field: str, read: Callable[[str], T]) -> T | None:
        """What the field's column says, or nothing; a cell that cannot be read is a fault."""
        return next(iter(self._all(field, read)), None)

    def _all(self, field: str, read: Callable[[str], T]) -> list[T]:
        found = []
        for column in self._columns(field):
            try:
                found.append(read(self.line.cell(column.index)))
            except Unclear as unclear:
                self._fault(column.heading, str(unclear))
        return found

    def _columns(self, field: str) -> Iterator[Column]:
        """The field's columns; what a merged cell reaches into says nothing more, unless of help."""
        for column in self.sheet.of(field):
            reached = field not in REPEATED | {"date", *TICKED} and column.index in self.line.beside
            counted = field == "children" and column.index in self.line.below
            if not reached and not counted:
                yield column

    def birth(self) -> Birth | None:
        """When somebody was born."""
        return self.take("birth", lambda text: cells.birth(text, self.today))

    def name(self) -> Name | None:
        """What somebody is called, from one column or two."""
        whole, given, family = (self._text(f) for f in ("name", "given_name", "family_name"))
        if column := self._unheaded():
            self._fault(column.heading, BESIDE)
        try:
            return cells.name(whole, given, family)
        except Unclear as unclear:
            columns = (column for f in ("given_name", "name") for column in self.sheet.of(f))
            self._fault(next((column.heading for column in columns), ""), str(unclear))
            return None

    def _text(self, field: str) -> str:
        return " ".join(filter(None, self._all(field, str)))

    def children(self) -> int | None:
        """How many there are, counted in one column or by age; a cell merged over lines counts in its first."""
        found = [number for number in self._all("children", cells.count) if number is not None]
        try:
            return cells.count(str(sum(found))) if found else None
        except Unclear as unclear:
            self._fault(self.sheet.of("children")[0].heading, str(unclear))
            return None

    def _unheaded(self) -> Column | None:
        """The column without a heading that continues a name, where this line has something in it."""
        after = {column.index + 1 for column in self.sheet.of("name", "given_name")}
        for column in self.sheet.columns:
            if column.reason == UNHEADED and column.index in after - self.line.beside:
                return column if self.line.cell(column.index) else None
        return None

    def _listed(self) -> Iterator[str]:
        for found in self._all("supports", lambda text: words.several(text, words.SUPPORTS)):
            yield from found

    def _ticked(self) -> Iterator[str]:
        for ticked in TICKED:
            if any(self._all(ticked, words.mark)):
                yield ticked.partition(":")[2]

    def _number(self, birth: Birth | None) -> tuple[str | None, str | None]:
        for motivated in MOTIVATED:
            if number := self.take(motivated, lambda text: cells.personnummer(text, birth)):
                return number, motivated.partition(":")[2]
        return None, None

    def check_width(self) -> None:
        """A line with more cells than there are headings has slipped."""
        last = max(column.index for column in self.sheet.columns)
        if any(cell.strip() for cell in self.line.cells[last + 1 :]):
            self._fault("", "there are more cells than headings")

    def _fault(self, heading: str, reason: str) -> None:
        self.faults.append(Bad(self.place, heading, reason))


def _time(text: str) -> time | None:
    return dates.time_of_day(text) if plain(text) else None


def _mark(text: str) -> bool | None:
    return words.mark(text) if text else None
