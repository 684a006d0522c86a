"""A listing as a form that a browser fills in without a script: its fields, and what is said in them."""

from collections.abc import Mapping
from html import escape
from typing import Final
from urllib.parse import parse_qsl

from pydantic import JsonValue

from services.referrals.queries.listings import ListingPage
from shared.web.pages import text
from shared.web.problems import Problem

Said = Mapping[str, str]
"""What stands in each field, as it is typed."""
LABELS: Final[Mapping[str, str]] = {
    "languages": "listing-languages",
    "min_age": "listing-min-age",
    "max_age": "listing-max-age",
    "cost_sek": "listing-cost",
    "childcare": "listing-childcare",
    "rrule": "listing-rrule",
    "begins": "listing-begins",
    "ends": "listing-ends",
    "address": "listing-address",
    "url": "listing-url",
    "description": "listing-description",
}
NUMBERS: Final = frozenset({"min_age", "max_age", "cost_sek", "expected_version"})
DIGITS: Final = 9
"""No number that is asked for has more."""
KINDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("min_age", "max_age", "cost_sek"), 'inputmode="numeric" dir="ltr"'),
    **dict.fromkeys(("begins", "ends"), 'type="time"'),
    **dict.fromkeys(("languages", "rrule"), 'dir="ltr" autocapitalize="none"'),
    "url": 'inputmode="url" dir="ltr" autocapitalize="none"',
    "address": 'dir="auto"',
}
ANSWERS: Final = {"": "listing-unsaid", "yes": "listing-yes", "no": "listing-no"}
CHILDCARE: Final[Mapping[str, JsonValue]] = {"": None, "yes": True, "no": False}
MOST: Final = 50
"""Fields that a body may name."""
WRONG: Final = "listing-wrong"
FAULTS: Final[Mapping[str, str]] = {
    "ages_reversed": "listing-ages-reversed",
    "ends_before_it_begins": "listing-ends-first",
    "too_large": "listing-too-much",
}
"""What is said beside a field, where it is more than that it cannot be right."""


def said_in(body: bytes) -> Said:
    """What a form says, field by field; 400 where it is none, or says something twice."""
    try:
        pairs = parse_qsl(
            body.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST
        )
    except ValueError:
        raise Problem("unreadable_body") from None
    said = {name: " ".join(value.splitlines()).strip() for name, value in pairs}
    if len(said) != len(pairs):
        raise Problem("unreadable_body")
    return said


def data_of(said: Said) -> dict[str, JsonValue]:
    """The same as a command has it; what cannot be read is left for its schema to refuse."""
    return {name: _value(name, typed) for name, typed in said.items()}


def said_of(listing: ListingPage) -> Said:
    """What the form shows of a listing."""
    return {name: _typed(getattr(listing, name)) for name in LABELS}


def faults_of(problem: Problem) -> dict[str, str]:
    """Under each field at fault the message that says so; under none what is no field's fault."""
    fields = [(pointer.split("/")[1], code) for pointer, code in problem.errors if pointer]
    return {
        name if name in LABELS else "": FAULTS.get(code, WRONG) for name, code in reversed(fields)
    } or {"": WRONG}


def fields(language: str, said: Said, faults: Mapping[str, str]) -> str:
    """Every field with its name, what stands in it, and what is wrong with that."""
    return "".join(_field(language, name, said.get(name, ""), faults.get(name)) for name in LABELS)


def _value(name: str, typed: str) -> JsonValue:
    if name == "languages":
        return list(typed.replace(",", " ").split())
    if name == "childcare":
        return CHILDCARE.get(typed, typed)
    if name in NUMBERS and typed.isdecimal() and len(typed) <= DIGITS:
        return int(typed)
    return typed or None


def _typed(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(value)
        case _:
            return str(value)


def _field(language: str, name: str, typed: str, fault: str | None) -> str:
    label = escape(text(language, LABELS[name]))
    of, wrong = f'id="{name}" name="{name}"', ""
    if fault:
        of += f' aria-invalid="true" aria-describedby="{name}-fault"'
        wrong = f'<strong id="{name}-fault">{escape(text(language, fault))}</strong>'
    return f'<p><label for="{name}">{label}</label>{_input(language, name, of, typed)}{wrong}</p>\n'


def _input(language: str, name: str, of: str, typed: str) -> str:
    if name == "description":
        return f'<textarea {of} rows="4" dir="auto">{escape(typed)}</textarea>'
    if name != "childcare":
        return f'<input {of} {KINDS[name]} value="{escape(typed)}">'
    options = "".join(
        f'<option value="{value}"{" selected" if value == typed else ""}>'
        f"{escape(text(language, said))}</option>"
        for value, said in ANSWERS.items()
    )
    return f"<select {of}>{options}</select>"
