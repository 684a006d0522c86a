"""On which days of the week something happens: read from its rule as unfolding it would say."""

from datetime import UTC, datetime, timedelta

import pytest
from dateutil.rrule import rrulestr

from services.referrals.projections.weekdays import WEEK, weekdays

ALL = "".join(WEEK)


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=WEEKLY;BYDAY=MO", "MO"),
        ("FREQ=WEEKLY;BYDAY=TH,MO", "MOTH"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=3", "SA"),
        ("FREQ=MONTHLY;BYDAY=1TU,-1FR", "TUFR"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "MOTUWETHFR"),
        ("FREQ=WEEKLY;WKST=SU;BYDAY=WE", "WE"),
        ("FREQ=DAILY", ALL),
        ("FREQ=DAILY;INTERVAL=2", ALL),
        ("FREQ=DAILY;INTERVAL=14", ""),
        ("FREQ=WEEKLY", ""),
        ("FREQ=WEEKLY;WKST=MO", ""),
        ("FREQ=MONTHLY;BYMONTHDAY=15", ALL),
        ("FREQ=MONTHLY", ALL),
        ("FREQ=YEARLY;BYWEEKNO=20", ""),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", ALL),
        ("whenever it rains", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_days_are_those_that_the_rule_names(rule: str | None, days: str) -> None:
    assert "".join(weekdays(rule)) == days


@pytest.mark.parametrize("often", ["DAILY", "WEEKLY", "DAILY;INTERVAL=3", "WEEKLY;INTERVAL=2"])
@pytest.mark.parametrize("on", ["", ";BYDAY=MO", ";BYDAY=TH,TU", ";WKST=SU"])
def test_they_are_what_unfolding_the_rule_gives_from_whichever_first_date(
    often: str, on: str
) -> None:
    """Where it names no days, only those hold that every first date comes to."""
    rule = f"FREQ={often}{on}"
    found = [_unfolded(rule, datetime(2026, 1, day, tzinfo=UTC)) for day in range(5, 12)]
    expected = set.union(*found) if "BYDAY" in on else set.intersection(*found)
    assert set(weekdays(rule)) == expected


def _unfolded(rule: str, begin: datetime) -> set[str]:
    days = rrulestr(rule, dtstart=begin).between(begin, begin + timedelta(days=90), inc=True)
    return {WEEK[day.weekday()] for day in days}
