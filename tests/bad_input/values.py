"""What no field may hold, and the code that each is refused with."""

from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from tests.doors import SITE

CANARY: Final = "CaNaRy7Q"
"""Stands in every bad value; nothing that is answered may hold it."""
LATER: Final = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
"""Ahead of time for as long as a whole run may take."""
NEXT_YEAR: Final = str(datetime.now(UTC).year + 1)
NOBODY: Final = str(UUID(int=0xBAD))

Bad = tuple[object, str]
"""A value and the code that it is refused with."""

WRONG_TYPES: Final[list[Bad]] = [
    (value, "wrong_type") for value in (1.5, [], [CANARY], {}, {CANARY: CANARY})
]
TEXT: Final[list[Bad]] = [
    *WRONG_TYPES,
    (1, "wrong_type"),
    (True, "wrong_type"),
    ("", "too_small"),
    ("  \u00a0 ", "too_small"),
    (CANARY + "x" * 500, "too_large"),
    (f"{CANARY}\x00", "wrong_format"),
    (f"{CANARY}\n{CANARY}", "wrong_format"),
    (f"\u202e{CANARY}", "wrong_format"),
]
CODE: Final[list[Bad]] = [
    (value, "unknown_code") for value in (CANARY, "", 1, 1.5, True, [], [CANARY], {CANARY: CANARY})
]
WHOLE: Final[list[Bad]] = [
    *WRONG_TYPES,
    ("1", "wrong_type"),
    (CANARY, "wrong_type"),
    (True, "wrong_type"),
    (10**30, "wrong_type"),
    (1e300, "wrong_type"),
]
COUNT: Final[list[Bad]] = [*WHOLE, (-1, "too_small"), (10_001, "too_large"), (2**63, "too_large")]
FIGURE: Final[list[Bad]] = [
    *((value, "wrong_type") for value in ([], [CANARY], {}, {CANARY: CANARY}, "1", CANARY, True)),
    (-1, "too_small"),
    (-0.1, "too_small"),
    (1_000_000_001, "too_large"),
    (1e300, "too_large"),
]
AGE: Final[list[Bad]] = [*WHOLE, (-1, "too_small"), (131, "too_large")]
KRONOR: Final[list[Bad]] = [*WHOLE, (-1, "too_small"), (1_000_001, "too_large")]
SEEN: Final[list[Bad]] = [
    *WHOLE,
    (0, "too_small"),
    (-1, "too_small"),
    (2**31, "too_large"),
    (2**31 - 1, "version_ahead"),
]
YEAR: Final[list[Bad]] = [*WHOLE, (1899, "before_1900"), (int(NEXT_YEAR), "ahead_of_time")]
FLAG: Final[list[Bad]] = [(value, "wrong_type") for value in ("true", CANARY, 0, 1, 1.5, [], {})]
DAY: Final[list[Bad]] = [
    (value, "wrong_format")
    for value in (
        CANARY,
        "",
        20260914,
        "20260914",
        "1789344000",
        1.5,
        True,
        "2026-02-30",
        "2026-13-01",
        "0000-01-01",
        "2026-9-14",
        "2026-09-14T00:00:00Z",
        f"2026-09-14{CANARY}",
        [],
        {CANARY: CANARY},
    )
]
PAST_DAY: Final[list[Bad]] = [
    *DAY,
    ("1899-12-31", "before_1900"),
    ("0001-01-01", "before_1900"),
    (f"{NEXT_YEAR}-12-31", "ahead_of_time"),
    ("9999-12-31", "ahead_of_time"),
]
MOMENT: Final[list[Bad]] = [
    *((value, "wrong_format") for value in (CANARY, "", 1789344000, "1789344000", 1.5, True, [])),
    ("2026-09-14", "wrong_format"),
    ("2026-09-14T18:00:00", "wrong_format"),
    ("2026-02-30T18:00:00Z", "wrong_format"),
    ("2026-09-14T25:00:00Z", "wrong_format"),
    (f"2026-09-14T18:00:00Z{CANARY}", "wrong_format"),
    (LATER, "ahead_of_time"),
    ("9999-12-31T23:59:59-14:00", "ahead_of_time"),
    ("1899-12-31T12:00:00Z", "before_1900"),
    ("0001-01-01T00:00:00+14:00", "before_1900"),
]
PLANNED: Final[list[Bad]] = [
    *(one for one in MOMENT if one[1] == "wrong_format"),
    ("9999-12-31T23:59:59-14:00", "wrong_format"),
    ("0001-01-01T00:00:00+14:00", "before_1900"),
    ("1899-12-31T23:59:59Z", "before_1900"),
]
MINUTES: Final[list[Bad]] = [*WHOLE, (0, "too_small"), (-1, "too_small"), (1441, "too_large")]
FLAGS: Final = (
    "stayed",
    "childcare",
    "counts_for_goal_1",
    "fika",
    "newcomer",
    "counts_for_grant",
    "until_support_ends",
    "accepted",
)
CAPACITY: Final[list[Bad]] = [*WHOLE, (0, "too_small"), (10_001, "too_large")]
RULE: Final[list[Bad]] = [
    *TEXT,
    *(
        (value, "wrong_format")
        for value in (
            CANARY,
            "FREQ=WEEKLY;FREQ=DAILY",
            "FREQ=" + CANARY.upper(),
            "BYDAY=MO",
            "RRULE:FREQ=WEEKLY",
            f"FREQ=WEEKLY;{CANARY.upper()}=1",
            "FREQ=WEEKLY;UNTIL=20261231",
        )
    ),
]
FORMED: Final[list[Bad]] = [*TEXT, (CANARY, "wrong_format"), (f"18:30{CANARY}", "wrong_format")]
"""Of a time of day, or where more is told on the web."""
IDENTITY: Final[list[Bad]] = [
    (CANARY, "wrong_format"),
    ("", "wrong_format"),
    (f"{NOBODY}{CANARY}", "wrong_format"),
    (1, "wrong_type"),
    (1.5, "wrong_type"),
    (True, "wrong_type"),
    ([], "wrong_type"),
    ({CANARY: CANARY}, "wrong_type"),
]
NUMBER: Final[list[Bad]] = [
    *((value, code) for value, code in TEXT if code != "too_large"),
    (CANARY, "wrong_format"),
    ("19900101-0018", "wrong_format"),
    ("19900101", "wrong_format"),
    (f"19900101-0017{CANARY}", "wrong_format"),
]
SLUG: Final[list[Bad]] = [
    *WRONG_TYPES,
    (1, "wrong_type"),
    ("", "too_small"),
    ("a", "too_small"),
    (CANARY * 10, "too_large"),
    (SITE, "site_exists"),
    *(
        (value, "wrong_format")
        for value in (
            CANARY,
            "plats ett",
            "plåtsen",
            "-plats",
            "plats-",
            "plats--ett",
            "plats_ett",
            "plats\n",
            "19900101-0017",
            "hus-900101-0017",
        )
    ),
]
ZONE: Final[list[Bad]] = [
    *WRONG_TYPES,
    (1, "wrong_type"),
    *(
        (value, "unknown_time_zone")
        for value in (
            "",
            CANARY,
            f"Europe/{CANARY}",
            "Europe",
            "europe/stockholm",
            "localtime",
            "EST",
            "../../etc/passwd",
            "Europe/Stockholm\x00",
        )
    ),
]
SITES: Final[list[Bad]] = [*TEXT, (CANARY, "unknown_site"), (SITE.upper(), "unknown_site")]


IDENTITY_TEXT: Final[list[Bad]] = [
    *TEXT,
    (CANARY, "wrong_format"),
    (f"{NOBODY}{CANARY}", "wrong_format"),
]
"""Of an activity; a site is none that is not configured."""
CARD: Final[list[Bad]] = [
    *((value, code) for value, code in TEXT if code != "too_large"),
    (CANARY, "no_such_card"),
    ("blå räv 88", "no_such_card"),
    (CANARY + "x" * 500, "too_large"),
]
SHEET: Final[list[Bad]] = [*WHOLE, (0, "too_small"), (501, "too_large")]


CHOICE: Final[list[Bad]] = [
    *((value, "unknown_code") for value in (CANARY, "", 1, 1.5, True, [], [CANARY])),
    ({CANARY: CANARY}, "unknown_field"),
    ({}, "not_in_conflict"),
]


def unknown(code: str) -> list[Bad]:
    """An id, and one that nothing answers to."""
    return [*IDENTITY, (NOBODY, code)]


DECISION: Final[list[Bad]] = [
    *WRONG_TYPES,
    *(
        (text, "wrong_format")
        for text in (
            *("", CANARY, f"about {CANARY}", f"2026/1 {CANARY}", "1" * 60),
            "19900101-0017",
        )
    ),
]
SCOPE: Final[list[Bad]] = [
    *((value, "wrong_type") for value in ("name", CANARY, 1, {})),
]
"""Of a ground: what may be told, one code at least."""
NO_LIST: Final[list[Bad]] = [(NOBODY, "wrong_type"), ({}, "wrong_type")]
VALUES: Final[dict[str, list[Bad]]] = {
    "basis": CODE,
    **dict.fromkeys(
        (
            "given_name",
            "family_name",
            "phone",
            "case_number",
            "interpreter_language",
            "email",
            "name",
            "title",
            "address",
            "description",
            "contact",
            "notice_version",
            "responsible",
            "holder",
            "text",
        ),
        TEXT,
    ),
    "reason": TEXT,
    "note": TEXT,
    "rrule": RULE,
    **dict.fromkeys(("begins", "ends", "url"), FORMED),
    "site": SITES,
    "personnummer": NUMBER,
    **dict.fromkeys(
        (
            "sex",
            "personnummer_motivation",
            "channel",
            "target_group",
            "code",
            "given_by",
            "category",
            "kind",
            "owner",
            "for",
            "age_band",
            "initiated_by",
            "rung",
            "via",
            "scope",
            "mode",
            "source",
            "form",
            "reservation_code",
            "task",
            "indicator",
            "purpose",
            "body",
            "seat",
            "outcome",
            "theme",
            "findings",
            "figure",
        ),
        CODE,
    ),
    **dict.fromkeys(("newcomers", "established", "unknown", "on_leave", "present"), COUNT),
    **dict.fromkeys(("min_age", "max_age"), AGE),
    "cost_sek": KRONOR,
    "value": FIGURE,
    "amount_ore": [*WHOLE, (0, "too_small"), (-1, "too_small"), (100_000_000_001, "too_large")],
    "year": [*WHOLE, (1989, "too_small"), (2200, "too_large")],
    **dict.fromkeys(("number", "receipt"), DECISION),
    "due_on": [*DAY, ("1900-01-01", "ends_before_it_begins")],
    "decisions": [(NOBODY, "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "target": [*WHOLE, (0, "too_small"), (-1, "too_small"), (1_000_001, "too_large")],
    "expected_version": SEEN,
    "birth_year": YEAR,
    **dict.fromkeys(FLAGS, FLAG),
    **dict.fromkeys(("duration_minutes", "minutes"), MINUTES),
    "capacity": CAPACITY,
    "needed": [*WHOLE, (0, "too_small"), (-1, "too_small"), (1_001, "too_large")],
    "volunteers": COUNT,
    "volunteer": unknown("no_such_volunteer"),
    "slug": SLUG,
    "time_zone": ZONE,
    "years": [*WHOLE, (0, "too_small"), (-1, "too_small"), (21, "too_large")],
    **dict.fromkeys(
        (
            "birth_date",
            "arrived_on",
            "date",
            "decided_on",
            "as_of",
            "joined_on",
            "given_on",
            "seen_on",
        ),
        PAST_DAY,
    ),
    "expires_on": [
        *DAY,
        ("1900-01-01", "ends_before_it_begins"),
        ("9999-12-31", "ground_lasts_too_long"),
    ],
    "left_on": [*PAST_DAY, ("1900-01-01", "left_before_joined")],
    **dict.fromkeys(("from", "to", "on", "known_until", "agreed_on"), DAY),
    "ends_on": [*DAY, ("1900-01-01", "ends_before_it_begins")],
    **dict.fromkeys(("occurred_at", "offered_at", "done_at"), MOMENT),
    "decision": DECISION,
    "id": IDENTITY_TEXT,
    "language": [*TEXT, (CANARY, "wrong_format"), (f"so {CANARY}", "wrong_format")],
    **dict.fromkeys(("opens_at", "starts_at"), PLANNED),
    "skips": NO_LIST,
    "occurrence": DAY,
    "closes_at": [*PLANNED, ("1900-01-01T00:00:00Z", "ends_before_it_begins")],
    "card": CARD,
    "choose": CHOICE,
    "n": SHEET,
    "person": unknown("no_such_person"),
    **dict.fromkeys(("keep", "drop", "one", "other"), unknown("no_such_person")),
    **dict.fromkeys(("destination", "recipient"), unknown("no_such_destination")),
    "partner": unknown("no_such_partner"),
    "activity": unknown("no_such_activity"),
    "session": unknown("no_such_session"),
    "ids": [(NOBODY, "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    **dict.fromkeys(("members", "guardian_of", "entered", "left"), NO_LIST),
    "present_partners": [(NOBODY, "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "ground": unknown("secrecy_ground_missing"),
    "supports": [("it", "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "presenting_units": [("x", "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "named_readers": [("anna", "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "hosts": [("anna", "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
    "languages": [("sv", "wrong_type"), (CANARY, "wrong_type"), ({}, "wrong_type")],
}
"""Of every field, what it may not hold."""

PEOPLE: Final[list[tuple[object, str, str]]] = [
    ([CANARY], "wrong_format", "/0"),
    ([1], "wrong_type", "/0"),
    ([NOBODY], "no_such_person", "/0"),
    ([NOBODY] * 31, "too_large", ""),
]
LISTED: Final = [*PEOPLE[:-1], ([NOBODY] * 501, "roster_too_long", "")]
DEEPER: Final[dict[str, list[tuple[object, str, str]]]] = {
    "supports": [
        ([CANARY], "unknown_code", "/0"),
        (["it", CANARY], "unknown_code", "/1"),
        (["it", 1], "unknown_code", "/1"),
        (["it", None], "unknown_code", "/1"),
        (["it"] * 21, "too_large", ""),
        (["it", [CANARY]], "unknown_code", "/1"),
        ([{}], "missing_field", "/0/code"),
        ([{"code": "it"}], "missing_field", "/0/given_by"),
        ([{"code": CANARY, "given_by": "host"}], "unknown_code", "/0/code"),
        (["it", {"code": "it", "given_by": CANARY}], "unknown_code", "/1/given_by"),
        ([{"code": "it", "given_by": None}], "unknown_code", "/0/given_by"),
        ([{"code": "it", "given_by": "host", CANARY: 1}], "unknown_field", "/0"),
    ],
    "ids": [
        ([], "too_small", ""),
        ([CANARY], "wrong_format", "/0"),
        ([1], "wrong_type", "/0"),
        ([NOBODY], "no_such_hours", "/0"),
        ([NOBODY] * 501, "too_large", ""),
    ],
    **dict.fromkeys(("members", "guardian_of"), PEOPLE),
    **dict.fromkeys(("entered", "left"), LISTED),
    "present_partners": [
        ([CANARY], "wrong_format", "/0"),
        ([1], "wrong_type", "/0"),
        ([NOBODY], "no_such_partner", "/0"),
        ([NOBODY] * 51, "too_large", ""),
    ],
    "decisions": [
        ([CANARY], "wrong_format", "/0"),
        ([1], "wrong_type", "/0"),
        ([NOBODY], "no_such_decision", "/0"),
        ([NOBODY] * 51, "too_large", ""),
    ],
    "presenting_units": [
        ([CANARY], "unknown_code", "/0"),
        (["arbetscoacher", 1], "unknown_code", "/1"),
        (["arbetscoacher"] * 21, "too_large", ""),
    ],
    "skips": [
        ([CANARY], "wrong_format", "/0"),
        ([1], "wrong_format", "/0"),
        (["2026-10-13"], "no_such_date", "/0"),
        (["2026-10-12", "1900-01-01"], "no_such_date", "/1"),
        (["2026-10-12"] * 401, "too_large", ""),
    ],
    "named_readers": [
        ([], "reading_role_needed", ""),
        ([CANARY], "reading_role_needed", ""),
        (["dpo"], "setter_not_named", ""),
        (["unit_manager", 1], "wrong_type", "/1"),
        (["unit_manager", ""], "too_small", "/1"),
        (["unit_manager"] * 21, "too_large", ""),
    ],
    "choose": [
        ({"phone": 1}, "wrong_type", "/phone"),
        ({"phone": CANARY + "x" * 200}, "too_large", "/phone"),
        ({"phone": f"{CANARY}\n"}, "wrong_format", "/phone"),
        ({"arrived_on": f"{NEXT_YEAR}-12-31"}, "ahead_of_time", "/arrived_on"),
        ({"given_name": CANARY}, "not_in_conflict", "/given_name"),
        ({"supports": [CANARY]}, "unknown_code", "/supports/0"),
    ],
    "hosts": [
        (["anna", 1], "wrong_type", "/1"),
        (["anna", ""], "too_small", "/1"),
        (["anna"] * 51, "too_large", ""),
        ([CANARY * 30], "too_large", "/0"),
    ],
    "languages": [
        ([f"{CANARY} {CANARY}"], "wrong_format", "/0"),
        (["sv", 1], "wrong_type", "/1"),
        (["sv"] * 51, "too_large", ""),
        (["sv" + "-abcdefgh" * 4], "too_large", "/0"),
        (["sv" + "-abcdefgh" * 6600], "too_large", "/0"),
    ],
    "children": [
        ({"0-5": -1}, "too_small", "/0-5"),
        ({"0-5": "1"}, "wrong_type", "/0-5"),
        ({"0-5": True}, "wrong_type", "/0-5"),
        ({"6-12": None}, "wrong_type", "/6-12"),
        ({"6-12": 10_001}, "too_large", "/6-12"),
        ({"vuxen": 1}, "unknown_code", "/vuxen"),
        ({CANARY: 1}, "unknown_code", ""),
        ([CANARY], "wrong_type", ""),
        (CANARY, "wrong_type", ""),
    ],
}
"""What may not stand inside a field, and where the fault is pointed out."""

CLEARED: Final = {
    "target_group": "target_group_needed",
    "name": "field_needed",
    "kind": "field_needed",
    "category": "field_needed",
    "owner": "field_needed",
}
"""What an edit may not take away."""

UNREADABLE: Final[dict[str, bytes]] = {
    "nothing": b"",
    "blanks": b" \n ",
    "text": CANARY.encode(),
    "half an object": b'{"' + CANARY.encode() + b'": "' + CANARY.encode(),
    "two objects": b"{}{}",
    "a trailing comma": b'{"' + CANARY.encode() + b'": 1,}',
    "single quotes": b"{'a': 1}",
    "not UTF-8": b'{"' + CANARY.encode() + b'": "\xff\xfe"}',
    "Latin-1": f'{{"{CANARY}": "Åsa"}}'.encode("latin-1"),
    "UTF-16": f'{{"{CANARY}": 1}}'.encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf{}",
    "a lone surrogate": b'{"' + CANARY.encode() + b'": "\\ud800"}',
    "a raw zero byte": b'{"' + CANARY.encode() + b'": "\x00"}',
    "not a number": b'{"' + CANARY.encode() + b'": NaN}',
    "infinity": b'{"' + CANARY.encode() + b'": Infinity}',
    "a number too large": b'{"' + CANARY.encode() + b'": 1e999}',
    "a member named twice": b'{"a": 1, "a": 1}',
    "a member named twice inside": b'{"a": {"b": 1, "\\u0062": 1}}',
    "20000 levels": b"[" * 20000 + b"]" * 20000,
}
DEEP: Final = (
    b'{"a": ' + b"[" * 210 + b"]" * 210 + b"}",
    b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}",
    b'{"a":' * 1000 + b"1" + b"}" * 1000,
)
"""JSON that can be read, and no command can be made of."""
NO_OBJECT: Final = (b"[]", b"null", b"1", b"true", b'"' + CANARY.encode() + b'"', b"[{}]", b"1.5")
