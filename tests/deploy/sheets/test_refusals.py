from uuid import uuid4

import pytest

from deploy.posting import Answer, Ask
from deploy.sheets import cells
from deploy.sheets.cells import Birth
from deploy.sheets.commands import Wish
from deploy.sheets.grid import Unclear
from deploy.sheets.writing import refused
from tests.sheets import TODAY, read, text

NUMBERS = {"pnr": "personnummer:identification"}


@pytest.mark.parametrize(
    ("pointer", "heading"),
    [
        ("/personnummer", "Pnr"),
        ("/given_name", "Namn"),
        ("/birth_year", "Född"),
        ("/occurred_at", "Datum"),
        ("/supports/0", "Stöd"),
        ("/channel", ""),
        ("", ""),
    ],
)
def test_what_visits_refuse_is_named_with_its_heading(pointer: str, heading: str) -> None:
    found = read(text("Datum;Namn;Född;Pnr;Stöd", "2026-03-14;Ali;1990;;it"), **NUMBERS)
    [row] = found.rows
    ask = Ask(uuid4(), "RegisterPerson", {})
    no = Answer("refused", code="wrong", sentence="It is wrong.", pointer=pointer)
    sheets = [sheet for sheet, _ in found.sheets]
    [bad] = refused([Wish(ask, (row.place,))], {ask.key: no}, sheets)
    assert (bad.heading, bad.reason) == (heading, "It is wrong.")


def test_a_number_with_a_wrong_check_digit_is_named_before_it_is_asked_for() -> None:
    rows = ("2026-03-14;Ali;;900101-0000", "2026-03-14;Bo;;19900101–0017")  # noqa: RUF001 - a long dash
    found = read(text("Datum;Namn;Född;Pnr", *rows), **NUMBERS)
    assert [bad.shown for bad in found.bad] == [
        "line 2, Pnr: this is no personal or coordination number"
    ]
    assert [row.personnummer for row in found.rows] == ["19900101-0017"]


@pytest.mark.parametrize("number", ["19900101-0017", "900101-0017", "9001010017"])
def test_a_number_and_a_birth_fit_together_or_the_row_is_unclear(number: str) -> None:
    for birth in (None, Birth(1990), cells.birth("1990-01-01", TODAY)):
        assert cells.personnummer(number, birth) == number
    for told in ("1991", "1990-01-02", "1990-02-01"):
        birth = cells.birth(told, TODAY)
        with pytest.raises(Unclear, match="do not fit together"):
            cells.personnummer(number, birth)
