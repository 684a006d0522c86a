"""Recurrence rules are those of RFC 5545, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from shared.recurrence import PARTS, checked


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
