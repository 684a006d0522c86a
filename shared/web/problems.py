"""What goes wrong, by stable codes: RFC 9457 problem documents in the caller's language, echoing nothing."""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any, Final

import orjson
from pydantic import ValidationError
from starlette.responses import Response

from shared.decider import Refused
from shared.web.codes import STATUS
from shared.web.texts import phrase

HEADERS: Final = {
    401: {"WWW-Authenticate": "Bearer"},
    429: {"Retry-After": "30"},
    503: {"Retry-After": "1"},
}

KINDS: Final[Mapping[str, str]] = {
    "extra_forbidden": "unknown_field",
    "missing": "missing_field",
    "literal_error": "unknown_code",
    "greater_than_equal": "too_small",
    "too_short": "too_small",
    "string_too_short": "too_small",
    "less_than_equal": "too_large",
    "too_long": "too_large",
    "string_too_long": "too_large",
    "before_1900": "before_1900",
    "roster_too_long": "roster_too_long",
    "unknown_time_zone": "unknown_time_zone",
    "json_invalid": "unreadable_body",
}
PLAIN: Final = re.compile(r"[a-z_]{1,40}(_\d)?|\d{1,4}|\d{1,2}-\d{1,2}")
"""Names that a schema could have; anything else in a pointer might be somebody's data."""
IN_BETWEEN: Final = re.compile(r"\[[a-z]+\]")
"""Steps that lead to a key, or to one of several kinds that a value may be of, and name nothing."""
FORMATS: Final = (
    "_parsing",
    "_format",
    "_pattern",
    "timezone_aware",
    "control_character",
    "personnummer",
)


class Problem(Exception):
    """An answer that is not what was asked for: a code of STATUS, and fields at fault."""

    def __init__(
        self,
        code: str,
        errors: Iterable[tuple[str, str]] = (),
        status: int | None = None,
        **facts: object,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.errors = tuple(errors)
        self.status = status or STATUS[code]
        self.facts = facts

    def document(self, language: str) -> dict[str, Any]:
        """The problem as RFC 9457 has it; `errors` points into the body (RFC 6901)."""
        told: dict[str, Any] = {
            "type": f"urn:brygga:problem:{self.code}",
            "title": phrase(self.code, language),
            "status": self.status,
            "code": self.code,
        }
        if self.errors:
            told["errors"] = [
                {"pointer": pointer, "code": code, "detail": phrase(code, language)}
                for pointer, code in self.errors
            ]
        return told | self.facts

    def response(self, language: str) -> Response:
        """The problem as an answer."""
        return Response(
            orjson.dumps(self.document(language)),
            self.status,
            HEADERS.get(self.status),
            "application/problem+json",
        )


def refusal(refused: Refused, in_path: Iterable[str] = ()) -> Problem:
    """A rule's no; 404 where it is about an id in the path."""
    missing = refused.code.startswith("no_such_") and refused.pointer[1:] in in_path
    errors = [(refused.pointer, refused.code)] if refused.pointer else []
    return Problem(refused.code, errors, 404 if missing else None, **refused.facts)


def invalid(unfit: ValidationError, in_path: Iterable[str] = ()) -> Problem:
    """What a command's schema says no to, field by field, without the values."""
    found = [
        (_pointer(error["loc"]), _kind(error["type"]))
        for error in unfit.errors(include_url=False, include_context=False, include_input=False)
    ]
    for pointer, _ in found:
        if pointer[1:] in in_path:
            return Problem(f"no_such_{pointer[1:]}", status=404)
    return Problem(found[0][1], found)


def _kind(type_: str) -> str:
    if any(mark in type_ for mark in FORMATS):
        return "wrong_format"
    return KINDS.get(type_, "wrong_type")


def _pointer(loc: tuple[int | str, ...]) -> str:
    """A JSON pointer (RFC 6901) to a field, as far as its name is not something a caller made up."""
    steps = [str(step) for step in loc if not IN_BETWEEN.fullmatch(str(step))]
    return "".join(f"/{step}" for step in takewhile(PLAIN.fullmatch, steps))
