from datetime import date, time

import pytest

from deploy.sheets.dates import time_of_day, written
from deploy.sheets.grid import Unclear

MARCH = date(2026, 3, 14)
"""A Saturday."""


@pytest.mark.parametrize(
    "text",
    [
        "2026-03-14",
        "2026-3-14",
        "2026/03/14",
        "2026.03.14",
        "20260314",
        "260314",
        "14/3 2026",
        "14/3-2026",
        "14/3-26",
        "14/3 -26",
        "14/03/26",
        "14/3/2026",
        "14.3.2026",
        "14. 3. 2026",
        "14.3.26",
        "14-03-2026",
        "14 mars 2026",
        "14 mars -26",
        "14 mars '26",
        "14 mar 2026",
        "den 14 mars 2026".removeprefix("den "),
        "14:e mars 2026",
        "14 March 2026",
        "Lördag 14 mars 2026",
        "lördagen den 14 mars 2026",
        "LÖR 14/3 2026",
        "lör. 14/3 2026",
        "Lor 14/3-26",
        "Sat 14/3-26",
        " 2026–03–14 ",  # noqa: RUF001 - typographic dashes
        "14\u00a0mars\u00a02026",
    ],
)
def test_a_date_is_read_as_swedes_write_it(text: str) -> None:
    assert written(text).on(None) == MARCH


@pytest.mark.parametrize("text", ["14/3", "14.3", "14.3.", "14 mars", "lör 14/3", "lördag 14 mars"])
def test_a_date_without_a_year_gets_the_one_that_is_known(text: str) -> None:
    assert written(text).on(2026) == MARCH
    with pytest.raises(Unclear, match="the year is not said"):
        written(text).on(None)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-03-14 18:05", time(18, 5)),
        ("2026-03-14T18:05:59", time(18, 5)),
        ("14/3 2026 kl 18.05", time(18, 5)),
        ("14/3 2026", None),
    ],
)
def test_a_time_may_stand_with_the_date(text: str, at: time | None) -> None:
    assert written(text).on(None) == MARCH
    assert written(text).at == at


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/2 2026", "no such day"),
        ("3/14/2026", "no such day"),
        ("20261301", "no such day"),
        ("26-03-14", "cannot be told apart"),
        ("14-03-26", "cannot be told apart"),
        ("sön 14/3 2026", "do not fit together"),
        ("46095", "a bare number"),
        ("46095.75", "a bare number"),
        ("14 marsch 2026", "no such month"),
        ("14 ma 2026", "not a date"),
        ("14 jua 2026", "no such month"),
        ("i går", "not a date"),
        ("abc 14/3 2026", "not a date"),
        ("#REF!", "not a date"),
        ("14/3 2026 25:00", "not a time"),
        ("", "not a date"),
    ],
)
def test_what_is_no_date_or_two_is_unclear(text: str, reason: str) -> None:
    with pytest.raises(Unclear, match=reason):
        written(text).on(None)


@pytest.mark.parametrize("text", ["18:05", "18.05", "1805", "kl 18.05", "kl. 18:05", "18:05:00"])
def test_a_time_of_day_is_read(text: str) -> None:
    assert time_of_day(text) == time(18, 5)
    assert time_of_day("Kl 9") == time(9)


@pytest.mark.parametrize("text", ["25:00", "18:61", "kväll", "18-", "18-19-20"])
def test_what_is_no_time_is_unclear(text: str) -> None:
    with pytest.raises(Unclear, match="not a time"):
        time_of_day(text)
