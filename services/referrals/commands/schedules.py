"""Rules of repetition (RFC 5545) as HSDS writes them, part by part, and back."""

import re
from collections.abc import Mapping
from typing import Final

from pydantic import JsonValue

PARTS: Final = (
    *("freq", "interval", "count", "until", "wkst"),
    *("byday", "bymonthday", "byyearday", "byweekno"),
)
"""What HSDS has of a rule; a rule with anything else is told in words."""
NUMBERS: Final = frozenset({"interval", "count"})
FREQUENT: Final = frozenset({"WEEKLY", "MONTHLY"})
EVERY_DAY: Final = {"FREQ": "WEEKLY", "BYDAY": "MO,TU,WE,TH,FR,SA,SU"}
DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
LAST_SECOND: Final = "T235959Z"


def rule_of(schedule: Mapping[str, JsonValue]) -> str | None:
    """The rule that a schedule tells, to be checked; None where it says not how often."""
    if schedule.get("freq") is None:
        return None
    said = ((name, schedule.get(name)) for name in PARTS)
    return ";".join(f"{name.upper()}={_part(name, it)}" for name, it in said if it is not None)


def _part(name: str, value: JsonValue) -> str:
    day = DATE.fullmatch(str(value)) if name == "until" else None
    return "".join(day.groups()) + LAST_SECOND if day else str(value)


def schedule_of(rule: str) -> dict[str, JsonValue]:
    """The rule as a schedule tells it; in words alone where HSDS has no parts for it."""
    parts = dict(normal(rule))
    if parts.get("FREQ") not in FREQUENT or {it.lower() for it in parts} - set(PARTS):
        return {"description": f"RRULE:{rule}"}
    named = {name: parts[name.upper()] for name in PARTS if name.upper() in parts}
    return {name: _value(name, text) for name, text in named.items()}


def _value(name: str, text: str) -> JsonValue:
    if name == "until":
        return f"{text[:4]}-{text[4:6]}-{text[6:8]}"
    return int(text) if name in NUMBERS else text


def normal(rule: str) -> frozenset[tuple[str, str]]:
    """The parts of a rule, in no order; of the last moment its date, and every day as all days of the week."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    if "UNTIL" in parts:
        parts["UNTIL"] = parts["UNTIL"][:8]
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    if parts.get("FREQ") == "DAILY" and parts.keys() <= {"FREQ", "UNTIL"}:
        parts |= EVERY_DAY
    return frozenset(parts.items())
