import pytest

from deploy.sheets.saying import said
from tests.sheets import read, text, wishes, workbook


def visits(raw: bytes) -> list[dict[str, object]]:
    found = read(raw)
    assert [bad.shown for bad in found.bad] == []
    return [wish.ask.data for wish in wishes(found) if wish.ask.command == "RecordVisit"]


def names(raw: bytes) -> list[str]:
    return [row.name.spelling for row in read(raw).rows if row.name]


@pytest.mark.parametrize("both", [[], ["A1:A2", "B1:B2", "F1:F2"]])
def test_kinds_of_help_stand_under_one_merged_heading(both: list[str]) -> None:
    rows = [
        ["Datum", "Namn", "Stöd", None, None, "Kön"],
        [None, None, "IT", "Bostad", "Jobb"],
        ["2026-09-03", "Åsa", "x", None, "x", "k"],
        ["2026-09-03", "Ali", None, "x", None, "m"],
    ]
    told = visits(workbook(rows, merged=["C1:E1", *both]))
    assert [one["supports"] for one in told] == [("arbete", "it"), ("bostad",)]
    typed = [["Datum", "Namn", "Stöd", "Stöd", "Stöd", "Kön"], *rows[1:]]
    assert [one["supports"] for one in visits(workbook(typed))] == [("arbete", "it"), ("bostad",)]


def test_one_merged_heading_over_columns_with_words_for_help_is_enough() -> None:
    rows = [["Datum", "Namn", "Stöd"], ["2026-09-03", "Åsa", "IT", "Bostad"]]
    [told] = visits(workbook(rows, merged=["C1:D1"]))
    assert told["supports"] == ("bostad", "it")


@pytest.mark.parametrize("merged", [["C1:E1"], []])
def test_children_are_counted_by_age_under_one_heading(merged: list[str]) -> None:
    rows = [
        ["Datum", "Namn", "Barn"],
        [None, None, "0-5 år", "6-12 år", "13-17 år", None],
        ["2026-09-03", "Åsa", 1, 2, 1],
        ["2026-09-03", "Ali", None, None, 0],
        ["2026-09-03", "Sara"],
    ]
    told = visits(workbook(rows, merged=merged))
    assert [one.get("children") for one in told] == [4, 0, None]
    [bad] = read(workbook([*rows[:2], ["2026-09-03", "Åsa", 19, 2]], merged=merged)).bad
    assert "more than 20 children" in bad.reason


def test_a_total_of_children_beside_their_ages_is_not_counted_twice() -> None:
    raw = text("Datum;Namn;Antal barn;Barn;;", ";;;0-5 år;6-12 år;", "2026-09-03;Åsa;3;1;2;")
    [told] = visits(raw)
    assert told["children"] == 3


def test_a_name_under_a_merged_heading_is_put_together() -> None:
    rows = [["Datum", "Namn", None, "Kön"], ["2026-09-03", "Åsa", "Öberg", "k"]]
    rows += [["2026-09-03", "Åsa", "Ek", "k"], ["2026-09-03", "Ali Hassan", None, "m"]]
    raw = workbook(rows, merged=["B1:C1", "B4:C4"])
    assert names(raw) == ["åsa öberg", "åsa ek", "ali hassan"]
    raw = workbook([["", "Besökare", "", ""], *rows], merged=["B1:D1", "B2:C2", "B5:C5"])
    assert names(raw) == ["åsa öberg", "åsa ek", "ali hassan"]


def test_what_stands_beside_a_name_without_a_heading_is_refused_by_line() -> None:
    raw = text(
        "Datum;Namn;;Kön", "2026-09-03;Åsa;Öberg;k", "2026-09-03;Åsa;Ek;k", "2026-09-03;Ali;;m"
    )
    found = read(raw)
    assert [bad.place.line for bad in found.bad] == [2, 3]
    assert "may be a part of it" in found.bad[0].reason
    assert "  column C  left out: it has no heading, so it was not read" in [*said(found)]


def test_a_column_without_a_heading_is_named_where_something_stands_in_it() -> None:
    raw = text("Datum;Kön;;;Stöd", "2026-09-03;k;tack;;it")
    [(sheet, _)] = read(raw).sheets
    assert [column.heading for column in sheet.columns if not column.field] == ["column C"]
    assert len(visits(raw)) == 1


def test_a_column_that_says_the_same_again_is_told_so() -> None:
    raw = text(
        "Datum;Namn;Kön;Dag;Namn;Kön", "2026-09-03;Åsa;k;tors;Åsa;m", "2026-09-04;Ali;m;fre;;"
    )
    [(sheet, _)] = read(raw).sheets
    assert [column.reason for column in sheet.columns[3:]] == [
        "another column of this kind is read",
        "another column says the same already",
        "another column of this kind is read",
    ]


def test_a_weekday_stands_beside_the_date_on_either_side() -> None:
    for raw in (
        text("Dag;Datum;Namn", "tors;2026-09-03;Åsa", "fre;2026-09-04;Ali"),
        text("Datum;Dag;Namn", "2026-09-03;tors;Åsa", "2026-09-04;fre;Ali"),
    ):
        assert [row.day.day for row in read(raw).rows] == [3, 4]
        assert read(raw).bad == []
        assert any(
            "Dag" in line and "another column of this kind" in line for line in said(read(raw))
        )
