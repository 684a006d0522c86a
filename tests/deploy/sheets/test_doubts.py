from collections.abc import Callable
from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from deploy.sheets.files import understand
from deploy.sheets.grid import Unreadable
from deploy.sheets.roster.reading import read_list
from deploy.sheets.roster.saying import understood
from deploy.sheets.saying import said
from tests.sheets import TODAY, read, text, wishes, workbook

ROWS = [["Datum", "Tid", "Namn"], ["2026-09-03", "", "Åsa"]]


def changed(raw: bytes, change: Callable[[Workbook], object]) -> bytes:
    book, file = load_workbook(BytesIO(raw)), BytesIO()
    change(book)
    book.save(file)
    return file.getvalue()


def names(raw: bytes) -> list[str]:
    return [row.name.spelling for row in read(raw).rows if row.name]


def test_a_hidden_sheet_is_named_and_left_out() -> None:
    def hide(book: Workbook) -> None:
        for name, state in (("Gömd", "hidden"), ("Djupt", "veryHidden"), ("Tom", "hidden")):
            book.create_sheet(name).sheet_state = state
        for name in ("Gömd", "Djupt"):
            book[name].append(["Datum", "Namn"])
            book[name].append(["2026-09-04", "Ali"])

    found = read(changed(workbook(ROWS), hide))
    assert len(found.rows) == 1
    assert [line for line in said(found) if "hidden" in line] == [
        'Sheet "Gömd" is left out: it is hidden.',
        'Sheet "Djupt" is left out: it is hidden.',
    ]


def test_a_hidden_sheet_of_a_roster_is_named_too() -> None:
    def hide(book: Workbook) -> None:
        book.create_sheet("Gömd").append(["Personnummer"])
        book["Gömd"].append(["19900101-2385"])
        book["Gömd"].sheet_state = "hidden"

    listed = read_list(changed(workbook([["Namn", "Född"], ["Åsa", 1990]]), hide), {}, TODAY)
    assert listed
    assert 'Sheet "Gömd" is left out: it is hidden.' in [*understood(listed)]


def test_where_all_that_holds_dates_is_hidden_that_is_said() -> None:
    def hide(book: Workbook) -> None:
        book.create_sheet("Framsida").append(["Välkommen"])
        book.worksheets[0].sheet_state = "hidden"
        book.active = 1

    with pytest.raises(Unreadable, match="hidden"):
        understand(changed(workbook(ROWS), hide), {}, TODAY, None)


def test_a_sheet_that_counts_beside_lists_of_visits_is_left_out_by_itself() -> None:
    def count(book: Workbook) -> None:
        book.create_sheet("Statistik").append(["Datum", "Antal"])
        book["Statistik"].append([date(2026, 9, 3), 34])

    found = read(changed(workbook(ROWS), count))
    assert len(found.rows) == 1
    assert any('"Statistik" is left out: it counts visitors' in line for line in said(found))


@pytest.mark.parametrize(
    "lines",
    [
        ("Datum;Namn;;Datum;Namn", "2026-09-03;Åsa;;2026-09-10;Ali"),
        ("Datum;Namn;;Datum;Namn", "2026-09-03;Åsa;;2026-09-03;Ali"),
        ("Datum;Namn;Namn", "2026-09-03;Åsa;Ali"),
        ("Datum;Stöd;;Datum;Stöd", "2026-09-03;it;;2026-09-10;it"),
    ],
)
def test_two_tables_beside_each_other_are_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(Unreadable, match="two tables beside each other"):
        understand(text(*lines), {}, TODAY, None)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (
            ("Datum;Antal besökare;Kvinnor;Män;Barn", "2026-09-03;34;20;14;6"),
            "counts visitors per day",
        ),
        (("Datum;Besökare;Kvinnor", "2026-09-03;34;20"), "counts visitors per day"),
        (("Datum;Stöd;Antal", "2026-09-03;it;1", "2026-09-03;bostad;5"), "counts visitors per day"),
        (("Datum;Åsa;Ali", "2026-09-03;x;", "2026-09-04;x;x"), "a column for each person"),
    ],
)
def test_what_counts_visitors_is_no_list_of_visits(lines: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        understand(text(*lines), {}, TODAY, None)


def test_a_list_with_names_may_count_too_and_a_map_says_what_is_left_out() -> None:
    assert names(text("Datum;Namn;Antal", "2026-09-03;Åsa;2")) == ["åsa"]
    found = read(text("Datum;Stöd;Antal", "2026-09-03;it;2"), antal="")
    assert len(found.rows) == 1
    assert len(wishes(read(text("Datum;Fika;Samtal", "2026-09-03;x;", "2026-09-04;;x")))) == 2
