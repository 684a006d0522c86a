"""Named exceptions of R2 hold where a recorded decision says so, and nowhere else."""

from datetime import date

import asyncpg

from services.visits.queries.exceptions import exception_holds
from shared.events.words import ExceptionKind
from tests.books import Books
from tests.doors import DECISION, SITE
from tests.http import Caller


async def take_back_all(host: Caller, books: Books) -> None:
    """No exception holds on this stack, whatever fuzzers decided."""
    told = await books.since("visits", 0)
    back = {it["thing"] for it in told if it["type"] == "ExceptionWithdrawn"}
    for fact in told:
        if fact["type"] == "ExceptionDecided" and fact["thing"] not in back:
            await host.made(
                f"/visits/exceptions/{fact['thing']}/withdraw", {"reason": "a fuzzer's"}
            )


async def names_of_doubles(caller: Caller) -> set[str]:
    """Whoever may be there twice, on all pages."""
    names, cursor = set[str](), ""
    while cursor is not None:
        page = (
            await caller.get(
                f"/visits/duplicates?cursor={cursor}" if cursor else "/visits/duplicates"
            )
        ).json()
        names |= {it["one"]["display_name"] for it in page["items"]}
        cursor = page.get("next")
    return names


async def test_an_exception_holds_by_its_decision_until_that_is_taken_back(
    host: Caller, books: Books
) -> None:
    await take_back_all(host, books)
    lead = host.who("project_lead")
    told = DECISION | {"kind": "tasks", "to": "2026-12-31"}
    db = await asyncpg.connect(host.brygga.dsn("visits_owner"))

    async def holds(kind: ExceptionKind, day: str, site: str = SITE) -> bool:
        return await exception_holds(db, kind, site, date.fromisoformat(day))

    try:
        assert not await holds("tasks", "2026-10-01")
        decided = await lead.made("/visits/exceptions", told)
        days = ("2026-09-14", "2026-09-15", "2026-12-31", "2027-01-01")
        assert [await holds("tasks", day) for day in days] == [False, True, True, False]
        assert not await holds("room", "2026-10-01")
        assert not await holds("tasks", "2026-10-01", "elsewhere")
        back = f"/visits/exceptions/{decided}/withdraw"
        assert (await lead.post(back, {"reason": "ended early"})).status == 201
        assert not await holds("tasks", "2026-10-01")
    finally:
        await db.close()


async def test_without_a_decision_no_duplicates_are_listed_and_the_refusal_is_recorded_r2(
    host: Caller, books: Books
) -> None:
    await take_back_all(host, books)
    about = {
        "target_group": "abo",
        "site": SITE,
        "given_name": "Obeslutad",
        "family_name": "Dubbel",
    }
    for _ in range(2):
        await host.made("/visits/people", about)
    lead = host.who("project_lead").saying(("Brygga-Purpose", "coordination"))
    for path in ("/visits/duplicates", f"/visits/duplicates?site={SITE}"):
        before = (await books.ends())["visits"]
        answer = await lead.get(path)
        assert (answer.status, answer.code) == (403, "exception_not_decided")
        assert answer.json().keys() == {"type", "title", "status", "code"}
        [fact] = await books.since("visits", before)
        assert (fact["type"], fact["data"]["outcome"]) == (
            "PersonalDataRead",
            "exception_not_decided",
        )
        assert not fact["data"].keys() & {"subjects", "fields"}
    decision = DECISION | {"decided_on": "2026-01-01", "from": "2026-01-01"}
    other = await lead.made("/visits/exceptions", decision | {"kind": "room"})
    assert (await lead.get("/visits/duplicates")).code == "exception_not_decided"
    decided = await lead.made("/visits/exceptions", decision)
    assert "Obeslutad Dubbel" in await names_of_doubles(lead)
    for made in (other, decided):
        await lead.made(f"/visits/exceptions/{made}/withdraw", {"reason": "a test"})
    assert (await lead.get("/visits/duplicates")).code == "exception_not_decided"
