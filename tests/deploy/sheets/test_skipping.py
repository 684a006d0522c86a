import pytest

from deploy.sheets.roster.reading import read_list
from deploy.sheets.saying import lines, said
from tests.sheets import TODAY, read, text, wishes, workbook


def names(raw: bytes) -> list[str | None]:
    return [row.name.spelling if row.name else None for row in read(raw).rows]


def skipped(raw: bytes) -> dict[str, list[int]]:
    [(_, found)] = read(raw).sheets
    return dict(found.skipped)


@pytest.mark.parametrize(
    "name", ["Sumaya Ahmed", "Antalya Demir", "Total Kebede", "Summer Jones", "Sum Nguyen"]
)
def test_somebody_whose_name_begins_like_a_total_is_a_visitor(name: str) -> None:
    assert names(text("Namn;Datum;Stöd", f"{name};2026-09-03;it")) == [name.casefold()]


@pytest.mark.parametrize(
    "line",
    [
        "Summa;34;",
        "Delsumma sept;;",
        "Delsumma september;2026-09-30;",
        "TOTALT:;2026-09-30;",
        "Summa besökare 2026;;",
        "Antal besök v 36;2026-09-03;",
        ";Summa;",
        "Summa 34;2026-09-03;",
        "Summa kvinnor;2026-09-03;",
    ],
)
def test_a_line_that_says_it_is_a_total_is_none(line: str) -> None:
    raw = text("Namn;Datum;Stöd", "Åsa;2026-09-03;it", line, "Ali;2026-09-04;")
    assert skipped(raw) == {"total": [3]}
    assert names(raw) == ["åsa", "ali"]
    assert "  1 line with totals left out: line 3." in [*said(read(raw))]


@pytest.mark.parametrize("word", ["Summa", "Totalt", "Total", "Antal besökare", "Summa maj"])
def test_nobody_is_called_a_total_on_any_day(word: str) -> None:
    raw = text("Datum;Namn;Stöd", "2026-09-03;Åsa;", f"2026-09-03;{word};")
    assert names(raw) == ["åsa"]
    assert skipped(raw) == {"total": [3]}


@pytest.mark.parametrize(
    "line",
    [
        "2026-09-03;Stängt;",
        "2026-09-03;STÄNGT pga helg;",
        "2026-09-03;Inställt;",
        "2026-09-03;Sommarstängt;",
        "2026-09-03;Ingen kom;",
        "2026-09-03;Inga besökare;0",
        "2026-09-03;inga besök;",
        "2026-09-03;;Stängt",
        "Stängt vecka 36;;",
    ],
)
def test_a_day_on_which_nobody_came_is_no_visit(line: str) -> None:
    raw = text("Datum;Namn;Anteckning", "2026-09-02;Åsa;kom sent", line)
    assert names(raw) == ["åsa"]
    assert skipped(raw) == {"closed": [3]}


def test_a_line_with_nothing_but_a_day_is_no_visit() -> None:
    raw = text(
        "Nr;Dag;Namn;Stöd;IT", "1;2026-09-03;Åsa;it;", "2;2026-09-03;;;", "3;2026-09-03;;;FALSKT"
    )
    assert names(raw) == ["åsa"]
    assert skipped(raw) == {"day": [3, 4]}
    assert "  2 lines with nothing but a day left out: lines 3-4." in [*said(read(raw))]


def test_a_merged_day_makes_no_visits_of_empty_lines() -> None:
    rows = [["Datum", "Namn", "Stöd"], ["2026-09-03", "Åsa", "it"], [None, "Ali"], [None], [None]]
    raw = workbook(rows, merged=["A2:A5"])
    assert names(raw) == ["åsa", "ali"]
    assert skipped(raw) == {"day": [4, 5]}


def test_a_line_merged_with_the_one_above_is_no_second_visit() -> None:
    rows = [["Datum", "Namn", "Stöd"], ["2026-09-03", "Åsa", "it"], []]
    assert names(workbook(rows, merged=["A2:A3", "B2:B3", "C2:C3"])) == ["åsa"]


def test_a_name_merged_over_days_of_its_own_is_a_visit_on_each() -> None:
    rows = [["Datum", "Namn", "Stöd"], ["2026-09-03", "Åsa"], ["2026-09-04"]]
    assert names(workbook(rows, merged=["B2:B3"])) == ["åsa", "åsa"]


def test_where_a_sheet_tells_of_days_alone_each_is_a_visit() -> None:
    assert names(text("Datum", "2026-09-03", "2026-09-03")) == [None, None]
    assert names(text("Datum;Tid", "2026-09-03;18:00", "2026-09-03;")) == [None, None]
    assert names(text("Datum;Stöd", "2026-09-03;it", "2026-09-03;it")) == [None, None]
    assert (
        names(text("Datum;Namn;Övrigt", "2026-09-03;;kom sent", "2026-09-03;anonym;")) == [None] * 2
    )


def test_a_day_that_stands_alone_is_that_of_the_lines_below() -> None:
    raw = text(
        "Datum;Namn",
        "2026-09-03;",
        ";Åsa",
        ";Ali",
        "2026-09-04;",
        ";Sara",
        "2026-09-05;Omar",
        ";Eva",
    )
    found = read(raw)
    assert [(row.day.day, row.place.line) for row in found.rows] == [(3, 3), (3, 4), (4, 6), (5, 7)]
    assert [bad.shown for bad in found.bad] == ["line 8, Datum: the date is missing"]
    assert "  The day above, which stands alone, is taken for lines 3-4, 6." in [*said(found)]


@pytest.mark.parametrize("line", ["2026-09-04;Stängt", "Summa;2", "2026-09-03;Summa", '"2026;Eva'])
def test_a_day_that_stands_alone_ends_where_another_line_says_something_of_days(line: str) -> None:
    found = read(text("Datum;Namn", "2026-09-03;", ";Åsa", line, ";Ali"))
    assert [row.place.line for row in found.rows] == [3]
    assert 5 in {bad.place.line for bad in found.bad}


def test_a_name_in_a_column_that_is_not_read_makes_no_total_of_a_line() -> None:
    raw = text("Vem;Datum;Stöd", "Total Kebede;2026-09-03;it", "Delsumma sept;2026-09-30;")
    assert skipped(raw) == {"total": [3]}


def test_a_day_merged_over_a_whole_line_is_that_of_the_lines_below() -> None:
    rows = [["Datum", "Tid", "Namn"], ["tors 3 september 2026"], [None, "18:00", "Åsa"]]
    [row] = read(workbook(rows, merged=["A2:C2"])).rows
    assert (row.day.day, row.place.line) == (3, 3)


def test_a_day_that_was_filled_in_beforehand_is_not_given_to_others() -> None:
    raw = text("Datum;Namn", "2026-09-03;Åsa", "2026-09-03;", ";Ali")
    assert [bad.place.line for bad in read(raw).bad] == [4]
    raw = text("Datum;Namn", "2026-09-03;", "31/2 2026;", ";Ali")
    assert [bad.place.line for bad in read(raw).bad] == [3, 4]


def test_a_number_of_children_in_a_merged_cell_counts_once() -> None:
    rows = [["Datum", "Namn", "Barn"], ["2026-09-03", "Åsa", 3], ["2026-09-03", "Ali"]]
    found = wishes(read(workbook(rows, merged=["C2:C3"])))
    told = [it.ask.data.get("children") for it in found if it.ask.command == "RecordVisit"]
    assert told == [3, None]


def test_headings_in_another_order_further_down_are_not_read_over() -> None:
    raw = text(
        "Datum;Förnamn;Efternamn",
        "2026-09-03;Åsa;Öberg",
        "Datum;Efternamn;Förnamn",
        "2026-09-04;Öberg;Åsa",
        "Datum;Förnamn;Efternamn",
        "2026-09-05;Åsa;Öberg",
    )
    found = read(raw)
    assert names(raw) == ["åsa öberg", "åsa öberg"]
    assert [bad.place.line for bad in found.bad] == [4]
    assert "the headings in line 3" in found.bad[0].reason


def test_the_same_headings_again_are_nothing_new() -> None:
    both = ["Besök;;Stöd;;;Barn", "Datum;Namn;IT;Bostad;Övrigt;"]
    raw = text(*both, "2026-03-14;;x;;x;2", "Datum:;namn;IT;Bostad;Övrigt;", "2026-03-15;;x;;;")
    assert len(read(raw).rows) == 2
    assert read(raw).bad == []


def test_the_name_of_a_day_is_no_heading_where_names_stand() -> None:
    assert names(text("Datum;Förnamn;Efternamn", "2026-09-03;Dag;Åkesson")) == ["dag åkesson"]


def test_lines_are_named_in_a_row() -> None:
    assert lines([4]) == "line 4"
    assert lines([2, 3, 4, 7, 9, 10]) == "lines 2-4, 7, 9-10"


def test_headings_that_say_more_further_down_do_not_hide_the_rows_above() -> None:
    raw = text("Datum;Namn", "2026-09-03;Åsa", "Datum;Namn;Stöd", "2026-09-04;Ali;it")
    found = read(raw)
    assert names(raw) == ["åsa"]
    assert [bad.place.line for bad in found.bad] == [4]


def test_a_roster_whose_headings_change_further_down_is_not_read_over() -> None:
    raw = text("Förnamn;Efternamn;Född", "Åsa;Öberg;1990", "Efternamn;Förnamn;Född", "Ek;Sara;1991")
    listed = read_list(raw, {}, TODAY)
    assert listed
    assert [row.place.line for row in listed.rows] == [2]
    assert [bad.place.line for bad in listed.bad] == [4]


def test_a_newcomer_whose_name_begins_like_a_total_is_one() -> None:
    raw = text("Namn;Född", "Total Kebede;1990", "Sumaya Ahmed;1991", "Antal personer: 2;")
    listed = read_list(raw, {}, TODAY)
    assert listed
    assert [row.place.line for row in listed.rows] == [2, 3]
    assert listed.skipped[""]["total"] == [4]
