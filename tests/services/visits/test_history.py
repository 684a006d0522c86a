"""A person's history: every fact told with an id, opened, in order, and recorded as a reading."""

from typing import Any

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller

NOBODY = "00000000-0000-4000-8000-000000000bad"


async def lines(host: Caller, id_: str) -> list[dict[str, Any]]:
    answer = await host.get(f"/visits/people/{id_}/history")
    assert answer.status == 200, answer
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def person(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", {"target_group": "abo", "site": SITE} | told)


async def test_every_fact_is_there_in_order_with_who_said_it(host: Caller) -> None:
    id_ = await person(host, given_name="Historia", phone="070-1740603")
    await host.patch(f"/visits/people/{id_}", {"expected_version": 1, "given_name": "Storia"})
    leave = await host.made(f"/visits/people/{id_}/parental-leaves", {"from": "2026-01-01"})
    visit = {"person": id_, "site": SITE, "occurred_at": "2026-09-14T18:00:00+02:00"}
    await host.made("/visits/visits", visit | {"supports": ["it"]})
    told = await lines(host, id_)
    assert [it["type"] for it in told] == [
        "PersonRegistered",
        "PersonCorrected",
        "ParentalLeaveStarted",
        "VisitRecorded",
    ]
    assert told[0]["told"]["given_name"] == "Historia"
    assert told[1]["told"] == {"person": id_, "fields": ["given_name"], "given_name": "Storia"}
    assert told[2]["told"]["leave"] == leave
    assert told[3]["told"]["supports"] == ["it"]
    assert all(it["by"] for it in told)
    assert [it["position"] for it in told] == sorted(it["position"] for it in told)


async def test_both_ids_of_a_merged_person_keep_their_history(host: Caller) -> None:
    keep, drop = await person(host), await person(host)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    await host.made(f"/visits/people/merges/{merge}/undo", {"reason": "a slip"})
    for id_ in (keep, drop):
        told = await lines(host, id_)
        assert [it["type"] for it in told] == [
            "PersonRegistered",
            "PersonsMerged",
            "PersonsUnmerged",
        ]
        assert told[0]["told"]["person"] == id_
        assert told[2]["told"]["reason"] == "a slip"


async def test_reading_it_is_recorded_first_and_refusals_too(host: Caller, books: Books) -> None:
    id_ = await person(host, given_name="Historia")
    await lines(host, id_)
    fact = await books.at("visits", (await books.ends())["visits"])
    assert (fact["type"], fact["data"]["release"]) == ("PersonalDataRead", "opened")
    assert fact["data"]["subjects"] == [id_]
    assert fact["data"]["fields"] == ["given_name", "person", "site", "target_group"]
    caseworker = host.who("caseworker").saying(("Brygga-Purpose", "coordination"))
    answer = await caseworker.get(f"/visits/people/{id_}/history")
    assert (answer.status, answer.code) == (403, "not_allowed")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["outcome"] == "not_allowed"


async def test_nobody_has_no_history(host: Caller) -> None:
    for id_ in (NOBODY, "x"):
        answer = await host.get(f"/visits/people/{id_}/history")
        assert (answer.status, answer.code) == (404, "no_such_person")


async def protect(host: Caller, id_: str) -> None:
    body = {"on": True, "named_readers": ["unit_manager"]}
    await host.who("unit_manager").made(f"/visits/people/{id_}/protected-identity", body)


async def test_whom_the_reader_may_not_know_of_is_in_no_line_r7(host: Caller) -> None:
    id_, open_, hidden, twin = [await person(host) for _ in range(4)]
    home = {"kind": "family", "members": [open_, hidden], "guardian_of": [hidden]}
    await host.made(f"/visits/people/{id_}/household", home | {"from": "2025-01-01"})
    merge = await host.made("/visits/people/merges", {"keep": twin, "drop": id_})
    await host.made(f"/visits/people/merges/{merge}/undo", {})
    await host.made("/visits/people/distinct", {"one": id_, "other": open_})
    before = await lines(host, id_)
    for one in (hidden, twin):
        await protect(host, one)
    after = await lines(host, id_)
    assert [it["type"] for it in after] == [
        "PersonRegistered",
        "HouseholdFormed",
        "PersonsDistinct",
    ]
    assert after[1]["told"]["members"] == [open_]
    assert after[1]["told"]["guardian_of"] == []
    assert not {hidden, twin} & set(str(after).split("'"))
    named = host.who("host", "unit_manager").saying(("Brygga-Reason", "she asked me to look"))
    assert await lines(named, id_) == before
