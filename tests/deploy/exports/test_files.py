"""What is exported is in the files, in every format; and no cell of a spreadsheet reckons."""

import csv
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import duckdb
import orjson
import pytest
from openpyxl import load_workbook

from deploy.exports import files
from deploy.exports.files import TYPES, Column, TooManyRows, columns_of, write
from services.reporting.exports.facts import FACTS

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("http://x","y")')


def sample(columns: list[Column], text: str) -> dict[str, Any]:
    """A row with this text in every column of text."""
    of = {UUID: str(uuid4()), str: text, date: "2026-03-02", int: 7, bool: True}
    return {it.name: of[it.holds] for it in columns}  # type: ignore[index]


def spooled(folder: Path, *rows: dict[str, Any]) -> Path:
    spool = folder / "spool"
    spool.write_bytes(b"".join(orjson.dumps(row) + b"\n" for row in rows))
    return spool


@pytest.mark.parametrize("view", FACTS)
def test_every_column_has_a_type_that_files_know(view: str) -> None:
    assert {it.holds for it in columns_of(FACTS[view].row)} <= {*TYPES}


@pytest.mark.parametrize("view", FACTS)
def test_a_formula_in_any_column_of_text_comes_out_harmless(view: str, tmp_path: Path) -> None:
    columns = columns_of(FACTS[view].row)
    texts = [n for n, it in enumerate(columns) if it.holds is str]
    spool = spooled(tmp_path, *(sample(columns, text) for text in FORMULAS))
    write("csv", tmp_path / "f.csv", columns, spool, mark=False)
    write("xlsx", tmp_path / "f.xlsx", columns, spool, mark=False)
    with (tmp_path / "f.csv").open(newline="", encoding="utf-8") as file:
        _, *lines = csv.reader(file)
    sheet = load_workbook(tmp_path / "f.xlsx").active
    assert sheet is not None
    cells = list(sheet.iter_rows(min_row=2))
    for n in texts:
        for line, row, text in zip(lines, cells, FORMULAS, strict=True):
            assert line[n] == f"'{text}"
            assert row[n].data_type == "s"
            assert str(row[n].value).startswith("'")


def test_what_is_missing_is_missing_in_every_format(tmp_path: Path) -> None:
    columns = columns_of(FACTS["visit"].row)
    full = sample(columns, "motesplatsen")
    spool = spooled(tmp_path, full, full | {"person": None, "children": None})
    for form in ("csv", "xlsx", "parquet"):
        write(form, tmp_path / f"f.{form}", columns, spool, mark=False)  # type: ignore[arg-type]
    with (tmp_path / "f.csv").open(newline="", encoding="utf-8") as file:
        said = list(csv.DictReader(file))
    assert said[0] == {n: str(v).lower() if n == "stayed" else str(v) for n, v in full.items()}
    assert (said[1]["person"], said[1]["children"]) == ("", "")
    sheet = load_workbook(tmp_path / "f.xlsx").active
    assert sheet is not None
    head, one, other = sheet.iter_rows(values_only=True)
    assert head == tuple(full)
    assert dict(zip(head, one, strict=True))["stayed"] is True
    assert dict(zip(head, other, strict=True))["person"] is None
    with duckdb.connect() as db:
        found = db.execute(f"select * from '{tmp_path}/f.parquet'")
        assert [it[0] for it in found.description] == list(full)
        [first, second] = found.fetchall()
    assert first == tuple(
        UUID(v) if n in {"visit", "person"} else date.fromisoformat(v) if n == "day" else v
        for n, v in full.items()
    )
    assert second[1] is None


def test_csv_is_as_rfc_4180_has_it_and_marked_for_excel_where_asked(tmp_path: Path) -> None:
    columns = [Column("site", str), Column("note", str)]
    spool = spooled(tmp_path, {"site": 'Träffen "Bryggan", Ö', "note": "två\nrader"})
    write("csv", tmp_path / "f.csv", columns, spool, mark=True)
    raw = (tmp_path / "f.csv").read_bytes()
    assert raw.decode() == '\ufeffsite,note\r\n"Träffen ""Bryggan"", Ö","två\nrader"\r\n'
    write("csv", tmp_path / "f.csv", columns, spool, mark=False)
    assert (tmp_path / "f.csv").read_bytes() == raw[3:]


def test_a_sheet_with_too_many_rows_is_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_ROWS", 2)
    columns = [Column("site", str)]
    spool = spooled(tmp_path, *({"site": "x"} for _ in range(3)))
    with pytest.raises(TooManyRows):
        write("xlsx", tmp_path / "f.xlsx", columns, spool, mark=False)
    assert not (tmp_path / "f.xlsx").exists()
