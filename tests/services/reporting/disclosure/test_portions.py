"""What of which days is decided of now (R14)."""

from collections.abc import Sequence
from datetime import date

import pytest

from services.reporting.disclosure.periods import Periods, periods
from services.reporting.disclosure.portions import Asked, due
from services.reporting.disclosure.release import Exact
from services.reporting.disclosure.tables import Span
from services.reporting.indicators.presets import Calendar

TOLD = periods(date(2024, 5, 15), date(2026, 9, 2), Calendar())


def asked(those: Sequence[Span], came_on: date | None = None) -> list[Asked]:
    """One figure of these days, of one who came on a day, if anybody did."""
    return [(Exact("persons", it, 7, _came(it, came_on), {}), None) for it in those]


def _came(span: Span, on: date | None) -> int:
    return int(on is not None and span.since <= on <= span.until)


def years(of: Sequence[Asked]) -> set[int]:
    """The years that these days ended in."""
    return {it.span.until.year for it, _ in of}


def test_an_old_year_waits_until_somebody_came_in_it() -> None:
    [_, half] = TOLD.old
    assert not due(TOLD, half, asked(half))
    assert years(due(TOLD, half, asked(half, date(2025, 3, 10)))) == {2025}


@pytest.mark.parametrize(
    ("came_on", "told"),
    [(date(2026, 5, 15), {2026}), (date(2025, 3, 10), {2025, 2026})],
    ids=["in none of its days", "in its older half"],
)
def test_the_newer_half_of_a_year_of_which_one_is_old_waits_with_it(
    came_on: date, told: set[int]
) -> None:
    assert years(due(TOLD, TOLD.looked_at, asked(TOLD.looked_at, came_on))) == told


def test_what_was_told_once_is_decided_of_whoever_is_left_in_it() -> None:
    before = [(it, (0, 4)) for it, _ in asked(TOLD.looked_at)]
    assert years(due(TOLD, TOLD.looked_at, before)) == {2025, 2026}


def test_a_year_of_which_nothing_is_old_is_told_though_nobody_came() -> None:
    recent = Periods((), TOLD.looked_at, 2024)
    assert years(due(recent, recent.looked_at, asked(recent.looked_at))) == {2025, 2026}
