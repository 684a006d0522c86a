"""Recurrence rules are those of RFC 5545, and nothing else."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from shared.recurrence import PARTS, Series, checked, daily_at_most

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TUESDAYS = "FREQ=WEEKLY;BYDAY=TU"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2",
        "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270101T000000Z",
        "FREQ=WEEKLY;COUNT=10;WKST=MO",
        "FREQ=YEARLY;BYSETPOS=-1;BYMONTH=6,12;BYDAY=+2SU",
        "FREQ=YEARLY;BYYEARDAY=1,100,-366;BYHOUR=9,17;BYMINUTE=0,30;BYSECOND=0",
        "FREQ=YEARLY;BYWEEKNO=20,-53;BYDAY=TU",
        "FREQ=MONTHLY;BYMONTHDAY=1,-31",
    ],
)
def test_a_rule_is_kept_as_it_is_written(rule: str) -> None:
    assert checked(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "WEEKLY",
        "BYDAY=MO",
        "freq=weekly",
        "RRULE:FREQ=WEEKLY",
        "FREQ=WEEKLY;",
        "FREQ=WEEKLY;FREQ=DAILY",
        "FREQ=OFTEN",
        "FREQ=3",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=-1",
        "FREQ=WEEKLY;COUNT=0",
        "FREQ=WEEKLY;COUNT=1,2",
        "FREQ=WEEKLY;COUNT=3;UNTIL=20270101T000000Z",
        "FREQ=WEEKLY;COUNT=99999999999999999999",
        "FREQ=WEEKLY;UNTIL=20270101",
        "FREQ=WEEKLY;UNTIL=20270101T000000",
        "FREQ=WEEKLY;UNTIL=20270230T000000Z",
        "FREQ=WEEKLY;UNTIL=99999999T999999Z",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=MONTHLY;BYDAY=54MO",
        "FREQ=MONTHLY;BYDAY=0MO",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYWEEKNO=54",
        "FREQ=YEARLY;BYYEARDAY=367",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;BYMINUTE=60",
        "FREQ=YEARLY;BYEASTER=1",
        "FREQ=WEEKLY;BYWEEKDAY=MO",
        "FREQ=WEEKLY;WKST=1",
        "FREQ=WEEKLY;DTSTART=20200101T000000Z",
        "FREQ=WEEKLY;X-PERSON=MARIA",
    ],
)
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(PydanticCustomError):
        checked(rule)


parts = st.builds(
    "{}={}".format,
    st.sampled_from(sorted(PARTS)),
    st.text("0123456789,+-TZMOWEKLY", max_size=20) | st.from_regex("[0-9]{8}T[0-9]{6}Z"),
)


@given(st.lists(parts, max_size=4))
def test_whatever_is_written_is_a_rule_or_is_refused(written: list[str]) -> None:
    rule = ";".join(["FREQ=MONTHLY", *written])
    try:
        assert checked(rule) == rule
    except PydanticCustomError as refused:
        assert refused.type == "rrule_format"  # noqa: PT017 - either is in order, nothing else is


def series(first: str, rule: str | None, zone: ZoneInfo = STOCKHOLM) -> Series:
    return Series(datetime.fromisoformat(first), rule, zone)


def test_a_year_of_sessions_keeps_its_time_by_the_clock_on_the_wall() -> None:
    weekly = series("2026-09-01T18:00:00+02:00", TUESDAYS)
    days = weekly.dates(date(2026, 9, 1), date(2027, 8, 31))
    assert days == tuple(date(2026, 9, 1) + timedelta(weeks=n) for n in range(53))
    times = [weekly.at(day) for day in days]
    assert {it.astimezone(STOCKHOLM).strftime("%H:%M") for it in times} == {"18:00"}
    assert {it.astimezone(UTC).hour for it in times} == {16, 17}
    changed = [later for one, later in pairwise(times) if one.hour != later.hour]
    assert [it.date() for it in changed] == [date(2026, 10, 27), date(2027, 3, 30)]


def test_a_time_that_clocks_skip_or_repeat_is_read_by_the_offset_before_the_change() -> None:
    nights = series("2026-10-18T02:30:00+02:00", "FREQ=WEEKLY")
    assert nights.at(date(2026, 10, 25)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert nights.at(date(2027, 3, 28)) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_what_begins_in_the_second_of_two_equal_hours_begins_then() -> None:
    late = datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    assert Series(late, None, STOCKHOLM).at(date(2026, 10, 25)) == late


def test_what_happens_once_has_one_date_and_that_is_the_local_one() -> None:
    once = series("2026-12-14T23:30:00+00:00", None)
    assert once.dates(date(2026, 1, 1), date(2027, 1, 1)) == (date(2026, 12, 15),)
    assert (once.has(date(2026, 12, 15)), once.has(date(2026, 12, 14))) == (True, False)


@pytest.mark.parametrize(("end", "days"), [("20261013T160000Z", 3), ("20261013T155959Z", 2)])
def test_an_end_in_utc_is_one_by_the_clock_on_the_wall(end: str, days: int) -> None:
    weekly = series("2026-09-29T18:00:00+02:00", f"{TUESDAYS};UNTIL={end}")
    assert len(weekly.dates(date(2026, 1, 1), date(2028, 1, 1))) == days


def test_a_count_and_an_interval_are_kept_to() -> None:
    monthly = series("2026-09-08T18:00:00+02:00", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;COUNT=3")
    days = monthly.dates(date(2026, 1, 1), date(2030, 1, 1))
    assert [it.isoformat() for it in days] == ["2026-09-08", "2026-11-10", "2027-01-12"]
    assert monthly.dates(date(2026, 10, 1), date(2026, 12, 1)) == days[1:2]


def test_a_leap_day_comes_every_four_years() -> None:
    days = series("2024-02-29T18:00:00+01:00", "FREQ=YEARLY").dates(
        date(2024, 1, 1), date(2033, 1, 1)
    )
    assert [it.year for it in days] == [2024, 2028, 2032]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5",
        "FREQ=WEEKLY;UNTIL=20260101T000000Z",
    ],
)
def test_a_rule_that_never_comes_true_has_no_date_and_says_so_soon(rule: str) -> None:
    never = series("2026-09-01T18:00:00+02:00", rule)
    assert not never.ever()
    assert never.dates(date(2026, 1, 1), date(2030, 1, 1)) == ()
    assert series("2026-09-01T18:00:00+02:00", TUESDAYS).ever()


def test_the_first_and_the_last_years_that_may_be_planned_have_their_dates() -> None:
    old = series("1900-09-04T18:00:00+01:00", TUESDAYS)
    assert old.dates(date(2026, 9, 1), date(2026, 9, 8)) == (date(2026, 9, 1), date(2026, 9, 8))
    far = series("9998-12-29T18:00:00+01:00", TUESDAYS)
    assert far.has(date(9999, 1, 5))


@pytest.mark.parametrize("rule", ["FREQ=HOURLY", "FREQ=DAILY;BYHOUR=9,17", "FREQ=SECONDLY"])
def test_a_series_has_one_time_a_day(rule: str) -> None:
    assert checked(rule)
    with pytest.raises(PydanticCustomError):
        daily_at_most(rule)
    assert daily_at_most(TUESDAYS) == TUESDAYS
