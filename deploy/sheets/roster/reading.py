"""Reading a caseworker's list: one row is one newcomer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from deploy.sheets import words
from deploy.sheets.cells import Birth, Name, personnummer
from deploy.sheets.columns import Headed
from deploy.sheets.dates import written
from deploy.sheets.fields import MOTIVATED
from deploy.sheets.files import Tables, tables_in
from deploy.sheets.grid import Line, Unclear
from deploy.sheets.people import Identity, identity
from deploy.sheets.roster.fields import LIST, WHO
from deploy.sheets.rows import Bad, Place
from deploy.sheets.skipping import (
    OTHER_HEADINGS,
    Skipped,
    differs,
    heads_again,
    only_total,
    skipped,
)
from deploy.sheets.taking import Taking
from shared.cards import spelled
from shared.personnummer import FORM

CENTURY: Final = 100


@dataclass(frozen=True, slots=True)
class Row:
    """What a row tells of one newcomer."""

    place: Place
    personnummer: str | None = None
    motivation: str | None = None
    """Why the number is kept of whoever is new, where it is (R6)."""
    case_number: str | None = None
    card: str | None = None
    name: Name | None = None
    birth: Birth | None = None
    sex: str | None = None
    target_group: str | None = None
    arrived_on: date | None = None

    @property
    def tells_who(self) -> bool:
        """Whether it says whom it is about."""
        return any((self.personnummer, self.case_number, self.card, self.name))

    @property
    def identity(self) -> Identity | None:
        """What tells a newcomer with a name apart, without a number: as in a sign-in sheet."""
        return identity(self.name, self.birth) if self.name else None


@dataclass(slots=True)
class Listed:
    """A list: how it was read, its rows, the bad ones, and which lines were none."""

    tables: Tables
    rows: list[Row] = field(default_factory=list)
    bad: list[Bad] = field(default_factory=list)
    skipped: Mapping[str, Skipped] = field(default_factory=dict)
    """By sheet."""


def read_list(raw: bytes, told: Mapping[str, str], today: date) -> Listed | None:
    """What a file says; None where no column in it tells who somebody is, Unreadable where it is no sheet."""
    tables = tables_in(raw, told, LIST)
    if not tables.headed:
        return None
    found = Listed(tables, skipped={sheet.name: skipped() for sheet in tables.headed})
    for sheet in tables.headed:
        other = 0
        for line in sheet.lines:
            place = Place(tables.label(sheet), line.number)
            if line.fault:
                found.bad.append(Bad(place, "", line.fault))
            elif kind := _no_row(sheet, line):
                found.skipped[sheet.name][kind].append(line.number)
                if kind == "heading":
                    other = line.number if differs(sheet, line, LIST) else 0
            elif other:
                found.bad.append(Bad(place, "", OTHER_HEADINGS.format(line=other)))
            else:
                _take(Taking(sheet, line, place, today), found)
    return found


def _take(taking: Taking, found: Listed) -> None:
    row = _row(taking)
    if not taking.faults and not row.tells_who:
        taking.faults.append(Bad(row.place, "", "nothing in this row says who it is about"))
    found.bad += taking.faults
    found.rows += [] if taking.faults else [row]


def _row(taking: Taking) -> Row:
    taking.check_width()
    birth = taking.birth()
    number, motivation = _number(taking, birth)
    return Row(
        place=taking.place,
        personnummer=number,
        motivation=motivation,
        case_number=taking.take("case_number", str) or None,
        card=taking.take("card", _card),
        name=taking.name(),
        birth=birth or _born(number, taking.today),
        sex=taking.take("sex", lambda text: words.one(text, words.SEXES)),
        target_group=taking.take("target_group", lambda text: words.one(text, words.GROUPS)),
        arrived_on=taking.take("arrived_on", lambda text: _day(text, taking.today)),
    )


def _number(taking: Taking, birth: Birth | None) -> tuple[str | None, str | None]:
    for motivated in (*MOTIVATED, "personnummer"):
        if number := taking.take(motivated, lambda text: personnummer(text, birth)):
            return number, motivated.partition(":")[2] or None
    return None, None


def _born(number: str | None, today: date) -> Birth | None:
    """The year in a number: a plus, or a year that has not come, is of the century before."""
    found = FORM.fullmatch(number or "")
    if number is None or found is None:
        return None
    digits = "".join(sign for sign in number if sign.isdigit())
    if len(digits) > len("".join(found.groups())):
        return Birth(int(digits[:4]))
    year = today.year // CENTURY * CENTURY + int(digits[:2])
    year -= CENTURY * (year > today.year)
    return Birth(year - CENTURY * ("+" in number))


def _card(text: str) -> str | None:
    if not text:
        return None
    if code := spelled(text):
        return code
    raise Unclear("this is no code of a card")


def _day(text: str, today: date) -> date | None:
    if not text:
        return None
    day = written(text).on(None)
    if day > today:
        raise Unclear("this day lies ahead")
    return day


def _no_row(sheet: Headed, line: Line) -> str | None:
    """What kind of line this is where it is no row; a name that begins like a total is none."""
    if not any(line.cell(column.index) for column in sheet.columns if column.field):
        return "blank"
    if heads_again(sheet, line, WHO, LIST):
        return "heading"
    return "total" if only_total(next(cell for cell in line.cells if cell.strip())) else None
