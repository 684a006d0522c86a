"""Volunteers over HTTP (API.md, activities)."""

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from tests.books import Books
from tests.http import Caller

MARIA = {"given_name": "Maria", "phone": "070-1740607", "email": "maria@example.org"}


async def test_a_volunteer_joins_leaves_and_is_taken_back(host: Caller) -> None:
    volunteer = await host.made("/activities/volunteers", MARIA | {"known_until": "2027-06-01"})
    path = f"/activities/volunteers/{volunteer}"
    left = await host.post(f"{path}/leave", {"reason": "studies"})
    assert (left.status, left.receipt[0], left.receipt[2]) == (201, volunteer, 2)
    again = await host.post(f"{path}/leave", {"reason": "work"})
    assert (again.status, again.code) == (422, "not_active")
    back = await host.post(f"{path}/withdraw", {"reason": "twice"})
    assert (back.receipt[0], back.receipt[2]) == (volunteer, 3)
    gone = await host.post(f"{path}/leave", {"reason": "work"})
    assert (gone.status, gone.code) == (404, "no_such_volunteer")


async def test_who_joined_and_left_earlier_is_told_of_with_the_days(
    host: Caller, books: Books
) -> None:
    answer = await host.post("/activities/volunteers", MARIA | {"joined_on": "2026-01-11"})
    path = f"/activities/volunteers/{answer.receipt[0]}/leave"
    early = await host.post(path, {"reason": "work", "left_on": "2026-01-10"})
    assert (early.status, early.code) == (422, "left_before_joined")
    left = await host.post(path, {"reason": "work", "left_on": "2026-05-31"})
    joined, gone = [await books.at("activities", it.receipt[1]) for it in (answer, left)]
    assert (joined["data"]["on"], gone["data"]["on"]) == ("2026-01-11", "2026-05-31")


async def test_a_retry_of_a_leave_that_was_accepted_gets_its_receipt(host: Caller) -> None:
    volunteer, key = await host.made("/activities/volunteers", MARIA), uuid4()
    path = f"/activities/volunteers/{volunteer}/leave"
    first = await host.post(path, {"reason": "studies"}, key=key)
    again = await host.post(path, {"reason": "studies"}, key=key)
    assert (again.status, again.receipt) == (200, first.receipt)


async def test_what_the_bus_carries_of_a_volunteer_names_nobody(host: Caller, books: Books) -> None:
    answer = await host.post("/activities/volunteers", MARIA | {"channel": "vanner"})
    fact = await books.at("activities", answer.receipt[1])
    today = datetime.now(ZoneInfo("Europe/Stockholm")).date().isoformat()
    assert fact["data"] == {"volunteer": answer.receipt[0], "channel": "vanner", "on": today}
    assert fact["sealed"].keys() == MARIA.keys()


@pytest.mark.parametrize("roles", [["volunteer"], ["caseworker"], ["kiosk"], ["analyst"]])
async def test_volunteers_are_welcomed_at_the_desk_only(host: Caller, roles: list[str]) -> None:
    answer = await host.who(*roles).post("/activities/volunteers", MARIA)
    assert (answer.status, answer.code) == (403, "not_allowed")


async def test_a_batch_keeps_its_order(host: Caller) -> None:
    volunteer = str(uuid4())
    items = [
        {"key": volunteer, "command": "WelcomeVolunteer", "data": MARIA},
        {
            "key": str(uuid4()),
            "command": "LeaveVolunteering",
            "data": {"volunteer": volunteer, "reason": "moved"},
        },
        {
            "key": str(uuid4()),
            "command": "WithdrawVolunteer",
            "data": {"volunteer": volunteer, "reason": "twice"},
        },
        {
            "key": str(uuid4()),
            "command": "LeaveVolunteering",
            "data": {"volunteer": volunteer, "reason": "moved"},
        },
    ]
    told = (await host.ask("/activities/batch", items)).json()
    assert [one["status"] for one in told] == ["ok", "ok", "ok", "refused"]
    assert [one["receipt"]["version"] for one in told[:3]] == [1, 2, 3]
    assert told[3]["problem"]["code"] == "no_such_volunteer"
