"""The life of a volunteer over HTTP: seen by the desk with their name, by themselves with their hours."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.engine import eventually
from tests.http import STAFF, Caller
from tests.pages import items
from tests.wire import Answer

MARIA = {"given_name": "Maria", "phone": "070-1740607", "joined_on": "2019-03-04"}
TODAY = datetime.now(UTC).date().isoformat()
YESTERDAY = (datetime.now(UTC).date() - timedelta(days=1)).isoformat()
COMING: Final = (datetime.now(UTC) + timedelta(days=30)).isoformat()
SESSION: Final = {"kind": "fika", "site": SITE, "starts_at": COMING, "duration_minutes": 60}


async def joined(host: Caller, **told: object) -> str:
    return await host.made("/activities/volunteers", MARIA | told)


async def linked(host: Caller, volunteer: str, *, site: Sequence[str] = ()) -> Caller:
    """The volunteer, signed in by a link of their own."""
    issuer = host.who(*STAFF, site=site) if site else host
    answer = await issuer.post(f"/activities/volunteers/{volunteer}/link", {})
    assert answer.status == 201, answer
    return replace(host, token=token_in(answer))


def token_in(answer: Answer) -> str:
    page, _, token = str(answer.json()["url"]).partition("#")
    assert page.startswith("http://")
    assert page.endswith("/volunteer")
    return token


async def lists(host: Caller, volunteer: str, told: Answer) -> dict[str, Any] | None:
    """The volunteer as the desk sees them once it has seen this."""
    asked = f"/activities/volunteers?after={told.receipt[1]}"
    return next((it for it in await items(host, asked) if it["id"] == volunteer), None)


async def test_the_desk_sees_who_helps_and_each_look_is_recorded_first(
    host: Caller, books: Books
) -> None:
    made = await host.post("/activities/volunteers", MARIA)
    volunteer = made.receipt[0]
    shown = await lists(host, volunteer, made)
    assert shown == {
        "id": volunteer,
        "version": 1,
        "given_name": "Maria",
        "family_name": None,
        "phone": "070-1740607",
        "email": None,
        "standing": "active",
        "joined_on": "2019-03-04",
        "known_until": None,
        "checked_on": None,
        "partner": None,
        "channel": None,
        "linked": False,
    }
    read = await books.at("activities", (await books.ends())["activities"])
    assert read["type"] == "PersonalDataRead"
    assert volunteer in read["data"]["subjects"]
    assert "given_name" in read["data"]["fields"]


async def test_every_step_shows_and_is_taken_back(host: Caller) -> None:
    volunteer = await joined(host)
    path = f"/activities/volunteers/{volunteer}"
    for what, body, field, after, before in (
        ("check", {"seen_on": TODAY}, "checked_on", TODAY, None),
        ("pause", {}, "standing", "paused", "active"),
        ("pause", {}, "standing", "paused", None),
        ("return", {}, "standing", "active", "paused"),
        ("leave", {"reason": "time"}, "standing", "left", "paused"),
    ):
        shown = await lists(host, volunteer, await host.post(f"{path}/{what}", body))
        assert shown
        assert shown[field] == after, what
        if what == "pause" and before is None:
            continue
        back = await host.post(f"{path}/{what}/withdraw", {"reason": "a slip"})
        shown = await lists(host, volunteer, back)
        assert shown
        assert shown[field] == before, what
    gone = await host.post(f"{path}/withdraw", {"reason": "twice"})
    assert await lists(host, volunteer, gone) is None


async def test_what_was_told_is_put_right_and_shows(host: Caller) -> None:
    volunteer = await joined(host, email="maria@example.org")
    right = {"expected_version": 1, "phone": "070-1740608", "email": None, "known_until": TODAY}
    answer = await host.patch(f"/activities/volunteers/{volunteer}", right)
    assert (answer.status, answer.receipt[2]) == (200, 2)
    shown = await lists(host, volunteer, answer)
    assert shown
    told = [shown[it] for it in ("given_name", "phone", "email", "known_until")]
    assert told == ["Maria", "070-1740608", None, TODAY]
    late = await host.patch(f"/activities/volunteers/{volunteer}", right | {"phone": "1"})
    assert (late.status, late.code) == (409, "version_conflict")
    assert "070-1740608" not in str(late.json())


async def test_a_list_of_volunteers_comes_a_page_at_a_time(host: Caller) -> None:
    made = [
        await host.post("/activities/volunteers", MARIA | {"joined_on": "2018-01-01"})
        for _ in range(4)
    ]
    asked = f"/activities/volunteers?limit=2&after={made[-1].receipt[1]}"
    first = (await host.get(asked)).json()
    second = (await host.get(f"{asked}&cursor={first['next']}")).json()
    seen = [it["id"] for it in (*first["items"], *second["items"])]
    assert len(set(seen)) == len(seen) == 4


async def test_by_their_link_volunteers_see_themselves_and_tell_of_their_hours(
    host: Caller, books: Books
) -> None:
    volunteer = await joined(host)
    me = await linked(host, volunteer)
    session = await host.made("/activities/sessions", SESSION)
    shift = await host.made("/activities/shifts", {"session": session, "needed": 1})
    await me.made(f"/activities/shifts/{shift}/take", {"volunteer": volunteer})
    told = await me.post(
        f"/activities/volunteers/{volunteer}/hours", {"date": TODAY, "minutes": 90}
    )
    hours, position, _ = told.receipt
    fact = await books.at("activities", position)
    assert (fact["type"], fact["actor"]) == ("HoursReported", f"volunteer:{volunteer}")
    await me.made(f"/activities/volunteers/{volunteer}/hours", {"date": YESTERDAY, "minutes": 30})
    refused = await host.post("/activities/hours/approve", {"ids": [hours]})
    assert refused.code == "same_person", "whoever issued the link could have told of them"
    deputy = host.who(*STAFF, sub="a deputy")
    approved = await deputy.post("/activities/hours/approve", {"ids": [hours]})
    seen = (await me.get(f"/activities/volunteers/me?after={approved.receipt[1]}")).json()
    assert (seen["id"], seen["given_name"], seen["standing"]) == (volunteer, "Maria", "active")
    [mine] = seen["shifts"]
    assert (mine["id"], mine["taken"], mine["taken_by"]) == (shift, 1, None)
    gave, earlier = seen["hours"]
    assert (earlier["on"], earlier["state"]) == (YESTERDAY, "reported"), "the newest come first"
    assert (gave["id"], gave["state"], gave["minutes"]) == (hours, "approved", 90)
    read = await books.at("activities", (await books.ends())["activities"])
    assert (read["type"], read["data"]["reader"]) == ("PersonalDataRead", f"volunteer:{volunteer}")
    assert read["data"]["subjects"] == [volunteer]


async def test_by_their_link_volunteers_act_for_nobody_else(host: Caller) -> None:
    volunteer, other = await joined(host), await joined(host)
    me = await linked(host, volunteer)
    session = await host.made("/activities/sessions", SESSION)
    shift = await host.made("/activities/shifts", {"session": session, "needed": 2})
    await host.made(f"/activities/shifts/{shift}/take", {"volunteer": other})
    gave = {"date": TODAY, "minutes": 60}
    hours = await host.made(f"/activities/volunteers/{other}/hours", gave)
    item = {"volunteer": other, **gave}
    [batched] = (
        await me.ask(
            "/activities/batch", [{"key": str(uuid4()), "command": "ReportHours", "data": item}]
        )
    ).json()
    assert batched["problem"]["code"] == "not_allowed"
    for path, body in (
        (f"/activities/volunteers/{other}/hours", gave),
        (f"/activities/hours/{hours}/withdraw", {"reason": "a slip"}),
        (f"/activities/hours/{hours}/reject", {"reason": "a slip"}),
        ("/activities/hours/approve", {"ids": [hours]}),
        (f"/activities/shifts/{shift}/take", {"volunteer": other}),
        (f"/activities/shifts/{shift}/release", {"volunteer": other}),
        (f"/activities/shifts/{shift}/swap", {"from": other, "to": volunteer}),
        (f"/activities/volunteers/{volunteer}/leave", {"reason": "time"}),
        (f"/activities/volunteers/{volunteer}/link", {}),
    ):
        answer = await me.post(path, body)
        assert (answer.status, answer.code) == (403, "not_allowed"), path


async def test_only_a_hash_of_a_link_is_kept_and_a_retry_gets_the_same_one(
    host: Caller, books: Books
) -> None:
    volunteer, key = await joined(host), uuid4()
    path = f"/activities/volunteers/{volunteer}/link"
    before = (await books.ends())["activities"]
    issued, again = [await host.post(path, {}, key=key) for _ in range(2)]
    assert (issued.status, again.status) == (201, 200)
    assert issued.json() == again.json()
    [fact] = await books.since("activities", before)
    assert fact["type"] == "VolunteerLinkIssued"
    assert token_in(issued) not in str(fact)
    assert token_in(issued)[30:] not in str(fact)


@pytest.mark.parametrize("end", ["link", "link/revoke", "leave", "withdraw"])
async def test_a_link_opens_nothing_once_another_is_issued_or_it_is_revoked_or_they_are_gone(
    host: Caller, end: str
) -> None:
    volunteer = await joined(host)
    path = f"/activities/volunteers/{volunteer}"
    me = await linked(host, volunteer)
    assert (await me.get("/activities/volunteers/me")).status == 200
    body = {"leave": {"reason": "moved"}, "withdraw": {"reason": "twice"}}.get(end, {})
    await host.made(f"{path}/{end}", body)

    async def shut_out() -> bool:
        return (await me.get("/activities/volunteers/me")).status == 401

    await eventually(shut_out, 10)
    assert (await me.get("/activities/volunteers/me")).code == "token_invalid"


async def test_a_link_that_nobody_issued_opens_nothing(host: Caller) -> None:
    one, other = [(await linked(host, await joined(host))).token for _ in range(2)]
    assert one
    assert other
    last = "A" if one[-1] != "A" else "B"
    for forged in (one[:-2], one[:-1] + last, one[:24] + other[24:], one[3:], "bv_", "bv_é"):
        answer = await replace(host, token=forged).get("/activities/volunteers/me")
        assert (answer.status, answer.code) == (401, "token_invalid"), forged


async def test_a_link_counts_heads_where_whoever_issued_it_works(host: Caller) -> None:
    session = await host.made(
        "/activities/sessions", SESSION | {"starts_at": datetime.now(UTC).isoformat()}
    )
    count = {"newcomers": 3, "established": 2}
    path = f"/activities/sessions/{session}/headcounts"
    here = await linked(host, await joined(host))
    assert (await here.post(path, count)).status == 201
    assert (await here.get("/activities/sessions")).status == 200
    elsewhere = await linked(host, await joined(host), site=["annan"])
    answer = await elsewhere.post(path, count)
    assert (answer.status, answer.code) == (403, "wrong_site")


async def test_a_volunteer_whom_the_issuer_knows_is_nobody_without_a_link(host: Caller) -> None:
    """Who signs in elsewhere counts heads and sees sessions; who they are as a volunteer nobody knows."""
    volunteer = await joined(host)
    signed_in = host.who("volunteer", sub=f"volunteer:{volunteer}")
    mine = await signed_in.get("/activities/volunteers/me")
    gave = {"date": TODAY, "minutes": 60}
    told = await signed_in.post(f"/activities/volunteers/{volunteer}/hours", gave)
    for answer in (mine, told):
        assert (answer.status, answer.code) == (403, "not_allowed")
    assert (await signed_in.get("/activities/sessions")).status == 200
