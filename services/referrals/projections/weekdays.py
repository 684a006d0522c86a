"""On which days of the week something happens by its rule, as far as the rule alone says so."""

import re
from collections.abc import Mapping
from typing import Final, Literal, get_args

Weekday = Literal["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
WEEK: Final[tuple[Weekday, ...]] = get_args(Weekday)
NAMED: Final = re.compile("|".join(WEEK))
DATES: Final = frozenset({"BYMONTHDAY", "BYYEARDAY"})
"""What says on which dates: in some year each is any day of the week."""
LONGER: Final = frozenset({"MONTHLY", "YEARLY"})
WITHIN_A_DAY: Final = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})


def weekdays(rule: str | None) -> tuple[Weekday, ...]:
    """The days of the week on which it may happen, Monday first; none where only its first date would say.

    Read, not unfolded: a rule may be one that never happens, and whoever unfolds that looks for ever.
    """
    parts = dict(part.partition("=")[::2] for part in (rule or "").split(";"))
    if "BYDAY" in parts:
        named = set(NAMED.findall(parts["BYDAY"]))
        return tuple(day for day in WEEK if day in named)
    return WEEK if _on_any(parts) else ()


def _on_any(parts: Mapping[str, str]) -> bool:
    """Whether it comes round to every day of the week."""
    often, every = parts.get("FREQ"), parts.get("INTERVAL", "1")
    if often == "DAILY":
        return every.isdecimal() and int(every) % len(WEEK) != 0
    by_date = often in LONGER and "BYWEEKNO" not in parts
    return by_date or often in WITHIN_A_DAY or bool(parts.keys() & DATES)
