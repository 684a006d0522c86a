"""Shifts, hours, partners and the work behind the place as they are listed over HTTP."""

from asyncio import gather
from datetime import UTC, datetime

from tests.books import Books
from tests.doors import PARTNER, SITE, WHY
from tests.http import STAFF, Caller
from tests.pages import items

DAY = "2017-05-08"
"""A day that no other test has in mind."""
SESSION = {
    "kind": "fika",
    "site": SITE,
    "starts_at": f"{DAY}T18:00:00+02:00",
    "duration_minutes": 60,
}
COMING, LATER = "2036-05-08", "2036-06-08T18:00:00+02:00"
TODAY = datetime.now(UTC).date().isoformat()


async def test_a_shift_shows_who_has_taken_it_to_staff_and_how_many_to_others(
    host: Caller, books: Books
) -> None:
    volunteers = [
        await host.made("/activities/volunteers", {"given_name": name})
        for name in ("Olena", "Yusuf")
    ]
    to_come = SESSION | {"starts_at": f"{COMING}T18:00:00+02:00"}
    session = await host.made("/activities/sessions", to_come)
    offered = await host.post("/activities/shifts", {"session": session, "needed": 1})
    shift = offered.receipt[0]
    assert (offered.status, offered.receipt[2]) == (201, 1)
    path = f"/activities/shifts/{shift}"
    await host.made(f"{path}/take", {"volunteer": volunteers[0]})
    full = await host.post(f"{path}/take", {"volunteer": volunteers[1]})
    assert (full.status, full.code) == (422, "shift_full")
    swapped = await host.post(f"{path}/swap", {"from": volunteers[0], "to": volunteers[1]})
    assert (swapped.status, swapped.receipt[2]) == (201, 3)
    ours = f"/activities/shifts?from={COMING}&to={COMING}&after={swapped.receipt[1]}"
    [line] = await items(host, ours)
    assert line == {
        "id": shift,
        "version": 3,
        "session": session,
        "kind": "fika",
        "site": SITE,
        "on": COMING,
        "starts_at": "2036-05-08T16:00:00Z",
        "duration_minutes": 60,
        "state": "scheduled",
        "needed": 1,
        "taken": 1,
        "taken_by": [volunteers[1]],
    }
    read = await books.at("activities", (await books.ends())["activities"])
    assert (read["type"], read["data"]["subjects"]) == ("PersonalDataRead", [volunteers[1]])
    for role in ("volunteer", "analyst"):
        [line] = await items(host.who(role), ours)
        assert (line["taken"], line["taken_by"]) == (1, None)
    assert await items(host.who("volunteer", site=["annan"]), ours) == []
    back = await host.post(f"{path}/withdraw", WHY)
    assert await items(host, f"{ours[: ours.index('&after')]}&after={back.receipt[1]}") == []


async def test_hours_wait_until_somebody_else_finds_them_right(host: Caller) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Olena"})
    other = host.who(*STAFF, sub="somebody-else")
    gave = {"date": TODAY, "minutes": 60}
    told = [await host.post(f"/activities/volunteers/{volunteer}/hours", gave) for _ in range(2)]
    right, wrong = [it.receipt[0] for it in told]
    own = await host.post("/activities/hours/approve", {"ids": [right, wrong]})
    assert (own.status, own.code) == (422, "same_person")
    assert own.json()["errors"][0]["pointer"] == "/ids/0"

    async def state(after: int, *, open_: bool) -> dict[str, str]:
        asked = f"/activities/hours?open={str(open_).lower()}&after={after}"
        return {it["id"]: it["state"] for it in await items(host, asked)}

    waiting = await state(told[1].receipt[1], open_=True)
    assert (waiting[right], waiting[wrong]) == ("reported", "reported")
    await other.made("/activities/hours/approve", {"ids": [right, wrong]})
    last = await other.post(f"/activities/hours/{wrong}/reject", WHY)
    assert {right, wrong}.isdisjoint(await state(last.receipt[1], open_=True))
    judged = await state(last.receipt[1], open_=False)
    assert (judged[right], judged[wrong]) == ("approved", "rejected")
    again = await other.post("/activities/hours/approve", {"ids": [wrong]})
    assert (await state(again.receipt[1], open_=False))[wrong] == "approved"


async def test_hours_at_a_session_elsewhere_are_not_shown(host: Caller) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Olena"})
    session = await host.made("/activities/sessions", SESSION)
    path = f"/activities/volunteers/{volunteer}/hours"
    there = await host.made(path, {"date": DAY, "minutes": 60, "session": session})
    anywhere = await host.post(path, {"date": TODAY, "minutes": 60})
    asked = f"/activities/hours?after={anywhere.receipt[1]}"
    elsewhere = {it["id"] for it in await items(host.who("host", site=["annan"]), asked)}
    assert anywhere.receipt[0] in elsewhere
    assert there not in elsewhere
    assert there in {it["id"] for it in await items(host.who("host", site=[SITE]), asked)}


async def test_partners_are_listed_by_name_with_their_days(host: Caller) -> None:
    days = {"agreed_on": "2026-01-01", "ends_on": None}
    made = await host.post("/activities/partners", PARTNER | {"name": "Aasa förening"} | days)
    first = (await host.get(f"/activities/partners?limit=1&after={made.receipt[1]}")).json()
    [line] = first["items"]
    assert line == {
        "id": made.receipt[0],
        "version": 1,
        "name": "Aasa förening",
        "kind": PARTNER["kind"],
        **days,
        "ended_on": None,
    }
    assert first["next"] is None or line["id"] not in str(
        (await host.get(f"/activities/partners?cursor={first['next']}")).json()
    )
    forged = await host.get("/activities/partners?cursor=WyJcdTAwMDAiLCJ4Il0")
    assert (forged.status, forged.code) == (422, "cursor_malformed")


async def test_everybody_tells_of_their_own_hours_by_task(host: Caller, books: Books) -> None:
    fatima = host.who("host", sub="fatima")
    spent = {"date": DAY, "minutes": 45, "task": "recruiting"}
    told = await fatima.post("/activities/facilitations", spent)
    asked = f"/activities/facilitations?after={told.receipt[1]}"
    shown = {it["id"]: it for it in await items(host, asked)}[told.receipt[0]]
    assert shown == {
        "id": told.receipt[0],
        "version": 1,
        "by": "fatima",
        "on": DAY,
        "minutes": 45,
        "task": "recruiting",
    }
    read = await books.at("activities", (await books.ends())["activities"])
    assert read["type"] == "PersonalDataRead"
    back = await host.post(f"/activities/facilitations/{told.receipt[0]}/withdraw", WHY)
    asked = f"/activities/facilitations?after={back.receipt[1]}"
    assert told.receipt[0] not in {it["id"] for it in await items(host, asked)}


async def test_homes_that_were_furnished_are_listed_without_saying_whose(host: Caller) -> None:
    done = await host.post("/activities/furnishings", {"on": DAY, "volunteers": 4})
    asked = f"/activities/furnishings?after={done.receipt[1]}"
    shown = {it["id"]: it for it in await items(host, asked)}[done.receipt[0]]
    assert shown == {"id": done.receipt[0], "version": 1, "on": DAY, "volunteers": 4}


async def test_of_many_who_take_a_shift_at_once_no_more_get_it_than_are_needed(
    host: Caller,
) -> None:
    volunteers = [
        await host.made("/activities/volunteers", {"given_name": "Selam"}) for _ in range(8)
    ]
    session = await host.made("/activities/sessions", SESSION | {"starts_at": LATER})
    shift = await host.made("/activities/shifts", {"session": session, "needed": 3})
    path = f"/activities/shifts/{shift}/take"
    answers = await gather(*(host.post(path, {"volunteer": one}) for one in volunteers))
    assert sorted(it.status for it in answers) == [201] * 3 + [422] * 5
    assert {it.code for it in answers if it.status != 201} == {"shift_full"}
