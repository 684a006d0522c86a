"""Two ids that are one person: found under both, shown under one, and two again as if nothing had been."""

from itertools import count
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.books import Books
from tests.doors import EARLIER, SITE
from tests.engine import eventually
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


async def card_of(host: Caller, id_: str) -> str:
    answer = await host.post(f"/visits/people/{id_}/cards", {})
    assert answer.status == 201, answer
    return str(answer.json()["code"])


async def whose(host: Caller, code: str) -> tuple[str, str]:
    """Under which id and name a card is found."""
    told = (await host.get(f"/visits/cards/{quote(code)}")).json()
    return told["person"], told["display_name"]


async def scanned(host: Caller, books: Books, code: str, key: str = "") -> str:
    """Whom a scan counts for, alone or in a batch."""
    data = {"site": SITE, "occurred_at": EARLIER, "card": code}
    item = {"key": key or str(uuid4()), "command": "RecordVisit", "data": data}
    [told] = (await host.ask("/visits/batch", [item])).json()
    assert told["status"] in {"ok", "replayed"}, told
    history = await books.since("visits", 0)
    visits = [it["data"] for it in history if it["type"] == "VisitRecorded"]
    [person] = {it["person"] for it in visits if it["visit"] == told["receipt"]["id"]}
    return str(person)


async def cards(host: Caller, books: Books, id_: str) -> list[str]:
    end = (await books.ends())["visits"]
    answer = await host.get(f"/visits/people/{id_}/cards?after={end}")
    assert answer.status == 200, answer
    return [it["code"] for it in answer.json()["items"]]


async def test_a_card_of_a_dropped_id_is_the_kept_ones_until_they_are_parted(
    host: Caller, books: Books
) -> None:
    keep = await person(host, given_name="Zuleyqa")
    drop = await person(host, given_name="Zulaikha")
    old, new = await card_of(host, keep), await card_of(host, drop)
    assert await whose(host, new) == (drop, "Zulaikha")
    merge_id = await merge(host, keep, drop)
    assert await whose(host, new) == await whose(host, old) == (keep, "Zuleyqa")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["subjects"] == [keep]
    assert await scanned(host, books, new) == keep
    for id_ in (keep, drop):
        assert await cards(host, books, id_) == [new, old]
        fact = await books.at("visits", (await books.ends())["visits"])
        assert fact["data"]["subjects"] == [keep, drop]
    await undo(host, merge_id)
    assert await whose(host, new) == (drop, "Zulaikha")
    assert await scanned(host, books, new) == drop
    assert await cards(host, books, drop) == [new]
    assert await cards(host, books, keep) == [old]


async def test_a_scan_of_a_dropped_ids_card_adds_to_the_days_visit_of_the_kept_one(
    host: Caller,
) -> None:
    last, middle, first = [await person(host) for _ in range(3)]
    code = await card_of(host, first)
    await merge(host, middle, first)
    upper = await merge(host, last, middle)
    visit = {"site": SITE, "occurred_at": EARLIER}
    came = await host.made("/visits/visits", visit | {"person": last, "supports": ["it"]})
    again = await host.post("/visits/visits", visit | {"card": code, "supports": ["admin"]})
    assert (again.status, again.receipt[0], again.receipt[2]) == (201, came, 2)
    kiosk = host.who("kiosk", site=[SITE], sub=f"kiosk-{uuid4()}")
    assert (await kiosk.post("/visits/visits", visit | {"card": code})).receipt[0] == came
    await undo(host, upper)
    other = await host.made("/visits/visits", visit | {"card": code})
    assert other not in {came, None}
    same = await host.post("/visits/visits", visit | {"person": middle})
    assert same.receipt[0] == other


async def test_a_scan_that_was_taken_is_answered_as_before_once_they_are_parted(
    host: Caller, books: Books
) -> None:
    keep, drop = [await person(host) for _ in range(2)]
    code, key = await card_of(host, drop), str(uuid4())
    merge_id = await merge(host, keep, drop)
    assert await scanned(host, books, code, key) == keep
    await undo(host, merge_id)
    assert await scanned(host, books, code, key) == keep


async def test_a_search_shows_the_newest_card_of_all_ids_that_are_one(host: Caller) -> None:
    keep = await person(host, given_name="Kortvandra")
    drop = await person(host, given_name="Kortvendra")
    await card_of(host, keep)
    code = await card_of(host, drop)
    merge_id = await merge(host, keep, drop)

    async def shown_with() -> dict[str, str | None]:
        answer = await host.ask("/visits/people/search", {"name": "Kortvandra"})
        return {it["id"]: it.get("card") for it in answer.json()["items"]}

    async def is_shown() -> bool:
        return await shown_with() == {keep: code}

    await eventually(is_shown, 5)
    await undo(host, merge_id)
    assert (await shown_with())[drop] == code
    assert (await shown_with())[keep] not in {code, None}


async def test_of_a_card_whose_holder_is_hidden_as_another_nothing_is_told_r7(
    host: Caller,
) -> None:
    keep, drop = await person(host), await person(host, given_name="Qyxoverina")
    code = await card_of(host, drop)
    await merge(host, keep, drop)
    await protect(host, keep)
    hidden = await host.get(f"/visits/cards/{quote(code)}")
    unknown = await host.get(f"/visits/cards/{quote('blå räv 87')}")
    assert (hidden.status, hidden.body) == (404, unknown.body)
    answers = [await host.get(f"/visits/people/{id_}/cards") for id_ in (drop, NOBODY)]
    assert answers[0].body == answers[1].body
    assert answers[0].code == "no_such_person"
    assert await whose(manager(host), code) == (keep, "")
    visit = {"site": SITE, "occurred_at": EARLIER, "card": code}
    assert (await host.post("/visits/visits", visit)).status == 201
