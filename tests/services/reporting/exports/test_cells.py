"""No cell of a spreadsheet starts a formula."""

import csv
import io
from datetime import date

import openpyxl
import pytest

from services.reporting.exports.cells import cell

FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\0=1",
    "  =1",
    "\uff1d1",
    "|cmd",
    "%0",
)
PLAIN = ("Ali", "1-2 gånger", "a=b", "", "'=1", "färre än 5")


@pytest.mark.parametrize("text", FORMULAS)
def test_text_that_could_start_a_formula_is_shown_as_text(text: str) -> None:
    assert cell(text) == "'" + text


@pytest.mark.parametrize("value", [*PLAIN, -5, -0.5, None, True, date(2026, 8, 3)])
def test_everything_else_stays_what_it_is(value: object) -> None:
    assert cell(value) is value


def test_a_workbook_takes_no_cell_for_a_formula() -> None:
    sheet = openpyxl.Workbook().active
    assert sheet
    sheet.append([cell(text) for text in FORMULAS if "\0" not in text])
    assert {each.data_type for each in next(sheet.iter_rows())} == {"s"}


def test_a_table_with_commas_has_no_cell_that_begins_like_a_formula() -> None:
    written = io.StringIO()
    csv.writer(written).writerow([cell(f'{text},"{text}') for text in FORMULAS])
    [read] = csv.reader(io.StringIO(written.getvalue()))
    assert all(text.startswith("'") for text in read)
