"""A workbook of Excel as lines of cells: dates as ISO writes them, merged cells each with the value."""

import warnings
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from io import BytesIO
from struct import error as StructError  # noqa: N812 - it is called so in lower case alone
from typing import Final
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - likewise

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from deploy.sheets.grid import Line, Sheet, Unreadable

ZIP: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0"
BROKEN: Final = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    EOFError,
    InvalidFileException,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    StructError,
    SyntaxError,
    TypeError,
    ValueError,
    ZlibError,
)
"""What a damaged archive, or damaged XML in it, is met with."""
UNPACKED: Final = 400_000_000
"""Bytes; a small file may unpack to more than a machine holds."""
MOST: Final = 2_000_000
"""Cells of one sheet, each blank one before a filled one among them."""
EPOCH: Final = 1900
"""Excel keeps a time of day as a moment of the year 1899 or 1900."""


def sheets(raw: bytes) -> tuple[Sheet, ...]:
    """Every table of a workbook, and whether it is shown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drawings and validations that are not read
        try:
            if sum(part.file_size for part in ZipFile(BytesIO(raw)).infolist()) > UNPACKED:
                raise Unreadable("it unpacks to more than 400 MB")
            book = load_workbook(BytesIO(raw), data_only=True)
            return tuple(_sheet(sheet) for sheet in book.worksheets)
        except BROKEN:
            raise Unreadable("it is no workbook of Excel, or a damaged one") from None


def _sheet(sheet: Worksheet) -> Sheet:
    return Sheet(sheet.title, tuple(_lines(sheet)), sheet.sheet_state != "visible")


def _lines(sheet: Worksheet) -> Iterator[Line]:
    """The lines as far as something stands in them; a cell that only has a colour is none."""
    rows = _rows(sheet)
    beside, below = _spread(sheet, rows)
    last = max(rows, default=0)
    if last + sum(max(cells) for cells in rows.values()) > MOST:
        raise Unreadable(f'a cell of sheet "{sheet.title}" stands too far away from the others')
    for number in range(1, last + 1):
        cells = rows.get(number, {})
        width = max(cells, default=0)
        texts = tuple(cells.get(at, "") for at in range(1, width + 1))
        yield Line(number, texts, beside=frozenset(beside[number]), below=frozenset(below[number]))


def _rows(sheet: Worksheet) -> dict[int, dict[int, str]]:
    """Every filled cell by its row and its column, both counted from 1."""
    rows = defaultdict[int, dict[int, str]](dict)
    for (row, column), cell in sheet._cells.items():  # noqa: SLF001 - all else makes blank cells too
        if text := _text(cell.value):
            rows[row][column] = text
    return rows


Places = defaultdict[int, set[int]]
"""By row, the cells that repeat another, as Line counts them."""


def _spread(sheet: Worksheet, rows: dict[int, dict[int, str]]) -> tuple[Places, Places]:
    """Give every cell of a merged range its value, and tell which of them repeat it beside and below."""
    beside, below = Places(set), Places(set)
    for range_ in sheet.merged_cells.ranges:
        text = rows.get(range_.min_row, {}).get(range_.min_col)
        for row, column in range_.cells if text else ():
            rows[row][column] = text or ""
            if column > range_.min_col:
                beside[row].add(column - 1)
            if row > range_.min_row:
                below[row].add(column - 1)
    return beside, below


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case datetime() if value.year <= EPOCH:
            return _clock(value.time())
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return f"{value.date().isoformat()} {_clock(value.time())}"
        case date():
            return value.isoformat()
        case time():
            return _clock(value)
        case timedelta():
            return _lasting(value)
        case float():  # as it is shown here: 3,1 is a number, and neither 3 January nor 3 October
            return str(int(value) if value.is_integer() else value).replace(".", ",")
        case _:
            return str(value)


def _clock(at: time) -> str:
    return at.isoformat("minutes")


def _lasting(duration: timedelta) -> str:
    """Hours and minutes; from 24 hours on that is no time of day, and nobody takes it for one."""
    hours, minutes = divmod(duration // timedelta(minutes=1), 60)
    return f"{hours:02}:{minutes:02}"
