"""Plans, their dates, places and the calendar, over HTTP (API.md, activities)."""

import asyncio
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream

from tests.books import Books
from tests.doors import ACTIVITY, SESSION, SITE, WHY
from tests.engine import eventually
from tests.http import Caller
from tests.wire import Answer

STOCKHOLM: Final = ZoneInfo("Europe/Stockholm")
SERIES: Final = "/activities/activities"
CHRISTMAS: Final = {
    "title": "Matlagning",
    "kind": "matlagning",
    "site": SITE,
    "initiated_by": "visitor",
    "starts_at": "2031-12-03T17:00:00+01:00",
    "duration_minutes": 120,
    "rrule": "FREQ=WEEKLY",
    "capacity": 2,
    "hosts": ["anna"],
}
"""Wednesdays in a winter that is too far ahead for the planner; two of them are holidays."""
WINTER: Final = "from=2031-12-01&to=2032-01-14"


async def dates(host: Caller, activity: str, query: str, after: int = 0) -> list[dict[str, Any]]:
    answer = await host.get(f"{SERIES}/{activity}/dates?{query}&after={after}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def test_holidays_are_proposed_as_dates_to_leave_out_and_nothing_is_left_out_by_itself(
    host: Caller,
) -> None:
    answer = await host.ask(f"{SERIES}/dates?{WINTER}", CHRISTMAS)
    assert answer.status == 200, answer
    proposed = [it["date"] for it in answer.json()["items"] if it["skip_proposed"]]
    names = {it["date"]: it["holiday"] for it in answer.json()["items"]}
    assert proposed == ["2031-12-24", "2031-12-31"]
    assert (names["2031-12-24"], names["2031-12-17"]) == ("Julafton", None)
    made = await host.post(SERIES, CHRISTMAS | {"skips": proposed[:1]})
    found = await dates(host, made.receipt[0], WINTER, made.receipt[1])
    assert [(it["date"][5:], it["state"]) for it in found] == [
        *(("12-03", "planned"), ("12-10", "planned"), ("12-17", "planned"), ("12-24", "skipped")),
        *(("12-31", "planned"), ("01-07", "planned"), ("01-14", "planned")),
    ]
    assert {it["starts_at"][11:] for it in found} == {"16:00:00Z"}
    refused = await host.ask(
        f"{SERIES}/dates", CHRISTMAS | {"rrule": "FREQ=YEARLY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=30"}
    )
    assert (refused.status, refused.code, refused.pointers) == (422, "no_such_date", ["/rrule"])


async def test_a_plan_shows_what_became_of_each_of_its_dates(host: Caller) -> None:
    made = await host.post(SERIES, CHRISTMAS)
    activity = made.receipt[0]
    first, second, third, fourth, fifth, *_ = await dates(host, activity, WINTER, made.receipt[1])
    about = {"activity": activity, "kind": "matlagning", "site": SITE, "duration_minutes": 120}
    for it in (first, second, third):
        told = about | {"starts_at": it["starts_at"], "occurrence": it["date"]}
        assert (
            await host.post("/activities/sessions", told, key=UUID(it["session"]))
        ).status == 201
    stray = await host.post(
        "/activities/sessions",
        about | {"starts_at": fourth["starts_at"], "occurrence": fourth["date"]},
    )
    assert (stray.status, stray.code) == (422, "not_its_key")
    by_hand = await host.made(
        "/activities/sessions", about | {"starts_at": fifth["starts_at"], "duration_minutes": 60}
    )
    later = {"starts_at": "2031-12-11T17:00:00+01:00"}
    await host.made(f"/activities/sessions/{second['session']}/move", later)
    await host.made(f"/activities/sessions/{third['session']}/cancel", WHY)
    skip = await host.post(f"{SERIES}/{activity}/skips", {"date": fourth["date"], **WHY})
    end = await host.post(f"{SERIES}/{activity}/end", {"on": "2031-12-31"})
    assert (skip.receipt[2], end.receipt[2]) == (2, 3)
    found = await dates(host, activity, WINTER, end.receipt[1])
    states = ["scheduled", "moved", "cancelled", "skipped", "scheduled"]
    assert [it["state"] for it in found] == states
    assert found[1]["starts_at"] == "2031-12-11T16:00:00Z"
    assert (found[4]["session"], fifth["session"] == by_hand) == (by_hand, False)
    back = await host.post(f"{SERIES}/{activity}/skips/withdraw", {"date": fourth["date"], **WHY})
    more = await host.post(f"{SERIES}/{activity}/end/withdraw", WHY)
    assert (back.receipt[2], more.receipt[2]) == (4, 5)
    found = await dates(host, activity, WINTER, more.receipt[1])
    assert [it["state"] for it in found] == [
        *states[:3],
        "planned",
        "scheduled",
        "planned",
        "planned",
    ]


async def test_what_is_planned_is_listed_a_page_at_a_time(host: Caller) -> None:
    made = [await host.post(SERIES, CHRISTMAS | {"kind": "bakning"}) for _ in range(3)]
    query = f"{SERIES}?site={SITE}&kind=bakning"
    page = (await host.get(f"{query}&limit=2&after={made[-1].receipt[1]}")).json()
    rest = (await host.get(f"{query}&cursor={page['next']}")).json()
    ids = [it["id"] for it in (*page["items"], *rest["items"])]
    assert ids == sorted(it.receipt[0] for it in made)
    shown = page["items"][0]
    assert (shown["title"], shown["capacity"], "hosts" in shown) == ("Matlagning", 2, False)
    gone = await host.post(f"{SERIES}/{ids[0]}/withdraw", WHY)
    left = (await host.get(f"{query}&after={gone.receipt[1]}")).json()["items"]
    assert [it["id"] for it in left] == ids[1:]
    assert (
        await host.get(f"{SERIES}/{ids[0]}/dates?after={gone.receipt[1]}")
    ).code == "no_such_activity"
    assert (await host.get(f"{SERIES}/nothing/dates")).status == 404


async def test_who_holds_an_activity_is_shown_to_those_who_plan_and_that_is_recorded(
    host: Caller, books: Books
) -> None:
    made = await host.post(SERIES, CHRISTMAS)
    path = f"{SERIES}/{made.receipt[0]}?after={made.receipt[1]}"
    shown = (await host.get(path)).json()
    assert (shown["title"], shown["hosts"]) == ("Matlagning", ["anna"])
    read = await books.at("activities", (await books.ends())["activities"])
    assert (read["type"], read["data"]["fields"]) == ("PersonalDataRead", ["hosts"])
    assert (await host.who("caseworker").get(path)).code == "not_allowed"
    assert (await host.get(f"{SERIES}/{uuid4()}")).code == "no_such_activity"


async def test_the_last_place_is_given_once_even_to_two_who_ask_at_once(host: Caller) -> None:
    told = SESSION | {"kind": "matlagning", "capacity": 3, "starts_at": "2031-10-01T17:00:00+02:00"}
    session = await host.made("/activities/sessions", told)
    other = await host.made("/activities/sessions", told)
    await host.made(f"/activities/sessions/{other}/sign-ups", {})
    place = f"/activities/sessions/{session}/sign-ups"
    answers = await asyncio.gather(*(host.post(place, {}) for _ in range(8)))
    assert sorted(it.status for it in answers) == [201, 201, 201, *[422] * 5]
    assert {it.code for it in answers if it.status == 422} == {"session_full"}
    taken = [it for it in answers if it.status == 201]
    assert (await line(host, session, max(taken, key=lambda it: it.receipt[1])))["signed_up"] == 3
    back = await host.post(f"/activities/sign-ups/{taken[0].receipt[0]}/withdraw", WHY)
    shown = await line(host, session, back)
    assert (shown["capacity"], shown["signed_up"]) == (3, 2)
    assert (await host.post(place, {})).status == 201


async def line(host: Caller, session: str, told: Answer) -> dict[str, Any]:
    after = told.receipt[1]
    answer = await host.get(f"/activities/sessions?from=2031-10-01&to=2031-10-01&after={after}")
    [found] = [it for it in answer.json()["items"] if it["id"] == session]
    return dict(found)


async def test_a_series_becomes_sessions_within_seconds_and_one_falls_out_alone(
    host: Caller,
) -> None:
    tomorrow = (datetime.now(STOCKHOLM) + timedelta(days=1)).replace(hour=18, minute=0)
    told = ACTIVITY | {"starts_at": tomorrow.isoformat(), "rrule": "FREQ=WEEKLY;COUNT=4"}
    made = await host.post(SERIES, told | {"kind": "fika"})
    activity = made.receipt[0]

    async def states(*expected: str) -> bool:
        items = await dates(host, activity, "", made.receipt[1])
        return [it["state"] for it in items] == [*expected]

    await eventually(lambda: states(*["scheduled"] * 4))
    second = (await dates(host, activity, ""))[1]
    await host.post(f"{SERIES}/{activity}/skips", {"date": second["date"]})

    async def is_off() -> bool:
        told = (await calendar(host)).events
        off = {event.uid for event in told if event.status == "CANCELLED"}
        return second["session"] in off

    await eventually(is_off)
    assert await states("scheduled", "skipped", "scheduled", "scheduled")
    await host.post(f"{SERIES}/{activity}/withdraw", WHY)


async def feed(host: Caller, after: int = 0, *said: tuple[str, str]) -> Answer:
    """The feed once it can show what was told; it waits for nobody itself."""
    shown = await host.get(f"/activities/sessions?limit=1&after={after}")
    assert shown.status == 200, shown
    return await host.who().saying(*said).get(f"/activities/calendar.ics?site={SITE}")


async def calendar(host: Caller, after: int = 0) -> Calendar:
    """The feed as a parser reads it that has nothing in common with its writer."""
    answer = await feed(host, after)
    assert answer.status == 200, answer
    return IcsCalendarStream.calendar_from_ics(answer.body.decode())


async def test_whoever_subscribes_reads_titles_times_and_changes_and_nobodys_name(
    host: Caller,
) -> None:
    activity = await host.made(SERIES, CHRISTMAS | {"title": "Vi lagar mat, äter; och diskar " * 4})
    told = {"site": SITE, "kind": "matlagning", "duration_minutes": 90, "hosts": ["anna-svensson"]}
    summer, winter = "2030-06-05T18:00:00+02:00", "2030-12-04T18:00:00+01:00"
    made = [
        await host.post("/activities/sessions", told | {"activity": activity, "starts_at": it})
        for it in (summer, winter)
    ]
    first, second = (it.receipt[0] for it in made)
    await host.post(
        f"/activities/sessions/{first}/move", {"starts_at": "2030-06-06T18:30:00+02:00"}
    )
    last = await host.post(f"/activities/sessions/{second}/cancel", WHY)
    answer = await feed(host, last.receipt[1])
    text = answer.body.decode()
    events = {it.uid: it for it in (await calendar(host, last.receipt[1])).events}
    one, other = events[first], events[second]
    assert one.summary == ("Vi lagar mat, äter; och diskar " * 4).strip()
    assert one.dtstart == datetime(2030, 6, 6, 18, 30, tzinfo=STOCKHOLM)
    assert one.dtstart.utcoffset() == timedelta(hours=2)
    assert one.end - one.start == timedelta(minutes=90)
    assert (one.sequence, one.status, one.location) == (1, "CONFIRMED", "Mötesplatsen")
    assert (other.sequence, other.status) == (1, "CANCELLED")
    assert other.dtstart.utcoffset() == timedelta(hours=1)
    assert "anna" not in text
    assert WHY["reason"] not in text


async def test_the_calendar_is_as_google_apple_and_outlook_want_it(host: Caller) -> None:
    made = await host.post(
        "/activities/sessions", SESSION | {"starts_at": "2030-03-01T18:00:00+01:00"}
    )
    answer = await feed(host, made.receipt[1])
    lines = answer.body.split(b"\r\n")
    assert answer.header("content-type") == "text/calendar; charset=utf-8"
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    assert (lines[0], lines[-2], lines[-1]) == (b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"")
    for wanted in (
        *("VERSION:2.0", "METHOD:PUBLISH", "CALSCALE:GREGORIAN", "X-WR-CALNAME:Mötesplatsen"),
        *("BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "BEGIN:DAYLIGHT", "BEGIN:STANDARD"),
        f"UID:{made.receipt[0]}",
        "DTSTART;TZID=Europe/Stockholm:20300301T180000",
    ):
        assert wanted.encode() in lines, wanted
    assert sum(it.startswith(b"PRODID:") for it in lines) == 1
    events = answer.body.split(b"BEGIN:VEVENT")[1:]
    for name in (b"\r\nUID:", b"\r\nDTSTAMP:", b"\r\nDTSTART;", b"\r\nSEQUENCE:", b"\r\nSTATUS:"):
        assert all(event.count(name) == 1 for event in events), name
    assert len({it.split(b"\r\nUID:")[1].split(b"\r\n")[0] for it in events}) == len(events)


async def test_what_is_held_already_is_not_sent_again(host: Caller) -> None:
    made = await host.post("/activities/sessions", SESSION)
    answer = await feed(host, made.receipt[1])
    tag = str(answer.header("etag"))
    assert answer.header("cache-control") == "public, max-age=300"
    again = await feed(host, 0, ("If-None-Match", tag))
    assert (again.status, again.body, again.header("etag")) == (304, b"", tag)
    later = await host.post("/activities/sessions", SESSION | {"starts_at": "2030-05-05T18:00:00Z"})
    changed = await feed(host, later.receipt[1], ("If-None-Match", tag))
    assert changed.status == 200
    assert changed.header("etag") != tag
    assert (await host.get("/activities/calendar.ics?site=elsewhere")).code == "unknown_site"
    assert (await host.get("/activities/calendar.ics")).code == "missing_field"
