"""A zone told in a calendar says the same as the zone itself, by rules where clocks change by rules."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical

from services.activities.queries.zones import told

CHANGING = ("Europe/Stockholm", "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe")
STILL = ("Asia/Tashkent", "UTC", "Asia/Kolkata")
ODD = "Africa/Casablanca"
"""Where clocks change with the month of fasting: by no rule of ours."""


def text(name: str) -> str:
    return str(told(ZoneInfo(name), 2026, 2028).to_ical().decode())


@pytest.mark.parametrize("name", [*CHANGING, *STILL])
def test_whoever_knows_the_zone_only_from_the_calendar_reads_the_same_time(name: str) -> None:
    theirs = tzical(StringIO(f"BEGIN:VCALENDAR\r\n{text(name)}END:VCALENDAR\r\n")).get(name)
    wall, clocks = datetime(2026, 1, 1, 12), ZoneInfo(name)  # noqa: DTZ001 - by the clock on the wall
    for hours in range(0, 24 * 1000, 7):
        moment = wall + timedelta(hours=hours)
        here = moment.replace(tzinfo=clocks)
        if here.astimezone(UTC).astimezone(clocks).replace(tzinfo=None) != moment:
            continue  # a time that clocks skip is none
        if here.utcoffset() == here.replace(fold=1).utcoffset():
            assert moment.replace(tzinfo=theirs).utcoffset() == here.utcoffset(), moment


@pytest.mark.parametrize("name", CHANGING)
def test_clocks_that_change_by_a_rule_are_told_by_it_as_outlook_wants(name: str) -> None:
    lines = text(name).split("\r\n")
    assert sum(line.startswith("RRULE:FREQ=YEARLY;") for line in lines) == 2
    assert not [line for line in lines if line.startswith("RDATE")]
    assert (lines.count("BEGIN:STANDARD"), lines.count("BEGIN:DAYLIGHT")) == (1, 1)


def test_in_stockholm_clocks_change_on_the_last_sundays_of_march_and_october() -> None:
    lines = text("Europe/Stockholm").split("\r\n")
    for wanted in (
        *("DTSTART:20250330T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"),
        *("DTSTART:20251026T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"),
    ):
        assert wanted in lines


def test_clocks_that_never_change_or_by_no_rule_are_told_all_the_same() -> None:
    assert "RRULE" not in text("Asia/Tashkent")
    assert "BEGIN:STANDARD" in text("Asia/Tashkent")
    assert "RDATE" in text(ODD)
