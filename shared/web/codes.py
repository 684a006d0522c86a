"""Every code by which something goes wrong, and the HTTP status that it is answered with (DESIGN §12)."""

from collections.abc import Mapping
from typing import Final

from shared.web.codes_of_visits import VISITS

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
    "purpose_unfit": 403,
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
            "unknown_time_zone",
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
            "not_ended",
            "mode_forbids_identity",
            "person_or_card",
            "more_children",
            "same_person",
            "person_erased",
            "no_link",
        ),
        422,
    ),
    "version_conflict": 409,
    "too_many_tries": 429,
}
"""Rules of more than one service."""
ACTIVITIES: Final = {
    **dict.fromkeys(
        (
            "no_such_volunteer",
            "no_such_partner",
            "no_such_activity",
            "no_such_session",
            "no_such_date",
            "no_such_sign_up",
            "no_such_participation",
            "no_such_hours",
            "no_such_shift",
            "no_such_facilitation",
            "no_such_furnishing",
            "already_held",
            "not_held",
            "already_cancelled",
            "not_cancelled",
            "date_skipped",
            "not_skipped",
            "already_ended",
            "not_its_key",
            "session_full",
            "session_over",
            "another_day",
            "not_active",
            "not_left",
            "left_before_joined",
            "before_last_step",
            "volunteer_paused",
            "not_paused",
            "not_returned",
            "not_checked",
            "shift_full",
            "not_on_shift",
            "already_on_shift",
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
            "no_such_ground",
            "no_such_code",
            "destination_closed",
            "destination_open",
            "has_referrals",
            "not_verified",
            "ages_reversed",
            "age_band_needed",
            "secrecy_ground_missing",
            "rung_not_higher",
            "referral_closed",
            "referral_not_closed",
            "referral_not_revoked",
            "already_participated",
            "not_declined",
            "before_the_referral",
            "waiver_incomplete",
            "harm_test_is_ours",
            "ground_lasts_too_long",
            "ground_not_revoked",
        ),
        422,
    ),
    "of_somebody_else": 403,
    "code_over": 410,
}
"""Rules of referrals."""
REPORTING: Final = {
    **dict.fromkeys(
        (
            "no_ladder",
            "no_such_decision",
            "no_such_entry",
            "no_such_disclosure",
            "no_such_lesson",
            "no_such_meeting",
            "no_such_release",
            "no_such_seat",
            "already_vacant",
            "decision_closed",
            "decision_open",
            "exceeds_grant",
            "not_vacant",
            "seat_taken",
            "no_such_version",
            "definition_changed",
            "dimension_not_allowed",
            "no_project_period",
            "outside_the_calendar",
            "day_without_period",
            "period_twice",
            "no_such_review",
            "no_such_signature",
            "nothing_left_to_sign",
            "own_accesses",
            "signed_by_another",
        ),
        422,
    ),
    "no_such_goal": 404,
    "no_such_view": 404,
    "only_for_followup": 403,
    "export_needs_reason": 403,
    "not_your_export": 403,
    "no_such_indicator": 404,
    "no_such_log": 404,
    "no_such_tile": 404,
    "no_such_event": 404,
    "no_checkpoint_yet": 404,
    "entry_not_understood": 409,
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
    "own_address_missing": 503,
    "fault": 500,
}
"""Of the machinery: no fault of whoever asks."""

STATUS: Final[Mapping[str, int]] = (
    REQUEST | CONTENT | RULES | VISITS | ACTIVITIES | REFERRALS | REPORTING | MACHINERY
)
"""Every code there is. A no_such_… in the path is a 404, in the body a 422 (DESIGN §12)."""
