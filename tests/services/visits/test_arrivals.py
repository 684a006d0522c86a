"""Who came while the network was down, over HTTP: listed with names, matched, counted once."""

from tests.books import open_books
from tests.doors import ARRIVAL, SITE
from tests.http import Caller


async def test_an_arrival_is_listed_with_its_name_until_it_is_matched(host: Caller) -> None:
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    arrival, position, _ = (await host.post("/visits/arrivals", ARRIVAL)).receipt
    listed = (await host.get(f"/visits/arrivals?open=true&after={position}")).json()["items"]
    [mine] = [item for item in listed if item["id"] == arrival]
    assert (mine["name"], mine["site"], mine["person"]) == ("Yusuf", SITE, None)
    answer = await host.post(f"/visits/arrivals/{arrival}/match", {"person": person})
    _, position, version = answer.receipt
    assert version == 2
    still = (await host.get(f"/visits/arrivals?open=true&after={position}")).json()["items"]
    assert arrival not in {item["id"] for item in still}
    matched = (await host.get("/visits/arrivals?open=false")).json()["items"]
    assert [item["person"] for item in matched if item["id"] == arrival] == [person]


async def test_listing_arrivals_is_recorded_before_it_is_answered(host: Caller) -> None:
    arrival, position, _ = (await host.post("/visits/arrivals", ARRIVAL)).receipt
    await host.get(f"/visits/arrivals?open=true&after={position}")
    async with open_books(host.brygga) as books:
        told = [it["data"] for it in await books.since("visits", int(position))]
    [read] = [it for it in told if arrival in it.get("subjects", ())]
    assert read["release"] == "listed"
    assert "name" in read["fields"]


async def test_who_works_elsewhere_sees_none_of_them(host: Caller) -> None:
    _, position, _ = (await host.post("/visits/arrivals", ARRIVAL)).receipt
    elsewhere = host.who("host", site=["annan"])
    answer = await elsewhere.get(f"/visits/arrivals?after={position}")
    assert answer.json() == {"items": []}


async def test_the_arrival_of_whom_nobody_may_know_is_listed_to_the_named_alone_r7(
    host: Caller,
) -> None:
    person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
    arrival = await host.made("/visits/arrivals", ARRIVAL)
    await host.made(f"/visits/arrivals/{arrival}/match", {"person": person})
    body = {"on": True, "named_readers": ["unit_manager"]}
    answer = await host.who("unit_manager").post(
        f"/visits/people/{person}/protected-identity", body
    )
    path = f"/visits/arrivals?after={answer.receipt[1]}"
    listed = await host.get(path)
    assert listed.status == 200
    assert arrival.encode() not in listed.body
    assert person.encode() not in listed.body
    named = host.who("host", "unit_manager").saying(("Brygga-Reason", "she asked me to look"))
    assert arrival in {it["id"] for it in (await named.get(path)).json()["items"]}
