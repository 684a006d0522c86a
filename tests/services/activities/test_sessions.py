"""What happens at the meeting place, and when, over HTTP (API.md, activities)."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import ACTIVITY, PARTNER, SESSION, WHY
from tests.http import Caller
from tests.wire import Answer

EVENING = SESSION | {"starts_at": "2019-05-06T18:00:00+02:00"}
"""On a day that no other test has in mind: the Brygga is theirs too."""
TOMORROW = (datetime.now(UTC) + timedelta(days=2)).isoformat()


async def calendar(host: Caller, query: str, *, after: int) -> list[dict[str, Any]]:
    answer = await host.get(f"/activities/sessions?after={after}{query}")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def line(host: Caller, session: str, told: Answer) -> dict[str, Any] | None:
    """The session as the calendar shows it once it has seen this."""
    items = await calendar(host, "&from=2019-05-06&to=2019-05-08", after=told.receipt[1])
    return next((item for item in items if item["id"] == session), None)


async def test_an_evening_is_scheduled_moved_held_and_all_of_it_shown(
    host: Caller, books: Books
) -> None:
    partner = await host.made("/activities/partners", PARTNER)
    activity = await host.made("/activities/activities", ACTIVITY | {"partner": partner})
    made = await host.post("/activities/sessions", EVENING | {"activity": activity})
    session, position, version = made.receipt
    assert (made.status, version) == (201, 1)
    fact = await books.at("activities", position)
    assert fact["data"]["on"] == "2019-05-06"
    shown = await line(host, session, made)
    assert shown == {
        "id": session,
        "version": 1,
        "activity": activity,
        "kind": "drop_in",
        "site": "motesplatsen",
        "on": "2019-05-06",
        "starts_at": "2019-05-06T16:00:00Z",
        "duration_minutes": 180,
        "state": "scheduled",
        "fika": None,
        "present_partners": [],
        "presenting_units": [],
        "title": "Föreningsdag",
        "occurrence": None,
        "moved": False,
        "initiated_by": "association",
        "partner": partner,
        "capacity": None,
        "signed_up": 0,
        "headcount": None,
    }
    path = f"/activities/sessions/{session}"
    moved = await host.post(f"{path}/move", {"starts_at": "2019-05-07T22:30:00Z"})
    assert await line(host, session, moved) == shown | {
        "version": 2,
        "on": "2019-05-08",
        "starts_at": "2019-05-07T22:30:00Z",
        "moved": True,
    }
    held = await host.post(f"{path}/hold", {"fika": True, "present_partners": [partner]})
    assert (held.status, held.receipt[0], held.receipt[2]) == (201, session, 3)
    shown = await line(host, session, held)
    assert shown
    assert (shown["state"], shown["fika"], shown["version"]) == ("held", True, 3)
    assert shown["present_partners"] == [partner]


async def test_what_is_taken_back_is_shown_as_it_was_before(host: Caller) -> None:
    made = await host.post("/activities/sessions", EVENING)
    session = made.receipt[0]
    path = f"/activities/sessions/{session}"
    before = await line(host, session, made)
    assert before
    for what, state in (("hold", "held"), ("cancel", "cancelled")):
        done = await host.post(f"{path}/{what}", {} if what == "hold" else WHY)
        now = await line(host, session, done)
        assert now
        assert now["state"] == state
        back = await host.post(f"{path}/{what}/withdraw", WHY)
        assert await line(host, session, back) == before | {"version": back.receipt[2]}
    gone = await host.post(f"{path}/withdraw", WHY)
    assert await line(host, session, gone) is None
    answer = await host.post(f"{path}/hold", {})
    assert (answer.status, answer.code) == (404, "no_such_session")


async def test_a_calendar_shows_the_days_that_are_asked_for(host: Caller) -> None:
    made, after = [], 0
    for day in ("2018-03-01", "2018-03-02", "2018-03-03"):
        told = SESSION | {"starts_at": f"{day}T18:00:00+01:00"}
        receipt = (await host.post("/activities/sessions", told)).receipt
        made.append(receipt[0])
        after = receipt[1]
    for query, expected in (
        ("&from=2018-03-01&to=2018-03-03", made),
        ("&from=2018-03-02&to=2018-03-02", made[1:2]),
        ("&from=2018-03-02&to=2018-03-31&site=motesplatsen", made[1:]),
        ("&from=2018-03-04&to=2018-03-31", []),
    ):
        items = await calendar(host, query, after=after)
        assert [item["id"] for item in items if item["id"] in made] == expected


async def test_a_plan_lies_ahead_and_is_held_once_its_day_has_come(host: Caller) -> None:
    session = await host.made("/activities/sessions", SESSION | {"starts_at": TOMORROW})
    path = f"/activities/sessions/{session}"
    early = await host.post(f"{path}/hold", {})
    assert (early.status, early.code, early.pointers) == (422, "ahead_of_time", ["/session"])
    assert (await host.post(f"{path}/move", {"starts_at": SESSION["starts_at"]})).receipt[2] == 2
    assert (await host.post(f"{path}/hold", {})).receipt[2] == 3


async def test_what_a_batch_makes_it_may_build_upon(host: Caller) -> None:
    partner, activity, session = (str(uuid4()) for _ in range(3))
    items = [
        {"key": partner, "command": "AgreePartner", "data": PARTNER},
        {"key": activity, "command": "PlanActivity", "data": ACTIVITY | {"partner": partner}},
        {"key": session, "command": "ScheduleSession", "data": SESSION | {"activity": activity}},
        {
            "key": str(uuid4()),
            "command": "HoldSession",
            "data": {"session": session, "present_partners": [partner]},
        },
        {
            "key": str(uuid4()),
            "command": "HoldSession",
            "data": {"session": session, "present_partners": [partner, str(uuid4())]},
        },
    ]
    told = (await host.ask("/activities/batch", items)).json()
    assert [one["status"] for one in told] == [*["ok"] * 4, "refused"], told
    [error] = told[4]["problem"]["errors"]
    assert (error["code"], error["pointer"]) == ("no_such_partner", "/present_partners/1")


@pytest.mark.parametrize("role", ["volunteer", "kiosk", "caseworker", "analyst", "unit_manager"])
async def test_who_does_not_plan_may_look(host: Caller, role: str) -> None:
    other = host.who(role)
    assert (await other.get("/activities/sessions?from=2018-01-01&to=2018-01-31")).status == 200
    answer = await other.post("/activities/sessions", SESSION)
    assert (answer.status, answer.code) == (403, "not_allowed")


async def test_a_session_is_the_matter_of_those_who_work_there(host: Caller) -> None:
    session = await host.made("/activities/sessions", SESSION)
    elsewhere = host.who("host", site=["elsewhere"])
    for path, body in (
        (f"/activities/sessions/{session}/hold", {}),
        ("/activities/sessions", SESSION),
        ("/activities/activities", ACTIVITY),
    ):
        answer = await elsewhere.post(path, body)
        assert (answer.status, answer.code) == (403, "wrong_site"), path


async def test_a_long_calendar_is_read_a_page_at_a_time_whatever_is_added_meanwhile(
    host: Caller,
) -> None:
    def begins(hour: int) -> dict[str, Any]:
        return SESSION | {"starts_at": f"2018-03-05T{hour:02}:00:00+01:00"}

    made = [await host.made("/activities/sessions", begins(hour)) for hour in (9, 12, 12, 12, 15)]
    ordered = [made[0], *sorted(made[1:4]), made[4]]
    query = "/activities/sessions?from=2018-03-05&to=2018-03-05&limit=2"
    last = await host.post("/activities/sessions", begins(23))
    page = (await host.get(f"{query}&after={last.receipt[1]}")).json()
    found = [one["id"] for one in page["items"]]
    assert found == ordered[:2]
    early, late = [await host.post("/activities/sessions", begins(hour)) for hour in (8, 14)]
    after = late.receipt[1]
    while page["next"]:
        page = (await host.get(f"{query}&after={after}&cursor={page['next']}")).json()
        found += [one["id"] for one in page["items"]]
    assert found == [*ordered[:4], late.receipt[0], ordered[4], last.receipt[0]]
    assert early.receipt[0] not in found
    whole = (await host.get(query.replace("&limit=2", ""))).json()
    assert (len(whole["items"]), whole["next"]) == (8, None)
