"""What is asked wrongly, or where nobody is, is told so; and headers that only help never hurt."""

import json

import pytest

from tests.bad_input.sentry import World, well_told
from tests.bad_input.values import CANARY, NO_OBJECT, NOBODY, UNREADABLE
from tests.books import Books
from tests.doors import ACTIVITY, EARLIER, SITE, Body
from tests.http import Caller


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/visits/people"),
        ("PUT", "/visits/people"),
        ("DELETE", "/visits/visits"),
        ("PATCH", "/visits/visits"),
        ("GET", "/visits/batch"),
        ("OPTIONS", "/activities/volunteers"),
        ("DELETE", f"/referrals/destinations/{NOBODY}"),
        ("PUT", f"/referrals/referrals/{NOBODY}/advance"),
        ("POST", "/reporting/goals"),
        ("DELETE", "/reporting/status"),
    ],
)
async def test_what_cannot_be_done_with_an_address_is_told(
    way: Caller, method: str, path: str
) -> None:
    well_told(await way.send(method, path, b"{}"), 405, "method_not_allowed", [], path)


@pytest.mark.parametrize(
    "path",
    [
        f"/visits/{CANARY}",
        f"/visits/people/{NOBODY}/{CANARY}",
        "/visits/people/",
        "/visits/",
        "/visits/%2e%2e/reporting/goals",
        "/activities/people",
        f"/referrals/referrals/{NOBODY}",
        f"/reporting/goals/G1/{CANARY}",
        "/reporting/admin",
    ],
)
async def test_an_address_that_leads_nowhere_is_told(way: Caller, path: str) -> None:
    for method in ("GET", "POST"):
        well_told(await way.send(method, path, b"{}"), 404, "no_such_route", [], path)


async def test_a_service_that_is_not_there_is_told_by_the_front_door(host: Caller) -> None:
    for path in (f"/{CANARY}/people", "/", "/visits", "/visit/people"):
        answer = await host.send("POST", path, b"{}")
        well_told(answer, 404, "no_such_route", [], path)


async def test_a_search_that_is_none_is_refused(way: Caller, books: Books, world: World) -> None:
    assert world
    before = await books.ends()
    path = "/visits/people/search"
    for content in UNREADABLE.values():
        well_told(await way.send("POST", path, content), 400, "unreadable_body", None, content[:40])
    for content in NO_OBJECT:
        well_told(await way.send("POST", path, content), 422, "wrong_type", [""], content)
    well_told(await way.ask(path, {}), 422, "missing_field", ["/name"], "nothing")
    for key in ("name", "personnummer", "case_number"):
        for value in (1, 1.5, True, None, [CANARY], {CANARY: CANARY}):
            told = await way.ask(path, {key: value})
            well_told(told, 422, "wrong_type", [f"/{key}"], value)
        long = await way.ask(path, {key: CANARY * 30})
        well_told(long, 422, "too_large", [f"/{key}"], "long")
        for text in (CANARY, "", "  ", f"{CANARY}\x00", f"\u202e{CANARY}", "%", "'; drop table"):
            told = await way.ask(path, {key: text})
            assert (told.status, told.json()) == (200, {"items": []})
    large = json.dumps({"name": CANARY}).encode().ljust(64 * 1024 + 1)
    for chunked in (False, True):
        told = await way.send("POST", path, large, chunked=chunked)
        well_told(told, 413, "body_too_large", None, "large")
    assert await books.ends() == before


@pytest.mark.parametrize(
    "by", [{"target_group": CANARY}, {CANARY: CANARY}, {"name": "x", CANARY: 1}]
)
async def test_people_are_not_searched_by_attribute_r2(way: Caller, by: Body) -> None:
    told = await way.ask("/visits/people/search", by)
    well_told(told, 403, "search_key_not_allowed", [], by)


@pytest.mark.parametrize("id_", [CANARY, NOBODY, "1", "%00", "%FF", f"{NOBODY}{CANARY}"])
async def test_a_person_who_is_not_there_cannot_be_opened(way: Caller, id_: str) -> None:
    well_told(await way.get(f"/visits/people/{id_}"), 404, "no_such_person", [], id_)


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("category=" + CANARY, "/category"),
        ("language=" + CANARY + "%20", "/language"),
        ("language=%00", "/language"),
        ("age=" + CANARY, "/age"),
        ("age=-1", "/age"),
        ("age=131", "/age"),
        ("age=1e9", "/age"),
        ("text=" + CANARY + "%00", "/text"),
        ("text=" + CANARY * 30, "/text"),
        ("after=-1", "/after"),
        ("after=" + CANARY, "/after"),
        ("after=" + "9" * 5000, "/after"),
        ("limit=0", "/limit"),
        ("limit=501", "/limit"),
        ("limit=" + CANARY, "/limit"),
    ],
)
async def test_a_directory_that_is_asked_wrongly_says_so(
    way: Caller, query: str, pointer: str
) -> None:
    answer = await way.get(f"/referrals/destinations?{query}")
    well_told(answer, 422, "wrong_format", [pointer], query)


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("from=" + CANARY, "wrong_format", "/from"),
        ("from=2026-02-30", "wrong_format", "/from"),
        ("to=1700000000", "wrong_format", "/to"),
        ("to=2026-09-14T00:00:00Z", "wrong_format", "/to"),
        ("from=2026-05-02&to=2026-05-01", "ends_before_it_begins", "/to"),
        ("site=" + CANARY, "unknown_site", "/site"),
        ("site=%00", "unknown_site", "/site"),
        ("site=", "unknown_site", "/site"),
        ("after=-1", "wrong_format", "/after"),
        ("after=" + "9" * 5000, "wrong_format", "/after"),
        ("limit=0", "wrong_format", "/limit"),
        ("limit=501", "wrong_format", "/limit"),
    ],
)
async def test_a_calendar_that_is_asked_wrongly_says_so(
    way: Caller, query: str, code: str, pointer: str
) -> None:
    answer = await way.get(f"/activities/sessions?{query}")
    well_told(answer, 422, code, [pointer], query)


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("", "missing_field", "/site"),
        ("site=" + CANARY, "unknown_site", "/site"),
        ("site=%00", "unknown_site", "/site"),
        (f"site={SITE}&after=-1", "wrong_format", "/after"),
        (f"site={SITE}&after=" + CANARY, "wrong_format", "/after"),
        (f"site={SITE}&limit=501", "wrong_format", "/limit"),
    ],
)
async def test_a_room_that_is_asked_for_wrongly_says_so(
    way: Caller, query: str, code: str, pointer: str
) -> None:
    well_told(await way.get(f"/visits/here?{query}"), 422, code, [pointer], query)


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("kind=" + CANARY, "wrong_format", "/kind"),
        ("site=" + CANARY, "unknown_site", "/site"),
        ("after=-1", "wrong_format", "/after"),
        ("limit=501", "wrong_format", "/limit"),
    ],
)
async def test_a_list_of_plans_that_is_asked_wrongly_says_so(
    way: Caller, query: str, code: str, pointer: str
) -> None:
    well_told(await way.get(f"/activities/activities?{query}"), 422, code, [pointer], query)


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("from=" + CANARY, "wrong_format", "/from"),
        ("to=2026-02-30", "wrong_format", "/to"),
        ("from=2026-05-02&to=2026-05-01", "ends_before_it_begins", "/to"),
        ("from=2026-05-02&to=2029-05-01", "too_large", "/to"),
    ],
)
async def test_dates_that_are_asked_for_wrongly_are_none(
    way: Caller, world: World, query: str, code: str, pointer: str
) -> None:
    plans = "/activities/activities"
    told = await way.get(f"{plans}/{world['activity']}/dates?{query}")
    well_told(told, 422, code, [pointer], query)
    well_told(await way.ask(f"{plans}/dates?{query}", ACTIVITY), 422, code, [pointer], query)
    for id_ in (CANARY, NOBODY, "%00"):
        none = await way.get(f"{plans}/{id_}/dates")
        well_told(none, 404, "no_such_activity", [], id_)


async def test_a_proposal_of_no_plan_is_none(way: Caller) -> None:
    path = "/activities/activities/dates"
    for content in UNREADABLE.values():
        well_told(await way.send("POST", path, content), 400, "unreadable_body", None, content[:40])
    for told, code, pointer in (
        (ACTIVITY | {"rrule": CANARY}, "wrong_format", "/rrule"),
        (ACTIVITY | {"site": CANARY}, "unknown_site", "/site"),
        (ACTIVITY | {"rrule": "FREQ=WEEKLY;UNTIL=20200101T000000Z"}, "no_such_date", "/rrule"),
        ({name: it for name, it in ACTIVITY.items() if name != "title"}, "missing_field", "/title"),
    ):
        well_told(await way.ask(path, told), 422, code, [pointer], told)


@pytest.mark.parametrize(
    "address", ["/activities/activities", "/activities/sessions", "/referrals/destinations"]
)
@pytest.mark.parametrize("cursor", ["", CANARY, "%00", "W10", "%C3%B6", "A" * 5000])
async def test_a_cursor_that_is_none_is_told_so(way: Caller, address: str, cursor: str) -> None:
    answer = await way.get(f"{address}?cursor={cursor}")
    well_told(answer, 422, "cursor_malformed", ["/cursor"], cursor)


@pytest.mark.parametrize("address", ["/reporting/goals", "/reporting/goals/G1/evidence"])
@pytest.mark.parametrize(
    ("query", "status", "code", "pointer"),
    [
        ("from=" + CANARY, 422, "wrong_format", "/from"),
        ("from=2026-02-30", 422, "wrong_format", "/from"),
        ("to=2026-13-01", 422, "wrong_format", "/to"),
        ("to=", 422, "wrong_format", "/to"),
        ("from=1700000000", 422, "wrong_format", "/from"),
        ("from=0", 422, "wrong_format", "/from"),
        ("to=86400", 422, "wrong_format", "/to"),
        ("to=2026-09-14T00:00:00Z", 422, "wrong_format", "/to"),
        ("from=2026-05-02&to=2026-05-01", 422, "ends_before_it_begins", "/to"),
        ("as_of=-1", 422, "wrong_format", "/as_of"),
        ("as_of=" + "9" * 30, 422, "wrong_format", "/as_of"),
        ("as_of=" + CANARY, 422, "wrong_format", "/as_of"),
        ("as_of=9223372036854775807", 409, "not_folded_yet", None),
        ("rung=" + CANARY, 422, "wrong_format", "/rung"),
        ("rung=", 422, "wrong_format", "/rung"),
    ],
)
async def test_a_goal_that_is_asked_wrongly_says_so(
    way: Caller, address: str, query: str, status: int, code: str, pointer: str | None
) -> None:
    answer = await way.get(f"{address}?{query}")
    well_told(answer, status, code, [pointer] if pointer else [], query)


async def test_evidence_of_no_goal_is_none(way: Caller) -> None:
    for goal in (CANARY, "G9", "g1", "%00"):
        answer = await way.get(f"/reporting/goals/{goal}/evidence")
        well_told(answer, 404, "no_such_goal", [], goal)
    told = await way.get(f"/reporting/goals/G1/evidence?after={CANARY}")
    well_told(told, 422, "wrong_format", ["/after"], "after")


@pytest.mark.parametrize(
    "path",
    ["/reporting/goals", "/reporting/goals/G1/evidence", "/reporting/status", "/reporting/stream"],
)
async def test_reporting_answers_nobody_unknown(way: Caller, path: str) -> None:
    well_told(await way.who().get(path), 401, "token_missing", [], path)
    volunteer = await way.who("volunteer").get(path)
    well_told(volunteer, 403, "not_allowed", [], path)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("traceparent", CANARY),
        ("traceparent", f"00-{0:032x}-{1:016x}-01"),
        ("traceparent", f"00-{1:032X}-{CANARY}-01"),
        ("traceparent", "00-" + "g" * 32 + "-" + "1" * 16 + "-01"),
        ("Accept-Language", CANARY),
        ("Accept-Language", b"\xff\xfe"),
        ("Accept-Language", "," * 2000),
        ("Content-Type", CANARY),
        ("Accept", CANARY),
    ],
)
async def test_a_header_that_only_helps_is_left_aside_where_it_does_not(
    way: Caller, books: Books, header: str, value: str | bytes
) -> None:
    visit = {"site": SITE, "occurred_at": EARLIER}
    answer = await way.saying((header, value)).post("/visits/visits", visit)
    assert answer.status == 201
    told = await books.at("visits", answer.receipt[1])
    assert CANARY not in json.dumps(told)
    problem = await way.saying((header, value)).post("/visits/visits", {"site": SITE})
    well_told(problem, 422, "missing_field", ["/occurred_at"], value)
    assert problem.json()["title"] == "Fältet saknas."
