"""Which days are holidays, and by which name people know them."""

from datetime import date

import pytest

from shared.feast_days import feast_days

YEAR = date(2026, 1, 1), date(2026, 12, 31)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-06", "Trettondedag jul"),
        ("2026-04-03", "Långfredagen"),
        ("2026-05-14", "Kristi himmelsfärdsdag"),
        ("2026-06-06", "Nationaldagen"),
        ("2026-06-19", "Midsommarafton"),
        ("2026-12-24", "Julafton"),
        ("2026-12-31", "Nyårsafton"),
        ("2026-05-24", "Pingstdagen"),
    ],
)
def test_a_holiday_and_an_eve_are_known_by_name(day: str, name: str) -> None:
    assert feast_days("SE", *YEAR)[date.fromisoformat(day)] == name


def test_neither_a_sunday_nor_a_day_outside_is_one() -> None:
    found = feast_days("SE", date(2026, 12, 20), date(2027, 1, 1))
    assert date(2026, 12, 20) not in found
    assert min(found) >= date(2026, 12, 20)
    assert max(found) == date(2027, 1, 1)


def test_another_country_has_its_own_and_one_without_a_list_has_none() -> None:
    assert date(2026, 5, 17) in feast_days("NO", *YEAR)
    assert date(2026, 6, 19) not in feast_days("NO", *YEAR)
    assert feast_days("XX", *YEAR) == {}
