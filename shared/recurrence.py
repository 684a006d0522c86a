"""Recurrence rules: what RFC 5545 §3.3.10 allows, with the values that it allows (pure)."""

import re
from datetime import UTC, datetime
from typing import Final

from dateutil.rrule import rrulestr
from pydantic_core import PydanticCustomError

SOME_DAY: Final = datetime(2000, 1, 1, tzinfo=UTC)
NUMBER: Final = "[1-9][0-9]{0,3}"
WEEKDAY: Final = "(SU|MO|TU|WE|TH|FR|SA)"
WEEK: Final = "([1-9]|0[1-9]|[1-4][0-9]|5[0-3])"
YEAR_DAY: Final = "([1-9]|0?[1-9][0-9]|00[1-9]|[12][0-9][0-9]|3[0-5][0-9]|36[0-6])"
SIXTY: Final = "[0-5]?[0-9]"

VALUES: Final = {
    "FREQ": "SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY",
    "UNTIL": "[0-9]{8}T[0-9]{6}Z",
    "COUNT": NUMBER,
    "INTERVAL": NUMBER,
    "WKST": WEEKDAY,
}
LISTS: Final = {
    "BYSECOND": f"{SIXTY}|60",
    "BYMINUTE": SIXTY,
    "BYHOUR": "[01]?[0-9]|2[0-3]",
    "BYDAY": f"([+-]?{WEEK})?{WEEKDAY}",
    "BYMONTHDAY": "[+-]?([1-9]|0[1-9]|[12][0-9]|3[01])",
    "BYYEARDAY": f"[+-]?{YEAR_DAY}",
    "BYWEEKNO": f"[+-]?{WEEK}",
    "BYMONTH": "[1-9]|0[1-9]|1[0-2]",
    "BYSETPOS": f"[+-]?{YEAR_DAY}",
}
PARTS: Final = {
    **{name: re.compile(value) for name, value in VALUES.items()},
    **{name: re.compile(f"({value})(,({value}))*") for name, value in LISTS.items()},
}
"""What each part of a rule may be; of numbers without a bound, four digits are enough for any plan."""


def checked(text: str) -> str:
    """The rule, where it is one; its local time and its first date are not its own.

    UNTIL is in UTC, as it must be where a first time has a zone.
    """
    parts = [part.partition("=") for part in text.split(";")]
    names = {name for name, _, _ in parts}
    fits = all(name in PARTS and PARTS[name].fullmatch(value) for name, _, value in parts)
    once = len(names) == len(parts) and not {"COUNT", "UNTIL"} <= names
    if not (fits and once and "FREQ" in names and _is_read(text)):
        raise PydanticCustomError("rrule_format", "a rule is written as in RFC 5545")
    return text


def _is_read(text: str) -> bool:
    """Whether who will unfold the rule can read it."""
    try:
        rrulestr(text, dtstart=SOME_DAY)
    except ValueError:
        return False
    return True
