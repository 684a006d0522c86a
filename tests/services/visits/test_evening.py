"""What is recorded of a day, as it is closed, over HTTP."""

from typing import Final

from tests.books import Books, open_books
from tests.doors import ARRIVAL, SITE
from tests.http import Caller

DAY: Final = "2017-03-06"
"""On which no other test has anything in mind."""
OPENING: Final = {
    "site": SITE,
    "opens_at": f"{DAY}T17:00:00+01:00",
    "closes_at": f"{DAY}T20:00:00+01:00",
    "hosts": ["amina"],
}
COUNT: Final = {"site": SITE, "date": DAY, "newcomers": 3, "established": 2}
WHY: Final = {"reason": "a slip"}


async def test_a_day_tells_its_openings_its_latest_count_and_how_many_arrivals_wait(
    host: Caller,
) -> None:
    path = f"/visits/evening?site={SITE}&date={DAY}"
    before = (await host.get(path)).json()
    assert (before["openings"], before["headcount"]) == ([], None)
    opening = await host.made("/visits/openings", OPENING)
    await host.made("/visits/headcounts", COUNT)
    last = await host.post("/visits/headcounts", COUNT | {"newcomers": 4, "children": {"6-12": 1}})
    held_back = COUNT | {"newcomers": 7, "occurred_at": f"{DAY}T18:00:00+01:00"}
    await host.made("/visits/headcounts", held_back)
    _, position, _ = (await host.post("/visits/arrivals", ARRIVAL)).receipt
    told = (await host.get(f"{path}&after={position}")).json()
    [shown] = told["openings"]
    assert (shown["id"], shown["hosts"], shown["closed"]) == (opening, ["amina"], False)
    children = {"0-5": 0, "6-12": 1, "13-17": 0}
    counted = {"newcomers": 4, "established": 2, "unknown": 0, "children": children}
    assert told["headcount"] == counted
    assert told["unmatched"] == before["unmatched"] + 1
    back = await host.post(f"/visits/headcounts/{last.receipt[0]}/withdraw", WHY)
    told = (await host.get(f"{path}&after={back.receipt[1]}")).json()
    assert told["headcount"]["newcomers"] == 3


async def test_who_received_is_told_only_once_that_is_recorded(host: Caller) -> None:
    day = "2017-03-07"
    about = {it: str(said).replace(DAY, day) for it, said in OPENING.items() if it != "hosts"}
    _, position, _ = (await host.post("/visits/openings", about | {"hosts": ["olena"]})).receipt
    await host.who("host", sub="reader-of-evenings").get(
        f"/visits/evening?site={SITE}&date={day}&after={position}"
    )
    async with open_books(host.brygga) as books:
        told = [it["data"] for it in await books.since("visits", int(position))]
    assert [it["fields"] for it in told if "fields" in it] == [["hosts"]]


async def test_another_sites_evening_is_nobodys_who_does_not_work_there(
    host: Caller, books: Books
) -> None:
    elsewhere = host.who("host", site=["annan"])
    before = (await books.ends())["visits"]
    answer = await elsewhere.get(f"/visits/evening?site={SITE}")
    assert (answer.status, answer.code) == (403, "wrong_site")
    refused = [it["data"].get("outcome") for it in await books.since("visits", before)]
    assert refused == ["wrong_site"]
    nowhere = await host.get("/visits/evening?site=nowhere")
    assert (nowhere.status, nowhere.code) == (422, "unknown_site")
