"""Dates that one cell leaves open, and how Swedes write them besides."""

from datetime import date, datetime, time

import pytest

from deploy.sheets.dates import time_of_day, written
from tests.sheets import read, text, workbook

SEPTEMBER = date(2026, 9, 3)
"""A Thursday; today is in October of that year."""


def faults(*cells: str) -> dict[int, str]:
    return {bad.place.line: bad.reason for bad in read(text("Datum;Stöd", *cells)).bad}


def days(*cells: str, year: int | None = None) -> list[str]:
    found = read(text("Datum;Stöd", *cells), year=year)
    assert found.bad == []
    return [row.day.isoformat() for row in found.rows]


@pytest.mark.parametrize(
    "cell", ["26/09/03", "26.09.03", "26-09-03", "030926", "3/9 18", "3 sep 18", "3/9/18"]
)
def test_two_digits_that_make_an_old_year_may_be_no_year(cell: str) -> None:
    assert faults(f"{cell};it") == {2: "day, month and year cannot be told apart"}


@pytest.mark.parametrize("cell", ["3/9-26", "3/9 -26", "3 sep '26", "260903", "3/9/26", "3.9.26"])
def test_two_digits_that_make_a_near_year_are_one(cell: str) -> None:
    assert days(f"{cell};it") == ["2026-09-03"]


def test_two_digits_set_apart_are_a_year_however_old() -> None:
    assert days("3/9-19;it", "3 sep -19;it") == ["2019-09-03"] * 2


def test_day_and_year_that_may_be_turned_are_told_apart_by_other_rows_or_not_at_all() -> None:
    assert faults("25/03/26;it", "24/03/25;it").keys() == {2, 3}
    assert faults("25/03/26;it", "2026/03/14;it").keys() == {2}
    assert days("25/03/26;it", "14/03/26;it") == ["2026-03-25", "2026-03-14"]


def test_where_one_row_has_the_month_first_no_other_is_guessed() -> None:
    told = faults("3/14/2026;it", "3/9/2026;it", "4/2/2026;it", "25/2/2026;it", "3/3/2026;it")
    assert told.keys() == {2, 3, 4}
    assert told[3] == told[4]
    assert "the month first" in told[3]
    assert faults("3/14/2026;it", "3/9 2026;it", "3 sep 2026;it").keys() == {2}


def test_dates_without_a_year_that_go_over_new_year_need_it_said() -> None:
    ends = ("5/11;it", "12/12;it", "9/1;it")
    titled = read(text("Mötesplatsen 2025;", "Datum;Stöd", *ends))
    assert ["--year" in bad.reason for bad in titled.bad] == [True] * 3
    assert [
        "--year" in bad.reason
        for bad in read(text("Mötesplatsen 2025;", "Datum;Stöd", *ends[::-1])).bad
    ]
    assert faults("5/11;it", "12/11;it", "2026-01-07;it").keys() == {2, 3}
    assert days("7/1;it", "20/5;it", "2026-09-03;it", "10/9;it")[1] == "2026-05-20"
    assert faults("3/14/2026;it", "14/3;it", "15/3 2026;it").keys() == {2}
    assert days(*ends, year=2025)[0] == "2025-11-05"


def test_a_decimal_is_no_date_and_may_be_a_time() -> None:
    found = read(workbook([["Datum", "Tid"], [3.1, None], [datetime(2026, 9, 3), 18.15]]))  # noqa: DTZ001 - as Excel has it
    assert [(bad.place.line, "bare number" in bad.reason) for bad in found.bad] == [(2, True)]
    assert [row.at for row in found.rows] == [time(18, 15)]
    assert days("3.1.2026;it") == ["2026-01-03"]


@pytest.mark.parametrize(
    "cell",
    [
        "den 3 september 2026",
        "Den 3:e september 2026",
        "to 3/9 2026",
        "tors. 3/9 2026",
        "på torsdagen den 3 sept. 2026",
        "3augusti 2026",
        "3a augusti 2026",
        "2026-09-03 ",
        "\u200e2026-09-03\u200b",
    ],
)
def test_a_date_is_read_as_swedes_write_it(cell: str) -> None:
    assert written(cell).on(None) in {SEPTEMBER, date(2026, 8, 3)}


@pytest.mark.parametrize("cell", ["mars 3 2026", "ma 3/9 2026", "nu 3/9 2026", "to 4/9 2026"])
def test_a_word_that_is_no_weekday_or_another_is_not_passed_over(cell: str) -> None:
    assert faults(f"{cell};it").keys() == {2}


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("2026-09-03T18:05:00Z", time(20, 5)),
        ("2026-09-03T18:05:00.000Z", time(20, 5)),
        ("2026-09-03T18:05+02:00", time(18, 5)),
        ("2026-09-02T22:30Z", time(0, 30)),
        ("2026-09-03 kl 18", time(18)),
        ("2026-09-03\u00a0kl.\u00a018.30", time(18, 30)),
        ("2026-09-03 18:00–20:00", time(18)),  # noqa: RUF001 - a long dash
        ("to 3/9 2026 kl 18-20", time(18)),
    ],
)
def test_a_moment_is_read_as_swedes_and_machines_write_it(cell: str, at: time) -> None:
    assert (written(cell).on(None), written(cell).at) == (SEPTEMBER, at)


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("kl\u00a018.30", time(18, 30)),
        ("18-20", time(18)),
        ("18.30 – 20", time(18, 30)),  # noqa: RUF001 - likewise
        ("kl 18-kl 20", time(18)),
    ],
)
def test_a_time_may_be_the_first_of_two(cell: str, at: time) -> None:
    assert time_of_day(cell) == at


def test_a_dash_is_no_time_and_what_is_no_moment_is_unclear() -> None:
    found = read(text("Datum;Tid", "2026-09-03;-", "2026-09-03;–", "2026-09-03T18:00+99:00;"))  # noqa: RUF001 - likewise
    assert [row.at for row in found.rows] == [None, None]
    assert [bad.place.line for bad in found.bad] == [4]


def test_of_two_columns_of_dates_the_one_that_holds_some_is_read() -> None:
    for headings, row in (
        ("Dag;Datum;Namn", "tis;2026-09-01;Åsa Berg"),
        ("Datum;Dag;Namn", "2026-09-01;tis;Åsa Berg"),
        ("Datum;Dag;Namn", ";2026-09-01;Åsa Berg"),
    ):
        found = read(text(headings, row))
        assert [it.day.isoformat() for it in found.rows] == ["2026-09-01"]
        [(sheet, _)] = found.sheets
        assert sum(column.field is None for column in sheet.columns) == 1
