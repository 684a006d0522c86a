"""Which lines of a sheet are no rows: blank ones, headings again, totals, days that were closed."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from deploy.sheets import dates
from deploy.sheets.columns import UNHEADED, Column, Headed, is_date
from deploy.sheets.fields import TICKED, VISITS, Kind, field_of
from deploy.sheets.grid import Line, plain

WORDS: Final = {
    "total": "summa sum total totals totalt totalen totalsumma slutsumma delsumma subtotal summering antal",
    "totalled": "besok besokare personer deltagare barn vuxna kvinnor man dag dagen vecka veckan manad manaden"
    " ar aret for per i v alla visits visitors",
    "closed": "stangt stangd installt installd ingabesok ingabesokare ingetbesok ingenbesokare ingenkom"
    " ingabesokande ingadeltagare ingagaster helgdag roddag novisits novisitors nobodycame",
    "numbered": "nr nummer lopnr lopnummer rad radnr number vecka veckonr veckonummer v week veckodag dag"
    " weekday manad month",
    "unticked": "0 false falskt",
}
"""What says that a line is a total, and what of; that nobody came; headings of what is filled in before
anybody comes, and what a box then holds that nobody has ticked."""
CLOSING: Final = ("stangt", "stangd", "installt", "installd", "closed", "cancelled")
"""How the first word ends where nobody could come; the reason may stand behind it."""
OF: Final = {kind: frozenset(words.split()) for kind, words in WORDS.items()}
DAY: Final = frozenset({"date", "time"})
WORD: Final = re.compile(r"[^\W\d_]+")
RUNNING: Final = re.compile(r"\d{1,4}[.)]?")


Skipped = defaultdict[str, list[int]]
"""The lines that are no rows, by kind."""


def skipped() -> Skipped:
    """No lines yet."""
    return Skipped(list)


def no_row(sheet: Headed, line: Line) -> str | None:
    """What kind of line this is where it is no row."""
    if not any(
        _filled(column, line.cell(column.index)) for column in sheet.columns if column.field
    ):
        return "blank"
    if heads_again(sheet, line, ("date",)):
        return "heading"
    if _closed(sheet, line):
        return "closed"
    return "total" if _total(sheet, line) else None


def only_total(text: str) -> bool:
    """Whether a cell says that a total stands beside it, and nothing else."""
    first, *more = _words(text) or [""]
    known = OF["total"] | OF["totalled"]
    return first in OF["total"] and all(word in known or _month(word) for word in more)


def day_alone(sheet: Headed, line: Line) -> bool:
    """Whether nothing but a day stands in a line of a sheet that can say more."""
    more = {column.field for column in sheet.columns} - DAY - {None}
    return bool(more) and not any(_said(sheet, line))


def heads_again(sheet: Headed, line: Line, fields: Sequence[str], kind: Kind = VISITS) -> bool:
    """Whether headings stand where these fields should, perhaps in another order than before."""
    cells = [(it.field, line.cell(it.index)) for it in sheet.of(*fields)]
    found = [(held, field_of(cell, {}, kind)) for held, cell in cells if cell]
    if any(held == field for held, field in found):
        return True
    named = any(field and field not in TICKED for _, field in found)
    return named and sum(field_of(cell, {}, kind) is not None for cell in line.cells if cell) > 1


OTHER_HEADINGS: Final = (
    "the headings in line {line} stand in another order than the first; put what is below them on a sheet of"
    " its own"
)


def differs(sheet: Headed, line: Line, kind: Kind = VISITS) -> bool:
    """Whether headings that stand further down give a column another meaning than those above."""
    known = {column.index: column for column in sheet.columns}
    cells = ((known.get(index), cell.strip()) for index, cell in enumerate(line.cells))
    return any(_means_other(column, cell, kind) for column, cell in cells if cell)


def _means_other(column: Column | None, cell: str, kind: Kind) -> bool:
    if column and plain(cell) == plain(column.heading):
        return False
    field, held = field_of(cell, {}, kind), column.field if column else None
    both_supports = (field or "").startswith("support") and (held or "").startswith("support")
    return field != held and not both_supports


def _closed(sheet: Headed, line: Line) -> bool:
    """Whether a line says of a day that nobody could come, or did."""
    said = [*_said(sheet, line)] or [line.cell(sheet.of("date")[0].index)]
    return _nobody(name_in(sheet, line)) or all(map(_nobody, said))


def _nobody(text: str) -> bool:
    return plain(text) in OF["closed"] or next(iter(_words(text)), "").endswith(CLOSING)


def _total(sheet: Headed, line: Line) -> bool:
    """Whether a line sums others up; somebody who comes on a day may be called almost so."""
    name = name_in(sheet, line)
    if only_total(name):
        return True
    first = next(cell for cell in line.cells if cell.strip())
    dated = is_date(line.cell(sheet.of("date")[0].index))
    person = dated and (name or not only_total(first))
    return next(iter(_words(first)), "") in OF["total"] and not person


def name_in(sheet: Headed, line: Line) -> str:
    """All that stands in the columns for names."""
    columns = sheet.of("name", "given_name", "family_name")
    return " ".join(filter(None, (line.cell(column.index) for column in columns)))


def _said(sheet: Headed, line: Line) -> Iterator[str]:
    """What a line says beside its day; where that is merged from above, so is more that is not its own."""
    known = {column.index: column for column in sheet.columns}
    above = line.below if sheet.of("date")[0].index in line.below else frozenset()
    for index, cell in enumerate(line.cells):
        own = cell.strip() and index not in above | line.beside
        if own and not _before(known.get(index), cell.strip()):
            yield cell


def _filled(column: Column, text: str) -> bool:
    return bool(text) and (column.field in DAY or not _before(column, text))


def _before(column: Column | None, text: str) -> bool:
    """Whether this may stand in a line before anybody comes: a day, a running number, an empty box."""
    if column is None or column.reason == UNHEADED or not plain(column.heading):
        return RUNNING.fullmatch(text) is not None
    if column.field in {*TICKED, "stayed"}:
        return plain(text) in OF["unticked"]
    return bool({column.field, column.again} & DAY) or (
        not column.field and plain(column.heading) in OF["numbered"]
    )


def _month(word: str) -> bool:
    return len(word) > 2 and any(month.startswith(word) for month in dates.MONTHS)  # noqa: PLR2004 - as jan


def _words(text: str) -> list[str]:
    return [plain(word) for word in WORD.findall(text)]
