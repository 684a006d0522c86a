"""Inclusive local dates, and the weeks and half-years that they touch."""

from dataclasses import dataclass
from datetime import date, timedelta

from services.reporting.looking import Look


@dataclass(frozen=True, slots=True)
class Period:
    """Inclusive local dates; without `since` there is no lower bound."""

    since: date | None
    until: date

    @property
    def weeks(self) -> int:
        """How many ISO weeks it touches; none without a lower bound."""
        if self.since is None or self.since > self.until:
            return 0
        return (_monday(self.until) - _monday(self.since)).days // 7 + 1

    @property
    def half_years(self) -> int:
        """How many calendar half-years it touches; none without a lower bound."""
        if self.since is None or self.since > self.until:
            return 0
        return _half_year(self.until) - _half_year(self.since) + 1


def period(look: Look, since: date | None, until: date | None) -> Period:
    """The period asked for; without an end, up to the day of the newest row in the prefix."""
    return Period(since, until or look.today or date.min)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _half_year(day: date) -> int:
    """Half-years are numbered without a gap, from the first there is."""
    return day.year * 2 + (day.month - 1) // 6
