"""Cards over HTTP (feature 25): for the five Alis, for evenings without network, lost and found."""

import asyncio
from itertools import islice
from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid4

import pytest

from shared.cards import MANY, card_of, drawn, plain, spelled
from tests.books import Books
from tests.doors import EARLIER, SITE
from tests.engine import eventually
from tests.http import Caller
from tests.wire import Answer

VISIT = {"site": SITE, "occurred_at": EARLIER}
WHY = {"reason": "left on the bus"}


@pytest.fixture
def desk(host: Caller) -> Caller:
    """A host whom nobody has yet refused a code."""
    return host.who("host", sub=f"desk-{uuid4()}")


async def register(desk: Caller, **told: object) -> str:
    return await desk.made("/visits/people", {"target_group": "abo", "site": SITE, **told})


async def stock(desk: Caller, n: int = 1) -> list[str]:
    answer = await desk.post("/visits/cards/stock", {"n": n, "site": SITE})
    assert answer.status == 201, answer
    codes: list[str] = answer.json()["codes"]
    return codes


async def issue(desk: Caller, person: str) -> str:
    answer = await desk.post(f"/visits/people/{person}/cards", {})
    assert answer.status == 201, answer
    return str(answer.json()["code"])


async def whose(desk: Caller, code: str) -> Answer:
    return await desk.get(f"/visits/cards/{quote(code)}")


async def holder(desk: Caller, code: str) -> dict[str, Any]:
    answer = await whose(desk, code)
    assert answer.status == 200, answer
    told: dict[str, Any] = answer.json()
    return told


def scan(code: str, key: str | None = None, **told: object) -> dict[str, Any]:
    data = {**VISIT, "card": code, **told}
    return {"key": key or str(uuid4()), "command": "RecordVisit", "data": data}


async def batch(desk: Caller, *items: dict[str, Any]) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = (await desk.ask("/visits/batch", items)).json()
    return told


async def nobodys(books: Books, n: int) -> list[str]:
    """So many codes that no card has."""
    known = {it["data"]["card"] for it in await since(books, 0, "CardStocked", "CardIssued")}
    codes = map(drawn, range(MANY))
    return list(islice((it for it in codes if str(card_of(it)) not in known), n))


async def since(books: Books, before: int, *types: str) -> list[dict[str, Any]]:
    facts = await books.since("visits", before)
    return [fact for fact in facts if fact["type"] in types]


async def test_of_five_alis_each_is_known_by_their_own_card(desk: Caller) -> None:
    alis = [await register(desk, given_name="Ali", family_name="Ahmed") for _ in range(5)]
    codes = [await issue(desk, ali) for ali in alis]
    assert len(set(codes)) == 5
    for ali, code in zip(alis, codes, strict=True):
        told = await holder(desk, plain(code))
        assert (told["person"], told["display_name"]) == (ali, "Ali Ahmed")
        assert (told["code"], told["state"]) == (code, "active")
    answers = await batch(desk, *[scan(code) for code in codes])
    assert len({it["receipt"]["id"] for it in answers}) == 5


async def test_namesakes_are_told_apart_by_their_cards(desk: Caller) -> None:
    name = {"given_name": "Alireza", "family_name": "Ahmadzai"}
    alis = {await register(desk, **name): None for _ in range(2)}
    codes = {ali: await issue(desk, ali) for ali in alis}
    bare = await register(desk, **name)

    async def found() -> bool:
        answer = await desk.ask("/visits/people/search", {"name": "Alireza Ahmadzai"})
        shown = {hit["id"]: hit.get("card") for hit in answer.json()["items"]}
        return shown == {**codes, bare: None}

    await eventually(found, 5)


async def test_an_evening_without_network_sent_twice_is_one_person_and_one_visit_a_card(
    desk: Caller, books: Books
) -> None:
    codes = await stock(desk, 5)
    before = (await books.ends())["visits"]
    evening = [
        *(scan(code, supports=["it"]) for code in codes),
        *(scan(code.upper(), supports=["admin"]) for code in codes),
        *(scan(plain(code)) for code in codes),
    ]
    first, second = await batch(desk, *evening), await batch(desk, *evening)
    assert [it["status"] for it in first] == ["ok"] * 15
    assert [it["status"] for it in second] == ["replayed"] * 15
    assert [it["receipt"] for it in first] == [it["receipt"] for it in second]
    people = await since(books, before, "PersonRegistered")
    visits = await since(books, before, "VisitRecorded")
    cards = await since(books, before, "CardIssued")
    assert [len(people), len(visits), len(cards)] == [5, 5, 5]
    assert {it["data"]["target_group"] for it in people} == {"okand"}
    known = {it["data"]["person"] for it in people}
    assert {it["data"]["person"] for it in visits} == known
    assert {it["data"]["card"] for it in cards} == {str(card_of(code)) for code in codes}
    assert len(await since(books, before, "SupportGiven")) == 5


async def test_an_evening_sent_by_two_at_once_is_the_same_evening(
    desk: Caller, books: Books
) -> None:
    [code] = await stock(desk)
    before = (await books.ends())["visits"]
    desks = [desk, desk.at_the_port()]
    answers = await asyncio.gather(*(batch(desks[n % 2], scan(code)) for n in range(8)))
    assert [it["status"] for [it] in answers] == ["ok"] * 8
    assert len({it["receipt"]["id"] for [it] in answers}) == 1
    assert len(await since(books, before, "PersonRegistered")) == 1
    assert len(await since(books, before, "CardIssued")) == 1


async def test_no_code_travels_in_clear(desk: Caller, books: Books) -> None:
    before = (await books.ends())["visits"]
    [code] = await stock(desk)
    await batch(desk, scan(code))
    given = (await desk.post("/visits/cards", {"site": SITE})).json()["code"]
    told = plain(str(await books.since("visits", before)))
    assert plain(code) not in told
    assert plain(given) not in told


async def test_the_same_key_gives_the_same_codes(desk: Caller) -> None:
    person = await register(desk)
    for path, body in (
        (f"/visits/people/{person}/cards", {}),
        ("/visits/cards", {"site": SITE, "target_group": "ebo", "birth_year": 1980}),
        ("/visits/cards/stock", {"site": SITE, "n": 30}),
    ):
        key = uuid4()
        first, again = await desk.post(path, body, key=key), await desk.post(path, body, key=key)
        assert (first.status, again.status) == (201, 200)
        assert first.json() == again.json()
        other = await desk.post(path, {**body, "n": 1, "site": SITE}, key=key)
        assert other.status == 422


async def test_five_hundred_cards_are_made_at_once_each_with_its_own_code(desk: Caller) -> None:
    codes = await stock(desk, 500)
    assert len(set(codes)) == 500
    assert [spelled(code) for code in codes] == codes
    told = await holder(desk, codes[-1])
    assert (told["person"], told["state"]) == (None, "in_stock")
    too_many = await desk.post("/visits/cards/stock", {"n": 501, "site": SITE})
    assert (too_many.status, too_many.code) == (422, "too_large")


async def test_a_stock_that_was_begun_under_a_key_is_finished_under_it(
    desk: Caller, books: Books
) -> None:
    """As after a crash: some cards of it are there, and it is not."""
    whole, key = uuid4(), uuid4()
    body = {"n": 3, "site": SITE}
    codes = (await desk.post("/visits/cards/stock", body, key=whole)).json()["codes"]
    before = (await books.ends())["visits"]
    again = await desk.post("/visits/cards/stock", body, key=whole)
    assert (again.status, again.json()["codes"]) == (200, codes)
    assert (await books.ends())["visits"] == before
    reused = await desk.post("/visits/cards/stock", {"n": 4, "site": SITE}, key=whole)
    assert (reused.status, reused.code) == (422, "key_reused")
    assert (await books.ends())["visits"] == before
    other = (await desk.post("/visits/cards/stock", body, key=key)).json()["codes"]
    assert not {*codes} & {*other}


async def test_a_card_and_a_nameless_person_come_at_once(desk: Caller, books: Books) -> None:
    before = (await books.ends())["visits"]
    body = {"site": SITE, "target_group": "ebo", "sex": "kvinna", "birth_year": 1980}
    given = (await desk.post("/visits/cards", body)).json()
    [registered] = await since(books, before, "PersonRegistered")
    assert registered["data"].items() >= body.items()
    assert registered["data"]["person"] == given["person"]
    assert UUID(given["id"]) == card_of(given["code"])
    told = await holder(desk, given["code"])
    assert (told["person"], told["display_name"], told["birth_year"]) == (given["person"], "", 1980)


async def test_a_card_of_the_stock_is_given_to_a_person_who_is_known(
    desk: Caller, books: Books
) -> None:
    """Even when the scan stands in the same batch: the order is kept."""
    person, [code] = await register(desk, given_name="Ali"), await stock(desk)
    before = (await books.ends())["visits"]
    give = {"key": str(uuid4()), "command": "IssueCard", "data": {"person": person, "card": code}}
    told = await batch(desk, give, scan(code))
    assert [it["status"] for it in told] == ["ok", "ok"]
    assert told[0]["receipt"]["code"] == code
    assert await since(books, before, "PersonRegistered") == []
    assert (await holder(desk, code))["display_name"] == "Ali"
    other = await register(desk)
    taken = await desk.post(f"/visits/people/{other}/cards", {"card": code})
    assert (taken.status, taken.code, taken.pointers) == (422, "card_not_in_stock", ["/card"])


async def test_a_lost_card_opens_nothing_and_the_person_gets_another(desk: Caller) -> None:
    person = await register(desk)
    lost = await issue(desk, person)
    visit = await desk.made("/visits/visits", {**VISIT, "card": lost})
    gone = await desk.post(f"/visits/cards/{quote(lost)}/revoke", {})
    assert (gone.status, gone.receipt[0], gone.receipt[2]) == (201, str(card_of(lost)), 2)
    scanned = await desk.post("/visits/visits", {**VISIT, "card": lost})
    assert (scanned.status, scanned.code, scanned.pointers) == (422, "card_revoked", ["/card"])
    twice = await desk.post(f"/visits/cards/{plain(lost)}/revoke", {})
    assert (twice.status, twice.code) == (422, "card_revoked")
    another = await issue(desk, person)
    assert another != lost
    assert await desk.made("/visits/visits", {**VISIT, "card": another}) == visit
    assert (await holder(desk, lost))["state"] == "revoked"
    back = await desk.post(f"/visits/cards/{plain(lost)}/revoke/withdraw", {"reason": "found"})
    assert back.status == 201
    assert await desk.made("/visits/visits", {**VISIT, "card": lost}) == visit


async def test_a_scan_from_before_the_loss_that_is_sent_again_keeps_its_receipt(
    desk: Caller,
) -> None:
    code, key = await issue(desk, await register(desk)), uuid4()
    first = await desk.post("/visits/visits", {**VISIT, "card": code}, key=key)
    await desk.post(f"/visits/cards/{plain(code)}/revoke", {})
    again = await desk.post("/visits/visits", {**VISIT, "card": code}, key=key)
    assert (again.status, again.receipt) == (200, first.receipt)


async def test_a_card_that_was_given_by_mistake_lies_in_stock_again(
    desk: Caller,
) -> None:
    [code] = await stock(desk)
    await batch(desk, scan(code))
    first = (await holder(desk, code))["person"]
    await desk.post(f"/visits/cards/{plain(code)}/issue/withdraw", {"reason": "it is Ali's"})
    assert (await holder(desk, code))["state"] == "in_stock"
    [told] = await batch(desk, scan(code))
    assert told["status"] == "ok"
    assert (await holder(desk, code))["person"] not in {first, None}


async def test_a_card_of_the_stock_that_should_not_be_there_is_none(desk: Caller) -> None:
    [code] = await stock(desk)
    back = await desk.post(f"/visits/cards/{plain(code)}/stock/withdraw", {"reason": "smeared"})
    assert back.status == 201
    scanned = await desk.post("/visits/visits", {**VISIT, "card": code})
    assert (scanned.status, scanned.code) == (422, "no_such_card")


async def test_a_visit_names_a_person_or_a_card(desk: Caller, books: Books) -> None:
    person, [code] = await register(desk), await stock(desk)
    before = (await books.ends())["visits"]
    both = await desk.post("/visits/visits", {**VISIT, "person": person, "card": code})
    assert (both.status, both.code, both.pointers) == (422, "person_or_card", ["/card"])
    assert (await books.ends())["visits"] == before


async def test_a_person_who_was_a_mistake_has_no_card(desk: Caller) -> None:
    person = await register(desk)
    code = await issue(desk, person)
    await desk.post(f"/visits/people/{person}/withdraw", WHY)
    for answer in (
        await desk.post("/visits/visits", {**VISIT, "card": code}),
        await whose(desk, code),
    ):
        assert answer.code == "no_such_card"


async def test_whose_a_card_is_was_recorded_before_it_is_told_r1(
    desk: Caller, books: Books
) -> None:
    person = await register(desk, given_name="Amina")
    code = await issue(desk, person)
    before = (await books.ends())["visits"]
    await holder(desk, code)
    [fact] = await books.since("visits", before)
    assert (fact["type"], fact["data"]["subjects"]) == ("PersonalDataRead", [person])
    assert (fact["data"]["release"], fact["data"]["outcome"]) == ("opened", "released")
    assert fact["data"]["fields"] == ["display_name", "birth_year"]


async def test_a_persons_cards_are_told_to_whoever_must_revoke_one_of_them(
    desk: Caller, books: Books
) -> None:
    person = await register(desk)
    lost, [stocked] = await issue(desk, person), await stock(desk)
    await desk.post(f"/visits/cards/{plain(lost)}/revoke", {})
    given = await desk.post(f"/visits/people/{person}/cards", {"card": plain(stocked)})
    wrong = (await desk.post(f"/visits/people/{person}/cards", {})).json()["code"]
    back = await desk.post(f"/visits/cards/{plain(wrong)}/issue/withdraw", {"reason": "Bea's"})
    before = (await books.ends())["visits"]
    told = await desk.get(f"/visits/people/{person}/cards?after={back.receipt[1]}")
    assert told.json() == {
        "items": [
            {"id": given.receipt[0], "code": stocked, "state": "active"},
            {"id": str(card_of(lost)), "code": lost, "state": "revoked"},
        ]
    }
    [fact] = await books.since("visits", before)
    assert (fact["type"], fact["data"]["subjects"]) == ("PersonalDataRead", [person])
    assert fact["data"]["fields"] == ["cards"]
    nobody = await desk.get(f"/visits/people/{uuid4()}/cards")
    assert (nobody.status, nobody.code) == (404, "no_such_person")


async def test_whoever_guesses_codes_is_slowed_down_and_nobody_else(
    desk: Caller, books: Books
) -> None:
    code = await issue(desk, await register(desk))
    answers = [await whose(desk, guess) for guess in await nobodys(books, 10)]
    assert {it.code for it in answers} == {"no_such_card"}
    for late in (
        await whose(desk, code),
        await desk.post("/visits/visits", {**VISIT, "card": code}),
        await desk.post(f"/visits/cards/{plain(code)}/revoke", {}),
    ):
        assert (late.status, late.code) == (429, "too_many_tries")
        assert late.header("retry-after") == "30"
    [told] = await batch(desk, scan(code))
    assert (told["status"], told["problem"]["code"]) == ("refused", "too_many_tries")
    other = desk.who("host", sub=f"desk-{uuid4()}")
    assert (await holder(other, code))["state"] == "active"


async def test_a_thousand_guesses_in_one_batch_are_ten(desk: Caller, books: Books) -> None:
    told = await batch(desk, *[scan(guess) for guess in await nobodys(books, 1000)])
    codes = [it["problem"]["code"] for it in told]
    assert codes == ["no_such_card"] * 10 + ["too_many_tries"] * 990


async def test_what_no_card_could_have_is_no_guess(desk: Caller) -> None:
    for written in ("blue fox 42", "blå räv", "x" * 500, str(uuid4())) * 6:
        assert (await whose(desk, written)).code == "no_such_card"


async def test_a_kiosk_scans_cards_and_learns_nothing(desk: Caller) -> None:
    code = await issue(desk, await register(desk))
    kiosk = desk.who("kiosk", site=[SITE], sub=f"kiosk-{uuid4()}")
    assert await kiosk.made("/visits/visits", {**VISIT, "card": code})
    [stocked] = await stock(desk)
    assert await kiosk.made("/visits/visits", {**VISIT, "card": stocked})
    refused = await kiosk.saying(("Brygga-Purpose", "drop_in_support")).get(
        f"/visits/cards/{plain(code)}"
    )
    assert (refused.status, refused.code) == (403, "not_allowed")
