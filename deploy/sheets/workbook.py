"""A workbook of Excel as lines of cells: dates as ISO writes them, merged cells each with the value."""

import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from deploy.sheets.grid import Line, Sheet, Unreadable

ZIP: Final = b"PK\x03\x04"
OLD: Final = b"\xd0\xcf\x11\xe0"
BROKEN: Final = (
    BadZipFile,
    InvalidFileException,
    KeyError,
    ValueError,
    TypeError,
    ParseError,
    OSError,
)
EPOCH: Final = 1900
"""Excel keeps a time of day as a moment of the year 1899 or 1900."""


def sheets(raw: bytes) -> tuple[Sheet, ...]:
    """Every table of a workbook that is shown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of drawings and validations that are not read
        try:
            book = load_workbook(BytesIO(raw), data_only=True)
        except BROKEN:
            raise Unreadable("it is no workbook of Excel, or a damaged one") from None
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return tuple(Sheet(sheet.title, tuple(_lines(sheet))) for sheet in shown)


def _lines(sheet: Worksheet) -> Iterator[Line]:
    merged = dict(_merged(sheet))
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        cells = (merged.get((number, at), _text(value)) for at, value in enumerate(row, 1))
        yield Line(number, tuple(cells))


def _merged(sheet: Worksheet) -> Iterator[tuple[tuple[int, int], str]]:
    """Every cell of a merged range, with the range's value."""
    for range_ in sheet.merged_cells.ranges:
        value = _text(sheet.cell(range_.min_row, range_.min_col).value)
        for row, column in range_.cells:
            yield (row, column), value


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
            return _clock((datetime(EPOCH, 1, 1, tzinfo=UTC) + value).time())
        case float():  # as it is shown here: 3,1 is a number, and neither 3 January nor 3 October
            return str(int(value) if value.is_integer() else value).replace(".", ",")
        case _:
            return str(value)


def _clock(at: time) -> str:
    return at.isoformat("minutes")
