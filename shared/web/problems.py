"""What goes wrong, by stable codes: RFC 9457 problem documents in the caller's language, echoing nothing."""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from typing import Any, Final

import orjson
from pydantic import ValidationError
from starlette.responses import Response

from shared.decider import Refused
from shared.web.texts import phrase

STATUS: Final[Mapping[str, int]] = {
    # the request itself
    "unreadable_body": 400,
    "key_missing": 400,
    "key_malformed": 400,
    "header_malformed": 400,
    "token_missing": 401,
    "token_invalid": 401,
    "token_expired": 401,
    "not_allowed": 403,
    "wrong_site": 403,
    "search_key_not_allowed": 403,
    "purpose_needed": 403,
    "purpose_unknown": 403,
    "reason_needed": 403,
    "restricted": 403,
    "exception_not_decided": 403,
    "no_such_route": 404,
    "method_not_allowed": 405,
    "body_too_large": 413,
    # its content
    "unknown_field": 422,
    "missing_field": 422,
    "wrong_type": 422,
    "unknown_code": 422,
    "too_small": 422,
    "too_large": 422,
    "wrong_format": 422,
    "ahead_of_time": 422,
    "before_1900": 422,
    "unknown_site": 422,
    "unknown_command": 422,
    "batch_too_large": 422,
    "cursor_malformed": 422,
    "key_reused": 422,
    # rules
    "no_such_person": 422,
    **dict.fromkeys(("no_such_merge", "no_such_distinction", "no_such_conflict"), 422),
    "no_such_length": 422,
    "no_such_visit": 422,
    "no_such_leave": 422,
    "no_such_access": 422,
    "no_such_exception": 422,
    "no_such_definition": 422,
    "no_such_setting": 422,
    "no_such_period": 422,
    "no_such_household": 422,
    **dict.fromkeys(("no_such_roster", "no_such_count"), 422),
    **dict.fromkeys(("no_such_information", "no_such_escort", "no_such_outcome"), 422),
    "no_such_outreach": 422,
    "no_such_handover": 422,
    "no_such_headcount": 422,
    "no_such_opening": 422,
    "no_such_arrival": 422,
    "no_such_mode": 422,
    "no_such_card": 422,
    "no_such_stock": 404,
    "no_such_device": 422,
    "no_such_erasure": 422,
    "no_such_volunteer": 422,
    "no_such_partner": 422,
    "no_such_activity": 422,
    "no_such_session": 422,
    "no_such_participation": 422,
    "no_such_hours": 422,
    "no_such_destination": 422,
    "no_such_referral": 422,
    "no_such_rung": 422,
    "no_such_goal": 404,
    "version_ahead": 422,
    "version_conflict": 409,
    "motivation_missing": 422,
    "birth_year_differs": 422,
    "target_group_needed": 422,
    "field_needed": 422,
    "reading_role_needed": 422,
    "setter_not_named": 422,
    **dict.fromkeys(("same_id", "merged", "already_merged", "already_undone"), 422),
    **dict.fromkeys(("already_distinct", "readers_differ", "others_merged"), 422),
    **dict.fromkeys(("conflict_settled", "not_in_conflict"), 422),
    **dict.fromkeys(("already_on_leave", "already_supported"), 422),
    "extension_needs_reason": 422,
    **dict.fromkeys(("already_in_household", "not_in_household", "not_left_household"), 422),
    "single_has_no_members": 422,
    **dict.fromkeys(("roster_too_long", "entered_and_left", "more_on_leave"), 422),
    **dict.fromkeys(("escort_not_accepted", "escort_not_done", "done_before_offered"), 422),
    "successor_is_same": 422,
    "not_ended": 422,
    "ends_before_it_begins": 422,
    "lasts_too_long": 422,
    "already_closed": 422,
    "not_closed": 422,
    "already_held": 422,
    "not_held": 422,
    "already_cancelled": 422,
    "not_cancelled": 422,
    "not_active": 422,
    **dict.fromkeys(("not_left", "left_before_joined"), 422),
    "ages_reversed": 422,
    "age_band_needed": 422,
    "secrecy_ground_missing": 422,
    "rung_not_higher": 422,
    "referral_closed": 422,
    "not_declined": 422,
    "already_matched": 422,
    "not_matched": 422,
    "before_the_decision": 422,
    "mode_forbids_identity": 422,
    "before_the_referral": 422,
    "person_or_card": 422,
    "card_revoked": 422,
    "card_not_in_stock": 422,
    "card_not_issued": 422,
    "card_not_revoked": 422,
    "device_revoked": 422,
    "too_many_tries": 429,
    "same_person": 422,
    "already_approved": 422,
    "kept_by_birthday": 422,
    "person_erased": 422,
    "not_folded_yet": 409,
    # the machinery
    "unavailable": 503,
    "code_taken": 503,
    "not_recorded": 503,
    "log_behind_bus": 503,
    "not_heard_yet": 503,
    "not_reached_yet": 503,
    "fault": 500,
}
"""Every code there is. A no_such_… in the path is a 404, in the body a 422 (DESIGN §12)."""

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
    "json_invalid": "unreadable_body",
}
PLAIN: Final = re.compile(r"[a-z_]{1,40}|\d{1,4}|\d{1,2}-\d{1,2}")
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
