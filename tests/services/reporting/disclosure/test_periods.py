"""Of which days tables leave (R14)."""

from datetime import date, timedelta

from services.reporting.disclosure.periods import FARTHEST, periods
from services.reporting.disclosure.tables import Span
from services.reporting.indicators.presets import Calendar

TODAY = date(2026, 11, 26)
PROJECT = Calendar(1, date(2026, 1, 1), date(2026, 6, 30))
SO_FAR = Span(date.min, date(2026, 11, 25))


def month(year: int, number: int, days: int) -> Span:
    return Span(date(year, number, 1), date(year, number, days))


def test_every_period_that_is_over_is_told_of_the_oldest_first_and_all_days_so_far_last() -> None:
    told = periods(date(2026, 8, 20), TODAY, PROJECT)
    assert not told.old
    assert told.looked_at == [
        month(2026, 8, 31),
        Span(date(2026, 7, 1), date(2026, 9, 30)),
        month(2026, 9, 30),
        month(2026, 10, 31),
        SO_FAR,
    ]


def test_what_is_long_over_is_told_of_by_year() -> None:
    told = periods(date(2024, 11, 3), TODAY, PROJECT)
    assert [{span.until.year for span in year} for year in told.old] == [{2024}, {2025}]
    assert told.old[0][0] == Span(date(2024, 11, 1), date(2024, 11, 30))
    assert Span(date(2026, 1, 1), date(2026, 6, 30)) in told.looked_at
    assert max(span.until for year in told.old for span in year) < TODAY - timedelta(days=400)


def test_a_year_that_was_written_wrongly_asks_for_no_century() -> None:
    told = periods(date(1926, 11, 3), TODAY, PROJECT)
    assert min(span.until for year in told.old for span in year) >= TODAY - FARTHEST
