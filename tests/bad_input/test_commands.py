"""Bad input at every command's door: told apart by code and pointer, echoing nothing, leaving nothing."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from uuid import UUID, uuid4

import pytest

from deploy.local import issuer
from tests.bad_input.sentry import Sentry, well_told
from tests.bad_input.values import (
    CANARY,
    CLEARED,
    CODE,
    COUNT,
    DAY,
    DEEP,
    DEEPER,
    FLAG,
    IDENTITY,
    NO_OBJECT,
    NOBODY,
    PAST_DAY,
    SCOPE,
    TEXT,
    UNREADABLE,
    VALUES,
    Bad,
)
from tests.doors import CALLED, DOORS, Body, Door
from tests.http import Caller
from tests.wire import Answer
from tests.worlds import make_world

OF_ITS_OWN: Final = {
    ("LeaveVolunteering", "reason"): CODE,
    ("CloseReferral", "reason"): CODE,
    ("RecordGround", "scope"): SCOPE,
    **dict.fromkeys((("SkipDate", "date"), ("WithdrawSkip", "date")), DAY),
    ("RecordVisit", "children"): COUNT,
    ("CorrectVisit", "children"): COUNT,
    ("MakeHandover", "from"): TEXT,
    ("VerifyDestination", "on"): PAST_DAY,
    ("MakeHandover", "to"): TEXT,
    ("PauseVolunteer", "on"): PAST_DAY,
    ("ReturnVolunteer", "on"): PAST_DAY,
    ("RecordFurnishing", "on"): PAST_DAY,
    ("SetBaseline", "source"): TEXT,
    ("DecideDisclosure", "recipient"): CODE,
    ("SetBaseline", "on"): PAST_DAY,
    ("OrderReview", "from"): PAST_DAY,
    ("OrderReview", "to"): PAST_DAY,
    ("SwapShift", "from"): [*IDENTITY, (NOBODY, "no_such_volunteer")],
    ("SwapShift", "to"): [*IDENTITY, (NOBODY, "no_such_volunteer")],
}
"""Fields that are of another kind at one door than at the others."""


def bad_values(door: Door) -> Iterator[tuple[str, object, str, str]]:
    """Field, value, code and pointer of everything that this door's fields may not hold."""
    for field in door.full:
        kinds = OF_ITS_OWN.get((door.command, field)) or _kinds(door, field)
        for value, code in kinds:
            yield field, value, code, f"/{field}"
        if field == "children" and kinds is COUNT:
            continue
        for value, code, step in DEEPER.get(field, []):
            yield field, value, code, f"/{field}{step}"
        if field in door.needs:
            yield field, None, _for_null(kinds), f"/{field}"
        elif door.method == "PATCH" and field in CLEARED:
            yield field, None, CLEARED[field], f"/{field}"


def _kinds(door: Door, field: str) -> list[Bad]:
    """What this door's field may not hold; some names mean something else at some doors."""
    kinds = VALUES.get(field, [])
    match door.command, field:
        case _, _ if isinstance(door.full[field], bool):
            return FLAG
        case "OpenEmergencyAccess", "person":
            return IDENTITY
        case "RecordVisit" | "CorrectVisit", "children":
            return COUNT
        case (
            "RecordVisit" | "RecordParticipation",
            "card",
        ):  # with a person beside it, any other is one too many
            return [(value, code) for value, code in kinds if code != "no_such_card"]
        case _:
            return kinds


def _for_null(kinds: list[Bad]) -> str:
    """What is said of null where something is needed: as of any other value of a wrong type."""
    wrong = [code for value, code in kinds if isinstance(value, list)]
    return wrong[0] if wrong else "wrong_type"


def test_an_echo_would_be_noticed() -> None:
    problem = b'{"status": 422, "code": "wrong_type", "title": "x", "detail": "%b"}'
    kind = [("content-type", "application/problem+json")]
    well_told(Answer(422, kind, problem % b"what you sent"), 422, "wrong_type", [], "nothing")
    for echo in (
        Answer(422, kind, problem % CANARY.encode()),
        Answer(422, kind, problem % CANARY.upper().encode()),
        Answer(422, [*kind, ("x-field", CANARY)], problem % b""),
    ):
        with pytest.raises(AssertionError):
            well_told(echo, 422, "wrong_type", [], "an echo")


async def test_a_value_that_does_not_fit_its_field_is_pointed_out(sentry: Sentry) -> None:
    for field, value, code, pointer in bad_values(sentry.door):
        await sentry.refused(sentry.bent(**{field: value}), 422, code, pointer)


async def test_a_field_that_is_needed_is_asked_for(sentry: Sentry) -> None:
    for field in sorted(sentry.door.needs):
        short = {name: value for name, value in sentry.bent().items() if name != field}
        await sentry.refused(short, 422, "missing_field", f"/{field}")
    if sentry.door.needs:
        await sentry.refused({}, 422, "missing_field")


async def test_a_field_that_nobody_knows_is_refused_r5(sentry: Sentry) -> None:
    for name in {"nationality", "religion", "key", "actor", "id", "position"} - {*sentry.door.full}:
        await sentry.refused(sentry.bent(**{name: CANARY}), 422, "unknown_field", f"/{name}")
    await sentry.refused(sentry.bent(**{CANARY: 1}), 422, "unknown_field", "")
    await sentry.refused(sentry.bent(**{"19900101-0017": 1}), 422, "unknown_field", "")
    for name in sentry.door.names:
        called = CALLED.get(name, name)
        twice = sentry.bent(**{called: NOBODY})
        await sentry.refused(twice, 422, "unknown_field", f"/{called}")


async def test_a_body_that_is_no_json_object_is_refused(sentry: Sentry) -> None:
    for content in (*UNREADABLE.values(), *DEEP):
        await sentry.refused(content, 400, "unreadable_body")
    for content in NO_OBJECT:
        await sentry.refused(content, 422, "wrong_type", "")


async def test_a_body_over_its_limit_is_not_read(sentry: Sentry) -> None:
    for size in (64 * 1024 + 1, 1024 * 1024):
        large = json.dumps({CANARY: ""}).encode().ljust(size)
        await sentry.refused(large, 413, "body_too_large")
    door, path = sentry.door, sentry.door.at(sentry.world)
    key = [("Idempotency-Key", str(uuid4()))]
    before = await sentry.books.ends()
    answer = await sentry.caller.send(door.method, path, large, key, chunked=True)
    well_told(answer, 413, "body_too_large", None, "chunked")
    assert await sentry.books.ends() == before


async def test_a_body_just_within_its_limit_is_read(sentry: Sentry) -> None:
    padded = json.dumps({CANARY: 1}).encode().ljust(64 * 1024)
    await sentry.refused(padded, 422, "unknown_field" if not sentry.door.needs else "missing_field")


async def test_a_command_without_one_good_key_is_refused(sentry: Sentry) -> None:
    body = json.dumps(sentry.bent()).encode()
    said = [[("Idempotency-Key", key) for key in keys] for keys, _ in KEYS]
    answers = await sentry.told_nothing(body, said)
    for (keys, code), answer in zip(KEYS, answers, strict=True):
        well_told(answer, 400, code, [], keys)


KEYS: Final[list[tuple[list[str | bytes], str]]] = [
    ([], "key_missing"),
    ([""], "key_missing"),
    ([CANARY], "key_malformed"),
    ([f"{NOBODY}{CANARY}"], "key_malformed"),
    ([NOBODY.replace("-", "")], "key_malformed"),
    ([f"{{{NOBODY}}}"], "key_malformed"),
    ([str(UUID(int=0))], "key_malformed"),
    ([b"\xff\xfe"], "key_malformed"),
    (["1"], "key_malformed"),
    ([NOBODY, NOBODY], "key_malformed"),
    ([NOBODY, CANARY], "key_malformed"),
    ([f"{NOBODY}, {NOBODY}"], "key_malformed"),
]


async def test_a_header_that_cannot_be_read_is_refused(sentry: Sentry) -> None:
    body = json.dumps(sentry.bent()).encode()
    said = [[("Idempotency-Key", str(uuid4())), header] for header in HEADERS]
    answers = await sentry.told_nothing(body, said)
    for header, answer in zip(HEADERS, answers, strict=True):
        well_told(answer, 400, "header_malformed", [], header)


HEADERS: Final[list[tuple[str, str | bytes]]] = [
    ("Brygga-Sent-At", CANARY),
    ("Brygga-Sent-At", ""),
    ("Brygga-Sent-At", "2026-09-14T18:00:00"),
    ("Brygga-Sent-At", "2026-02-30T18:00:00Z"),
    ("Brygga-Sent-At", "1789344000"),
    ("Brygga-Sent-At", b"\xff"),
    ("Brygga-After", CANARY),
    ("Brygga-After", f"visits={CANARY}"),
    ("Brygga-After", f"{CANARY}=1"),
    ("Brygga-After", "visits=-1"),
    ("Brygga-After", "visits=1.5"),
    ("Brygga-After", "visits=" + "9" * 19),
    ("Brygga-After", "visits=" + "9" * 5000),
    ("Brygga-After", b"visits=\xb2"),
]


async def test_what_nobody_signed_is_nobody(sentry: Sentry) -> None:
    token = str(sentry.caller.token)
    head, claims, signature = token.split(".")
    for authorization in (
        "",
        "Bearer",
        f"Basic {CANARY}",
        f"Bearer {CANARY}",
        f"Bearer {CANARY}.{CANARY}.{CANARY}",
        f"Bearer {head}.{claims}.{signature[::-1]}",
        f"Bearer {head}.{signature}.{claims}",
        f"Bearer {claims}.{claims}.{signature}",
        f"Bearer {head}.{claims}.",
        f"Bearer {token}{CANARY}",
        f"Bearer {token} {CANARY}",
        "Bearer eyJhbGciOiJub25lIn0." + claims + ".",
        b"Bearer \xff\xfe",
    ):
        nobody = Sentry(sentry.caller.who(), sentry.books, sentry.world, sentry.door)
        code = (
            "token_missing" if authorization[:7] not in {"Bearer ", b"Bearer "} else "token_invalid"
        )
        signed = [("Authorization", authorization)]
        await nobody.refused(sentry.bent(), 401, code, headers=signed)


async def test_a_token_that_has_expired_is_none(sentry: Sentry) -> None:
    old = issuer.token(sentry.caller.brygga.home, ["host"], hours=-1)
    late = Sentry(replace(sentry.caller, token=old), sentry.books, sentry.world, sentry.door)
    await late.refused(sentry.bent(), 401, "token_expired")


async def test_a_role_that_may_not_is_told_so_before_anything_else(sentry: Sentry) -> None:
    for roles in (["working_group"], ["analyst", "auditor"], ["steering"], ["operator"]):
        other = Sentry(sentry.caller.who(*roles), sentry.books, sentry.world, sentry.door)
        await other.refused(sentry.bent(), 403, "not_allowed")
        await other.refused(CANARY.encode(), 403, "not_allowed")


async def test_a_site_where_one_does_not_work_is_told_so(sentry: Sentry) -> None:
    if "site" not in sentry.door.full:
        return
    other = sentry.door.asker(sentry.caller, site=["annan"])
    elsewhere = Sentry(other, sentry.books, sentry.world, sentry.door)
    await elsewhere.refused(sentry.bent(), 403, "wrong_site", "/site")


async def test_what_the_path_names_must_be_there(sentry: Sentry) -> None:
    for name in sentry.door.names:
        code = f"no_such_{CALLED.get(name, name)}"
        wrong = [CANARY, NOBODY, "1", f"{NOBODY}{CANARY}", "%00", "%FF", "%F0%9F%8C%89", "null"]
        worlds = [sentry.world | {name: value} for value in wrong]
        await sentry.refused_everywhere(worlds, 404, code)


async def test_what_the_path_names_must_be_of_the_right_kind(sentry: Sentry) -> None:
    for name in sentry.door.names:
        if name == "rung":
            continue
        kind = CALLED.get(name, name)
        others = {it for it in sentry.world if CALLED.get(it, it) not in {kind, "rung"}}
        worlds = [sentry.world | {name: sentry.world[other]} for other in sorted(others)]
        await sentry.refused_everywhere(worlds, 404, f"no_such_{kind}")


@pytest.mark.parametrize(
    "door",
    [d for d in DOORS if "expected_version" in d.full and d.command != "SettleConflict"],
    ids=lambda d: d.command,
)
async def test_a_version_that_is_stale_is_told_with_both_values(host: Caller, door: Door) -> None:
    world = await make_world(host, door)
    fresh, stale = STALE[door.command]
    assert (await door.knock(host, world, fresh)).status in {200, 201}
    answer = await door.knock(host, world, stale)
    field = next(name for name in fresh if name != "expected_version")
    well_told(answer, 409, "version_conflict", [f"/{field}"], door.command)
    told = answer.json()
    assert told["fields"][field] == {"mine": stale[field], "theirs": fresh[field]}
    assert told["version"] == fresh["expected_version"] + 1


STALE: Final[dict[str, tuple[Body, Body]]] = {
    "CorrectPerson": (
        {"expected_version": 1, "sex": "kvinna"},
        {"expected_version": 1, "sex": "man"},
    ),
    "CorrectVisit": (
        {"expected_version": 1, "supports": ["admin"]},
        {"expected_version": 1, "supports": ["bostad"]},
    ),
    "CorrectVolunteer": (
        {"expected_version": 1, "known_until": "2027-07-01"},
        {"expected_version": 1, "known_until": "2027-08-01"},
    ),
    "CorrectPartner": (
        {"expected_version": 1, "name": "Sykretsen"},
        {"expected_version": 1, "name": "Syföreningen"},
    ),
    "ChangeDestination": (
        {"expected_version": 1, "name": "Stadsbiblioteket"},
        {"expected_version": 1, "name": "Bokbussen"},
    ),
    "AdvanceReferral": (
        {"expected_version": 2, "rung": "accompanied"},
        {"expected_version": 2, "rung": "participated"},
    ),
}
"""What somebody changed, and what somebody else wanted at the same version."""
