"""Two ids that are one person: found under both, shown under one, and two again as if nothing had been."""

from itertools import count
from typing import Any

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller

BARE = {"target_group": "abo", "site": SITE}
SERIAL = count(1)
READERS = ["unit_manager"]
WHY = ("Brygga-Reason", "the visitor asked me to look")
FOR = ("Brygga-Purpose", "coordination")
NOBODY = "0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04"


async def person(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", BARE | told)


async def merge(host: Caller, keep: str, drop: str) -> str:
    return await host.made("/visits/people/merges", {"keep": keep, "drop": drop})


async def protect(host: Caller, id_: str) -> None:
    body = {"on": True, "named_readers": READERS}
    answer = await host.who("unit_manager").post(f"/visits/people/{id_}/protected-identity", body)
    assert answer.status == 201, answer


def manager(host: Caller) -> Caller:
    """Somebody who is named, with a purpose and a reason."""
    return host.who("unit_manager").saying(FOR, WHY)


async def undo(host: Caller, merge: str) -> None:
    await host.made(f"/visits/people/merges/{merge}/undo", {"reason": "two after all"})


async def shown(host: Caller, id_: str) -> dict[str, Any]:
    answer = await host.get(f"/visits/people/{id_}")
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.json()
    return told


async def found(host: Caller, **by: object) -> list[str]:
    answer = await host.ask("/visits/people/search", by)
    assert answer.status == 200, answer
    return [item["id"] for item in answer.json()["items"]]


def case() -> str:
    return f"M-{next(SERIAL)}/2026"


async def test_either_id_shows_the_kept_record_and_says_which_ids_it_has(
    host: Caller, books: Books
) -> None:
    keep = await person(host, given_name="Zuleyqa", phone="070-1740601")
    drop = await person(host, given_name="Zulaikha")
    await merge(host, keep, drop)
    for id_ in (keep, drop):
        told = await shown(host, id_)
        assert (told["id"], told["version"], told["merged"]) == (keep, 1, [drop])
        assert told["given_name"] == "Zuleyqa"
        fact = await books.at("visits", (await books.ends())["visits"])
        assert fact["data"]["subjects"] == [keep, drop]


async def test_the_kept_one_is_found_under_the_names_and_numbers_of_both(host: Caller) -> None:
    one, other = case(), case()
    keep = await person(host, given_name="Vaxholmia", case_number=one)
    drop = await person(host, given_name="Uppsalix", family_name="Vaxholmia", case_number=other)
    made = await merge(host, keep, drop)
    assert await found(host, name="Uppsalix") == [keep]
    assert await found(host, name="Vaxholmia") == [keep]
    assert await found(host, case_number=one) == await found(host, case_number=other) == [keep]
    await undo(host, made)
    assert await found(host, name="Uppsalix") == [drop]
    assert await found(host, case_number=other) == [drop]


async def test_a_search_still_shows_ten_where_many_ids_are_one(host: Caller) -> None:
    keep, *others = [await person(host, given_name="Qorvanda") for _ in range(15)]
    for drop in others[:5]:
        await merge(host, keep, drop)
    hits = await found(host, name="Qorvanda")
    assert len(set(hits)) == len(hits) == 10
    assert set(hits).isdisjoint(others[:5])


async def test_what_is_asked_of_a_dropped_record_is_told_where_the_person_is(
    host: Caller, books: Books
) -> None:
    last, middle, first = [await person(host) for _ in range(3)]
    await merge(host, middle, first)
    await merge(host, last, middle)
    answer = await host.patch(f"/visits/people/{first}", {"expected_version": 2, "sex": "man"})
    assert (answer.status, answer.code, answer.json()["canonical"]) == (422, "merged", last)
    fact = await books.at("visits", (await books.ends())["visits"])
    assert (fact["data"]["subjects"], fact["data"]["fields"]) == ([last], ["canonical"])
    assert (await shown(host, last))["merged"] == sorted([first, middle])


async def test_a_chain_that_is_undone_in_the_middle_leaves_both_its_ends(host: Caller) -> None:
    last, middle, first = [await person(host) for _ in range(3)]
    await merge(host, middle, first)
    upper = await merge(host, last, middle)
    await undo(host, upper)
    assert (await shown(host, first))["id"] == middle
    assert (await shown(host, last))["merged"] == []


async def test_facts_of_a_dropped_id_are_still_taken(host: Caller) -> None:
    keep, drop = await person(host), await person(host)
    await merge(host, keep, drop)
    leave = {"from": "2026-01-01"}
    await host.made(f"/visits/people/{drop}/parental-leaves", leave)
    visit = {"person": drop, "site": SITE, "occurred_at": "2026-09-14T18:00:00+02:00"}
    await host.made("/visits/visits", visit)


async def test_who_was_kept_by_mistake_leaves_the_other_as_they_were(host: Caller) -> None:
    keep, drop = await person(host), await person(host, given_name="Ystadina")
    await merge(host, keep, drop)
    await host.post(f"/visits/people/{keep}/withdraw", {"reason": "a slip"})
    assert (await shown(host, drop))["id"] == drop
    assert await found(host, name="Ystadina") == [drop]
    answer = await host.patch(f"/visits/people/{drop}", {"expected_version": 2, "sex": "man"})
    assert answer.status == 200


@pytest.mark.parametrize("field", ["keep", "drop"])
async def test_nobody_is_merged_who_does_not_exist(host: Caller, field: str) -> None:
    told = {"keep": await person(host), "drop": await person(host)}
    told |= {field: NOBODY}
    answer = await host.post("/visits/people/merges", told)
    assert (answer.status, answer.code) == (422, "no_such_person")


async def test_what_hangs_on_either_id_is_shown_with_the_kept_record(
    host: Caller, books: Books
) -> None:
    keep, drop, child = [await person(host) for _ in range(3)]
    for id_, since in ((keep, "2025-01-01"), (drop, "2026-01-01")):
        dated = {"from": since, "to": f"{since[:4]}-12-31"}
        await host.made(f"/visits/people/{id_}/parental-leaves", dated)
        await host.made(f"/visits/people/{id_}/support-period", dated)
        group = {"target_group": "ebo", "from": f"{since[:4]}-06-01"}
        await host.made(f"/visits/people/{id_}/target-group", group)
    family = {"kind": "family", "members": [child], "from": "2026-01-01"}
    await host.made(f"/visits/people/{drop}/household", family)
    await merge(host, keep, drop)
    told = await shown(host, drop)
    assert [it["since"] for it in told["parental_leaves"]] == ["2025-01-01", "2026-01-01"]
    assert len(told["support_periods"]) == 2
    assert [it["since"] for it in told["target_groups"]] == ["2025-06-01"]
    assert [it["members"] for it in told["households"]] == [[child]]
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["subjects"] == [keep, drop]


async def test_of_a_protected_kept_one_a_dropped_id_tells_nothing_r7(host: Caller) -> None:
    name, number = "Qyxoverina", case()
    keep, drop = await person(host), await person(host, given_name=name, case_number=number)
    await merge(host, keep, drop)
    await protect(host, keep)
    for path in (f"/visits/people/{drop}", f"/visits/people/{drop}/history"):
        hidden, unknown = await host.get(path), await host.get(path.replace(drop, NOBODY))
        assert (hidden.status, hidden.body) == (404, unknown.body)
    change = {"expected_version": 2, "sex": "man"}
    answers = [await host.patch(f"/visits/people/{id_}", change) for id_ in (drop, NOBODY)]
    assert answers[0].body == answers[1].body
    assert answers[0].code == "no_such_person"
    assert await found(host, name=name) == await found(host, case_number=number) == []
    assert await found(manager(host), name=name) == [keep]
    told = (await manager(host).get(f"/visits/people/{drop}")).json()
    assert (told["id"], told["merged"]) == (keep, [drop])


async def test_at_a_chains_end_who_is_hidden_stays_hidden_r7(host: Caller) -> None:
    last, middle, first = [await person(host) for _ in range(3)]
    await merge(host, middle, first)
    await merge(host, last, middle)
    await protect(host, last)
    answer = await host.patch(f"/visits/people/{first}", {"expected_version": 2, "sex": "man"})
    assert (answer.status, answer.code) == (404, "no_such_person")
    assert last not in answer.body.decode()
    lead = host.who("caseworker", "unit_manager").saying(WHY)
    answer = await lead.patch(f"/visits/people/{first}", {"expected_version": 2, "sex": "man"})
    assert (answer.code, answer.json()["canonical"]) == ("merged", last)


async def test_who_is_hidden_is_merged_only_with_who_is_hidden_likewise(host: Caller) -> None:
    keep, drop = await person(host), await person(host)
    await protect(host, drop)
    named = host.who("caseworker", "unit_manager")
    answer = await named.post("/visits/people/merges", {"keep": keep, "drop": drop})
    assert (answer.status, answer.code) == (422, "readers_differ")
    await protect(host, keep)
    await merge(named, keep, drop)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("target-group", {"target_group": "ebo", "from": "2026-01-01"}),
        ("support-period", {"from": "2026-01-01"}),
    ],
)
async def test_what_is_the_records_own_is_told_of_the_kept_one_alone(
    host: Caller, path: str, body: dict[str, str]
) -> None:
    keep, drop = await person(host), await person(host)
    await merge(host, keep, drop)
    answer = await host.post(f"/visits/people/{drop}/{path}", body)
    assert (answer.status, answer.code, answer.json()["canonical"]) == (422, "merged", keep)
    assert (await host.post(f"/visits/people/{keep}/{path}", body)).status == 201


async def test_nobody_is_forgotten_who_is_merged(host: Caller) -> None:
    keep, drop = await person(host), await person(host)
    asked = {"basis": "art_17", "decision": "SN 2026/0413"}
    one, other = host.who("unit_manager", sub="one"), host.who("unit_manager", sub="other")
    before = await one.made("/visits/erasures", asked | {"person": keep})
    made = await merge(host, keep, drop)
    for id_, code in ((keep, "others_merged"), (drop, "merged")):
        answer = await one.post("/visits/erasures", asked | {"person": id_})
        assert (answer.status, answer.code) == (422, code)
    assert (await other.post(f"/visits/erasures/{before}/approve", {})).code == "others_merged"
    await undo(host, made)
    assert (await other.post(f"/visits/erasures/{before}/approve", {})).status == 201
    assert (await shown(host, drop))["id"] == drop
