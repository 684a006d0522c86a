import random
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill

from deploy.sheets import workbook as books
from deploy.sheets.grid import Unreadable
from tests.sheets import read, workbook

ROWS = [["Datum", "Tid", "Namn"], ["2026-09-03", None, "Åsa"]]


def changed(raw: bytes, change: Callable[[Workbook], object]) -> bytes:
    book, file = load_workbook(BytesIO(raw)), BytesIO()
    change(book)
    book.save(file)
    return file.getvalue()


def lasting(duration: timedelta) -> bytes:
    def fill(book: Workbook) -> None:
        book.active["B2"] = duration
        book.active["B2"].number_format = "[h]:mm"

    return changed(workbook(ROWS), fill)


def test_a_damaged_workbook_is_called_so() -> None:
    raw = bytearray(workbook([*ROWS] * 50))
    raw[300:340] = (byte ^ 0x5A for byte in raw[300:340])
    with pytest.raises(Unreadable, match="damaged"):
        books.sheets(bytes(raw))


def test_no_damage_to_a_workbook_is_a_fault() -> None:
    chance, sound = random.Random(7), workbook([*ROWS] * 50)
    for _ in range(150):
        raw, at = bytearray(sound), chance.randrange(4, len(sound) - 40)
        raw[at : at + 8] = chance.randbytes(8)
        with suppress(Unreadable):
            books.sheets(bytes(raw))


def test_no_damage_inside_a_workbook_is_a_fault() -> None:
    chance = random.Random(8)
    parts = dict(_parts(workbook([*ROWS] * 5, merged=["A2:A3"])))
    for _ in range(150):
        name = chance.choice([*parts])
        data = bytearray(parts[name])
        at = chance.randrange(len(data))
        data[at : at + 6] = chance.choice([b"", b"\x00", b'"', b"<x>", b"9e999", b"-1"])
        file = BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            for part, sound in parts.items():
                archive.writestr(part, bytes(data) if part == name else sound)
        with suppress(Unreadable):
            books.sheets(file.getvalue())


def _parts(raw: bytes) -> list[tuple[str, bytes]]:
    with ZipFile(BytesIO(raw)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def test_a_workbook_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(books, "UNPACKED", 1000)
    with pytest.raises(Unreadable, match="unpacks"):
        books.sheets(workbook(ROWS))


@pytest.mark.parametrize("duration", [timedelta(hours=26), timedelta(days=4_000_000)])
def test_a_duration_of_a_day_or_more_is_no_time_of_day(duration: timedelta) -> None:
    [bad] = read(lasting(duration)).bad
    assert bad.shown == "line 2, Tid: this is not a time of day"


def test_a_duration_below_a_day_is_a_time_of_day() -> None:
    [row] = read(lasting(timedelta(hours=18, minutes=5))).rows
    assert row.at == datetime.fromisoformat("2026-09-03T18:05").time()


@pytest.mark.parametrize("cell", ["XFD1048576", "XFD3", "A1048576"])
def test_a_colour_far_away_costs_nothing(cell: str) -> None:
    def paint(book: Workbook) -> None:
        book.active[cell].fill = PatternFill("solid", fgColor="FFFF00")

    [sheet] = books.sheets(changed(workbook(ROWS), paint))
    assert [len(line.cells) for line in sheet.lines] == [3, 3]


def test_a_value_far_away_costs_little_or_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def write(book: Workbook) -> None:
        book.active["XFD300"] = "x"

    raw = changed(workbook(ROWS), write)
    assert len(read(raw).rows) == 1
    monkeypatch.setattr(books, "MOST", 10_000)
    with pytest.raises(Unreadable, match="too far away"):
        books.sheets(raw)
