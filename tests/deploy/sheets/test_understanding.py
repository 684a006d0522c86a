import random
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from deploy.sheets.files import understand
from deploy.sheets.grid import Unreadable
from deploy.sheets.saying import said
from tests.sheets import TODAY, keys, read, text, wishes, workbook

HEADINGS = "Datum;Tid;Namn;Född;Kön;Målgrupp;Stöd;Barn"
ROWS = (
    "2026-03-14;18:05;Åsa Öberg;1990;k;ebo;it, bostad;2",
    "2026-03-14;18:10;;;;;it;",
    "2026-03-14;18:10;;;;;it;",
    "14/3;18.15;Haile, Dawit;1988-05-02;m;abo;;",
    "15 mars;;Dawit Haile;1988;;;jobb;",
)


def fields(raw: bytes, **told: str) -> dict[str, str | None]:
    [(sheet, _)] = read(raw, **told).sheets
    return {column.heading: column.field for column in sheet.columns}


def reasons(raw: bytes) -> dict[str, str]:
    [(sheet, _)] = read(raw).sheets
    return {column.heading: column.reason for column in sheet.columns if not column.field}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman", "cp850"]
)
@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_same_rows_get_the_same_keys_in_every_encoding(encoding: str, separator: str) -> None:
    lines = "\r\n".join([HEADINGS, *ROWS])
    if separator == ",":
        lines = lines.replace("it, bostad", '"it, bostad"').replace(
            "Haile, Dawit", '"Haile, Dawit"'
        )
    found = read(lines.replace(";", separator).encode(encoding))
    assert keys(found) == keys(read(text(HEADINGS, *ROWS)))
    assert found.bad == []


def test_a_workbook_gets_the_same_keys_as_the_text() -> None:
    at = datetime.fromisoformat
    rows = [
        ["Närvaro på Mötesplatsen"],
        [],
        HEADINGS.split(";"),
        [
            at("2026-03-14"),
            at("2026-03-14T18:05").time(),
            "Åsa Öberg",
            1990,
            "k",
            "ebo",
            "it, bostad",
            2,
        ],
        [at("2026-03-14T18:10"), None, None, None, None, None, "it"],
        [None, at("2026-03-14T18:10").time(), None, None, None, None, "it"],
        [at("2026-03-14"), 18.15, "Dawit Haile", at("1988-05-02"), "m", "abo"],
        ["15 mars", None, "Dawit Haile", 1988.0, None, None, "jobb"],
        ["Summa", 5],
    ]
    book = workbook(rows, merged=["A1:H1", "A5:A6"])
    found = read(book)
    assert [bad.shown for bad in found.bad] == []
    assert keys(found) == keys(read(text(HEADINGS, *ROWS)))


def test_another_order_changes_no_key() -> None:
    shuffled = random.Random(3).sample(ROWS, len(ROWS))
    assert keys(read(text(HEADINGS, *shuffled), year=2026)) == keys(read(text(HEADINGS, *ROWS)))


def test_rows_that_say_the_same_are_so_many_visits() -> None:
    found = wishes(read(text(HEADINGS, *ROWS)))
    assert len({wish.ask.key for wish in found}) == len(found) == 3 + len(ROWS)


def test_a_visit_without_a_time_is_at_midnight_of_its_day_there() -> None:
    [winter, summer] = wishes(read(text("Datum", "2026-01-02", "2026-07-02")))
    assert winter.ask.data["occurred_at"] == "2026-01-02T00:00:00+01:00"
    assert summer.ask.data["occurred_at"] == "2026-07-02T00:00:00+02:00"


def test_who_stands_in_a_sheet_became_known_on_the_day_of_their_first_row() -> None:
    rows = ("2026-03-15;18:30;Ali Hassan;1990", "2026-03-14;;Ali Hassan;1990")
    [person, *_] = wishes(read(text("Datum;Tid;Namn;Född", *rows)))
    assert person.ask.command == "RegisterPerson"
    assert person.ask.data["occurred_at"] == "2026-03-14T00:00:00+01:00"


def test_what_must_never_be_held_is_named_and_not_read() -> None:
    raw = text(
        "Datum;Nationalitet;Religion;Modersmål;Hälsa;Personnr;Kommentar", "2026-03-14;a;b;c;d;e;f"
    )
    told = reasons(raw)
    assert [heading for heading, reason in told.items() if "R5" in reason] == [
        "Nationalitet",
        "Religion",
        "Modersmål",
        "Hälsa",
    ]
    assert "R6" in told["Personnr"]
    assert "no field is known" in told["Kommentar"]
    [visit] = wishes(read(raw))
    assert visit.ask.data.keys() == {"site", "occurred_at", "supports"}


def test_headings_are_understood_however_they_are_written() -> None:
    raw = text(
        '"BESÖKS-\nDATUM:";"Namn\n(för- och efternamn)";KON;Stöd/ärende;Stöd 2', "2026-03-14;;;;"
    )
    assert list(fields(raw).values()) == ["date", "name", "sex", "supports", "supports"]


def test_two_lines_of_headings_are_one() -> None:
    rows = [
        ["Besök", None, "Stöd", None, None, "Barn"],
        ["Datum", "Namn", "IT", "Bostad", "Övrigt", None],
        ["2026-03-14", None, "x", None, "x", 2],
    ]
    [visit] = wishes(read(workbook(rows, merged=["A1:B1", "C1:E1"])))
    assert visit.ask.data["supports"] == ("it", "ovrigt")
    assert visit.ask.data["children"] == 2
    as_text = text("Besök;;Stöd;;;Barn", "Datum;Namn;IT;Bostad;Övrigt;", "2026-03-14;;x;;x;2")
    assert keys(read(as_text)) == {visit.ask.key: "RecordVisit"}


def test_a_first_row_that_looks_like_headings_is_a_row() -> None:
    assert (
        len(wishes(read(text("Datum;Stöd;;", "2026-03-14;IT;Bostad;")))) == 0
    )  # more cells than headings
    assert len(wishes(read(text("Datum;Stöd", "2026-03-14;IT")))) == 1


def test_a_column_of_notes_is_no_column_of_ticks() -> None:
    raw = text("Datum;Övrigt", "2026-03-14;kom sent", "2026-03-15;x", "2026-03-16;ring upp")
    assert fields(raw) == {"Datum": "date", "Övrigt": None}


def test_a_map_says_what_headings_mean() -> None:
    raw = text("När var det;Vem;Stöd", "2026-03-14;Ali Hassan;it")
    assert understand(raw, {}, TODAY, None) is None
    told = {"narvardet": "date", "vem": "name", "stod": ""}
    assert fields(raw, **told) == {"När var det": "date", "Vem": "name", "Stöd": None}


def test_a_year_is_taken_from_the_rows_or_the_title_or_nowhere() -> None:
    assert read(text("Datum", "14/3", "2026-03-15")).bad == []
    assert read(text("Lista 2026;", "Datum;Namn", "14/3;")).bad == []
    [bad] = read(text("Datum", "14/3", "2026-03-15", "2025-12-01")).bad
    assert "--year" in bad.reason


def test_a_quotation_mark_that_is_never_closed_costs_its_own_line() -> None:
    found = read(text("Datum;Namn", '2026-03-14;"Ali', "2026-03-15;Sara", "2026-03-16;Omar"))
    assert [bad.place.line for bad in found.bad] == [2]
    assert len(found.rows) == 2
    found = read(
        text("Datum;Namn;Stöd", '2026-03-14;"Ali;it', '2026-03-15;Sara";it', "2026-03-16;Omar;it")
    )
    assert [bad.place.line for bad in found.bad] == [2, 3]


def test_sheets_without_dates_are_named() -> None:
    book = load_workbook(BytesIO(workbook([["Datum"], ["2026-03-14"]])))
    book.active.title = "Mars"
    book.create_sheet("Kontakter").append(["Telefon"])
    book.create_sheet("April").append(["Datum"])
    book["April"].append(["14 april"])
    file = BytesIO()
    book.save(file)
    found = read(file.getvalue(), year=2026)
    assert found.others == ("Kontakter",)
    assert [row.place.shown for row in found.rows] == ["Mars, line 2", "April, line 2"]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "xlsx"),
        (b"PK\x03\x04 some other archive", "no workbook"),
        (b"%PDF-1.7", "neither"),
        (bytes(range(256)) * 8, "neither"),
    ],
)
def test_what_is_no_sheet_is_refused(raw: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        understand(raw, {}, TODAY, None)


def test_what_is_said_of_a_file_holds_nothing_of_anybody() -> None:
    found = read(text(HEADINGS, *ROWS, "31/2 2026;;Sara Tesfay;;;;;"))
    lines = "\n".join([*said(found), *(bad.shown for bad in found.bad)])
    for secret in ("Öberg", "Dawit", "1988", "Sara", "31/2", "18"):
        assert secret not in lines
    assert "Read as UTF-8, separated by semicolon." in lines
    assert "6 rows: 5 visits, 1 cannot be taken." in lines
    assert "3 visits of 3 people with names, 2 nameless." in lines
    assert "First day 2026-03-14, last day 2026-03-15." in lines
