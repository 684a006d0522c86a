"""Who came to a session, how many, and who gave of their time, over HTTP (API.md, activities)."""

from uuid import uuid4

from tests.books import Books
from tests.doors import SESSION, SITE, WHY
from tests.http import STAFF, Caller

COUNT = {"newcomers": 7, "established": 5, "children": {"0-5": 2}}
GAVE = {"date": SESSION["starts_at"][:10], "minutes": 90}


async def test_a_participation_is_a_visit_of_somebody_known_that_day(
    host: Caller, books: Books
) -> None:
    answer = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    person, position, _ = answer.receipt
    heard = host.saying(("Brygga-After", f"visits={position}"))
    session = await host.made("/activities/sessions", SESSION)
    path = f"/activities/sessions/{session}/participations"
    first = await heard.post(path, {"person": person})
    fact = await books.at("activities", first.receipt[1])
    assert fact["data"] == {
        "participation": first.receipt[0],
        "session": session,
        "person": person,
        "site": SITE,
        "on": "2026-09-14",
    }
    second = await host.post(path, {"person": person})
    assert (second.status, second.receipt[0], second.receipt[2]) == (201, first.receipt[0], 1)
    nameless = [await host.post(path, {}) for _ in range(2)]
    assert len({answer.receipt[0] for answer in nameless}) == 2
    nobody = await host.post(path, {"person": str(uuid4())})
    assert (nobody.status, nobody.code, nobody.pointers) == (422, "no_such_person", ["/person"])


async def test_a_participation_is_taken_back_by_either_of_its_keys(host: Caller) -> None:
    answer = await host.post("/visits/people", {"target_group": "abo", "site": SITE})
    heard = host.saying(("Brygga-After", f"visits={answer.receipt[1]}"))
    session = await host.made("/activities/sessions", SESSION)
    path, body = f"/activities/sessions/{session}/participations", {"person": answer.receipt[0]}
    key = uuid4()
    first = await heard.made(path, body)
    assert (await host.post(path, body, key=key)).receipt[0] == first
    back = await host.post(f"/activities/participations/{key}/withdraw", WHY)
    assert (back.status, back.receipt[0], back.receipt[2]) == (201, first, 2)
    gone = await host.post(f"/activities/participations/{first}/withdraw", WHY)
    assert (gone.status, gone.code) == (404, "no_such_participation")
    assert (await host.post(path, body)).receipt[2] == 1


async def test_at_a_session_that_is_cancelled_nobody_is_counted(host: Caller) -> None:
    session = await host.made("/activities/sessions", SESSION)
    path = f"/activities/sessions/{session}"
    counted = await host.who("volunteer").post(f"{path}/headcounts", COUNT)
    assert (counted.status, counted.receipt[2]) == (201, 1)
    again = await host.post(f"{path}/headcounts", COUNT)
    assert again.receipt[0] != counted.receipt[0]
    await host.made(f"{path}/cancel", WHY)
    for what, body in (("headcounts", COUNT), ("participations", {})):
        answer = await host.post(f"{path}/{what}", body)
        assert (answer.status, answer.code) == (422, "already_cancelled"), what
    headcount = f"/activities/headcounts/{counted.receipt[0]}/withdraw"
    assert (await host.who("volunteer").post(headcount, WHY)).code == "not_allowed"
    assert (await host.post(headcount, WHY)).receipt[2] == 2
    unknown = await host.post(f"/activities/sessions/{uuid4()}/headcounts", COUNT)
    assert (unknown.status, unknown.code) == (404, "no_such_session")


async def test_a_session_shows_the_latest_count_that_stands(host: Caller) -> None:
    about = SESSION | {"starts_at": "2017-03-06T18:00:00+01:00"}
    session = await host.made("/activities/sessions", about)
    path = f"/activities/sessions/{session}/headcounts"
    first = await host.post(path, COUNT)
    second = await host.post(path, COUNT | {"newcomers": 9, "children": {"0-5": 2}})
    held_back = COUNT | {"newcomers": 3, "occurred_at": about["starts_at"]}
    late = await host.post(path, held_back)
    listed = "/activities/sessions?from=2017-03-06&to=2017-03-06&after="
    [shown] = (await host.get(f"{listed}{late.receipt[1]}")).json()["items"]
    children = {"0-5": 2, "6-12": 0, "13-17": 0}
    assert shown["headcount"] == {"unknown": 0, **COUNT, "newcomers": 9, "children": children}
    back = await host.post(f"/activities/headcounts/{second.receipt[0]}/withdraw", WHY)
    [shown] = (await host.get(f"{listed}{back.receipt[1]}")).json()["items"]
    assert shown["headcount"]["newcomers"] == COUNT["newcomers"]
    for one in (first, late):
        back = await host.post(f"/activities/headcounts/{one.receipt[0]}/withdraw", WHY)
    [shown] = (await host.get(f"{listed}{back.receipt[1]}")).json()["items"]
    assert shown["headcount"] is None


async def test_hours_are_reported_approved_together_rejected_and_taken_back(
    host: Caller, books: Books
) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Maria"})
    path = f"/activities/volunteers/{volunteer}/hours"
    other = host.who(*STAFF, sub="somebody-else")
    given = [await other.made(path, GAVE) for _ in range(3)]
    approved = await host.post("/activities/hours/approve", {"ids": given})
    fact = await books.at("activities", approved.receipt[1])
    assert (approved.status, approved.receipt[2], fact["data"]) == (201, 1, {"hours": given})
    no = await host.post(f"/activities/hours/{given[0]}/reject", WHY)
    assert (no.status, no.receipt[0], no.receipt[2]) == (201, given[0], 2)
    back = await host.post(f"/activities/hours/{given[2]}/withdraw", WHY)
    assert back.receipt[2] == 2
    again = await host.post("/activities/hours/approve", {"ids": given})
    assert (again.status, again.code, again.pointers) == (422, "no_such_hours", ["/ids/2"])
    assert (await host.post("/activities/hours/approve", {"ids": given[:2]})).status == 201


async def test_five_hundred_hours_are_approved_at_once(host: Caller) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Maria"})
    items = [
        {"key": str(uuid4()), "command": "ReportHours", "data": GAVE | {"volunteer": volunteer}}
        for _ in range(500)
    ]
    everything = {"ids": [item["key"] for item in items]}
    other = host.who(*STAFF, sub="somebody-else")
    told = (await other.ask("/activities/batch", items)).json()
    assert {one["status"] for one in told} == {"ok"}
    assert (await host.post("/activities/hours/approve", everything)).status == 201


async def test_in_a_batch_who_comes_is_seen_with_what_they_come_to(host: Caller) -> None:
    session, came, volunteer = (str(uuid4()) for _ in range(3))
    items = [
        {"key": session, "command": "ScheduleSession", "data": SESSION},
        {"key": came, "command": "RecordParticipation", "data": {"session": session}},
        {
            "key": str(uuid4()),
            "command": "RecordSessionHeadcount",
            "data": COUNT | {"session": session},
        },
        {
            "key": str(uuid4()),
            "command": "WithdrawParticipation",
            "data": WHY | {"participation": came},
        },
        {"key": volunteer, "command": "WelcomeVolunteer", "data": {"given_name": "Yusuf"}},
        {
            "key": str(uuid4()),
            "command": "ReportHours",
            "data": GAVE | {"volunteer": volunteer, "session": session},
        },
    ]
    told = (await host.ask("/activities/batch", items)).json()
    assert [one["status"] for one in told] == ["ok"] * 6, told
