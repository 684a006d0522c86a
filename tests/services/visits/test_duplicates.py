"""Who may be there twice: found for a reason, the likeliest first, and never once somebody has looked."""

from typing import Any

import pytest

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller
from tests.services.visits.test_search import number

BARE = {"target_group": "abo", "site": SITE}
Told = dict[str, Any]


@pytest.fixture(scope="module", autouse=True)
async def decided(host: Caller) -> None:
    """Duplicates may be listed where the tests are."""
    decision = {"kind": "duplicates", "site": SITE, "decision": "SN 2026/118"}
    told = decision | {"decided_on": "2026-01-01", "from": "2026-01-01"}
    await host.who("admin").made("/visits/exceptions", told)


async def person(host: Caller, **told: object) -> str:
    return await host.made("/visits/people", BARE | told)


async def duplicates(host: Caller) -> list[Told]:
    """Every page, one after the other."""
    items: list[Told] = []
    cursor = ""
    while cursor is not None:
        answer = await host.get("/visits/duplicates" + (cursor and f"?cursor={cursor}"))
        assert answer.status == 200, answer
        page = answer.json()
        items += page["items"]
        cursor = page["next"]
    return items


async def between(host: Caller, *ids: str) -> list[Told]:
    """What is told of pairs of these."""
    return [it for it in await duplicates(host) if {it["one"]["id"], it["other"]["id"]} <= {*ids}]


async def reasons(host: Caller, one: Told, other: Told) -> list[str]:
    """Why two who are told of like this may be one; empty where they are no candidates."""
    ids = [await person(host, **one), await person(host, **other)]
    found = await between(host, *ids)
    assert len(found) < 2
    return list(found[0]["reasons"]) if found else []


PHONES = {"phone": "070-174 06 71"}, {"phone": "+46 70 1740671"}
CASES = {"case_number": "DUP 1/2026"}, {"case_number": " dup 1/2026"}


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"given_name": "Dupla", "family_name": "Sökare"},) * 2 + (["same_name"],),
        (
            {"given_name": "Mohammed", "family_name": "Dubbelin"},
            {"given_name": "Muhamad", "family_name": "Dubelin", "birth_year": 1981},
            ["similar_name"],
        ),
        (
            {"given_name": "محمد", "family_name": "علي", "birth_date": "1971-02-03"},
            {"given_name": "Mohamed", "family_name": "Ali", "birth_date": "1971-02-03"},
            ["similar_name", "same_birth_date"],
        ),
        (
            {"given_name": "Dorotea", "birth_year": 1982},
            {"given_name": "Dorotea", "birth_date": "1982-07-08"},
            ["same_name", "same_birth_year"],
        ),
        (*PHONES, ["same_phone"]),
        (*CASES, ["same_case_number"]),
        ({"given_name": "Ensamdup"}, {"given_name": "Ensamdup"}, []),
        (
            {"given_name": "Tvådup", "family_name": "Årgång", "birth_year": 1983},
            {"given_name": "Tvådup", "family_name": "Årgång", "birth_year": 1993},
            [],
        ),
        (
            {"given_name": "Dupa", "family_name": "Ettan", "birth_date": "1973-01-01"},
            {"given_name": "Lena", "family_name": "Tvåan", "birth_date": "1973-01-01"},
            [],
        ),
    ],
)
async def test_two_are_candidates_for_a_reason(
    host: Caller, one: Told, other: Told, why: list[str]
) -> None:
    assert await reasons(host, one, other) == why


async def test_the_likeliest_come_first_and_every_pair_once(host: Caller) -> None:
    sure = {"personnummer": number(), "personnummer_motivation": "case_link"}
    about = {"given_name": "Raditas", "family_name": "Ordningen"}
    three = [await person(host, **about, **(sure if n < 2 else {})) for n in range(3)]
    found = await duplicates(host)
    assert [it["score"] for it in found] == sorted((it["score"] for it in found), reverse=True)
    pairs = [(it["one"]["id"], it["other"]["id"]) for it in found]
    assert all(one < other for one, other in pairs)
    assert len(set(pairs)) == len(pairs)
    likeliest, *others = await between(host, *three)
    assert {likeliest["one"]["id"], likeliest["other"]["id"]} == {*three[:2]}
    assert likeliest["reasons"] == ["same_personnummer", "same_name"]
    assert len(others) == 2


async def test_a_pair_that_was_judged_does_not_come_back_until_that_is_taken_back(
    host: Caller,
) -> None:
    about = {"given_name": "Tvilling", "family_name": "Skiljas"}
    one, other, third = [await person(host, **about) for _ in range(3)]
    await host.made("/visits/people/merges", {"keep": third, "drop": one})
    judged = await host.made("/visits/people/distinct", {"one": one, "other": other})
    assert await between(host, one, other, third) == []
    await host.made(f"/visits/people/distinct/{judged}/withdraw", {"reason": "a slip"})
    [pair] = await between(host, one, other, third)
    assert {pair["one"]["id"], pair["other"]["id"]} == {other, third}


async def test_a_pair_that_was_merged_comes_back_when_it_is_undone(host: Caller) -> None:
    about = {"given_name": "Åter", "family_name": "Kommande"}
    keep, drop = [await person(host, **about) for _ in range(2)]
    before = await between(host, keep, drop)
    merge = await host.made("/visits/people/merges", {"keep": keep, "drop": drop})
    assert await between(host, keep, drop) == []
    await host.made(f"/visits/people/merges/{merge}/undo", {})
    assert await between(host, keep, drop) == before != []


async def test_who_was_put_right_or_taken_back_is_compared_as_they_are_now(host: Caller) -> None:
    about = {"given_name": "Rättad", "family_name": "Sedan"}
    one, other = [await person(host, **about) for _ in range(2)]
    assert await between(host, one, other)
    await host.patch(f"/visits/people/{one}", {"expected_version": 1, "given_name": "Xerxes"})
    assert await between(host, one, other) == []
    again = await person(host, **about)
    assert await between(host, other, again)
    await host.post(f"/visits/people/{again}/withdraw", {"reason": "twice"})
    assert await between(host, other, again) == []


async def test_who_was_shown_was_recorded_first_and_a_refusal_too(
    host: Caller, books: Books
) -> None:
    about = {"given_name": "Sedd", "family_name": "Uppskriven"}
    for _ in range(2):
        await person(host, **about)
    page = (await host.get("/visits/duplicates")).json()["items"]
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["release"] == "listed"
    ends = {it[end]["id"] for it in page for end in ("one", "other")}
    assert set(fact["data"]["subjects"]) == ends
    volunteer = host.who("volunteer").saying(("Brygga-Purpose", "coordination"))
    answer = await volunteer.get("/visits/duplicates")
    assert (answer.status, answer.code) == (403, "not_allowed")
    fact = await books.at("visits", (await books.ends())["visits"])
    assert fact["data"]["outcome"] == "not_allowed"


async def test_a_cursor_or_a_site_that_is_none_is_refused(host: Caller) -> None:
    for asked, code in (("cursor=x", "wrong_format"), ("site=nowhere", "unknown_site")):
        answer = await host.get(f"/visits/duplicates?{asked}")
        assert (answer.status, answer.code) == (422, code)
    assert (await host.get(f"/visits/duplicates?site={SITE}")).status == 200
