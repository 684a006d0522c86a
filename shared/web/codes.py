"""Every code by which something goes wrong, and the HTTP status that it is answered with (DESIGN §12)."""

from collections.abc import Mapping
from typing import Final

REQUEST: Final = {
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
}
"""Of a request itself."""
CONTENT: Final = {
    **dict.fromkeys(
        (
            "unknown_field",
            "missing_field",
            "wrong_type",
            "unknown_code",
            "too_small",
            "too_large",
            "wrong_format",
            "ahead_of_time",
            "before_1900",
            "unknown_site",
            "unknown_command",
            "batch_too_large",
            "cursor_malformed",
            "key_reused",
        ),
        422,
    ),
}
"""Of a request's content, whatever it asks for."""
RULES: Final = {
    **dict.fromkeys(
        (
            "no_such_person",
            "no_such_headcount",
            "no_such_definition",
            "no_such_card",
            "card_revoked",
            "version_ahead",
            "field_needed",
            "ends_before_it_begins",
            "mode_forbids_identity",
            "person_or_card",
            "same_person",
            "person_erased",
        ),
        422,
    ),
    "version_conflict": 409,
    "too_many_tries": 429,
}
"""Rules of more than one service."""
VISITS: Final = {
    **dict.fromkeys(
        (
            "no_such_merge",
            "no_such_distinction",
            "no_such_conflict",
            "no_such_length",
            "no_such_visit",
            "no_such_leave",
            "no_such_access",
            "no_such_exception",
            "no_such_setting",
            "no_such_period",
            "no_such_household",
            "no_such_roster",
            "no_such_count",
            "no_such_information",
            "no_such_escort",
            "no_such_outcome",
            "no_such_outreach",
            "no_such_handover",
            "no_such_opening",
            "no_such_arrival",
            "no_such_mode",
            "no_such_device",
            "no_such_erasure",
            "motivation_missing",
            "birth_year_differs",
            "target_group_needed",
            "reading_role_needed",
            "setter_not_named",
            "same_id",
            "merged",
            "already_merged",
            "already_undone",
            "already_distinct",
            "readers_differ",
            "others_merged",
            "conflict_settled",
            "not_in_conflict",
            "already_on_leave",
            "already_supported",
            "extension_needs_reason",
            "already_in_household",
            "not_in_household",
            "not_left_household",
            "single_has_no_members",
            "roster_too_long",
            "entered_and_left",
            "more_on_leave",
            "escort_not_accepted",
            "escort_not_done",
            "done_before_offered",
            "successor_is_same",
            "not_ended",
            "lasts_too_long",
            "already_closed",
            "not_closed",
            "already_matched",
            "not_matched",
            "before_the_decision",
            "card_not_in_stock",
            "card_not_issued",
            "card_not_revoked",
            "device_revoked",
            "already_approved",
            "kept_by_birthday",
        ),
        422,
    ),
    "no_such_stock": 404,
}
"""Rules of visits."""
ACTIVITIES: Final = {
    **dict.fromkeys(
        (
            "no_such_volunteer",
            "no_such_partner",
            "no_such_activity",
            "no_such_session",
            "no_such_participation",
            "no_such_hours",
            "already_held",
            "not_held",
            "already_cancelled",
            "not_cancelled",
            "not_active",
            "not_left",
            "left_before_joined",
        ),
        422,
    ),
}
"""Rules of activities."""
REFERRALS: Final = {
    **dict.fromkeys(
        (
            "no_such_destination",
            "no_such_referral",
            "no_such_rung",
            "destination_closed",
            "destination_open",
            "not_verified",
            "ages_reversed",
            "age_band_needed",
            "secrecy_ground_missing",
            "rung_not_higher",
            "referral_closed",
            "not_declined",
            "before_the_referral",
        ),
        422,
    ),
}
"""Rules of referrals."""
REPORTING: Final = {
    **dict.fromkeys(
        (),
        422,
    ),
    "no_such_goal": 404,
    "not_folded_yet": 409,
}
"""Rules of reporting."""
MACHINERY: Final = {
    "unavailable": 503,
    "code_taken": 503,
    "not_recorded": 503,
    "log_behind_bus": 503,
    "not_heard_yet": 503,
    "not_reached_yet": 503,
    "fault": 500,
}
"""Of the machinery: no fault of whoever asks."""

STATUS: Final[Mapping[str, int]] = (
    REQUEST | CONTENT | RULES | VISITS | ACTIVITIES | REFERRALS | REPORTING | MACHINERY
)
"""Every code there is. A no_such_… in the path is a 404, in the body a 422 (DESIGN §12)."""
