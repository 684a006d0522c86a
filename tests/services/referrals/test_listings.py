"""Whoever runs a place keeps its listing by a link (API.md, referrals; feature 14)."""

import asyncio
import re
from html import unescape
from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest

from shared.web.pages import text
from tests.books import Books
from tests.http import Caller, Headers
from tests.services.referrals.test_api import WHY
from tests.services.referrals.test_codes import JSON, PAGE, elsewhere, opened, path_of, stranger
from tests.wire import Answer

CLUB = {
    "name": "Boll & <lek>",
    "category": "idrott",
    "owner": "outside",
    "languages": ["sv", "ar"],
    "min_age": 6,
    "cost_sek": 50,
    "begins": "17:30",
    "contact": "070-1740611",
}


async def listed(host: Caller) -> str:
    return await host.made("/referrals/destinations", CLUB)


async def issued(host: Caller, place: str, key: UUID | None = None) -> dict[str, Any]:
    answer = await host.post(f"/referrals/destinations/{place}/link", {}, key=key)
    assert answer.status in {200, 201}, answer
    said: dict[str, Any] = answer.json()
    return said


async def saved(who: Caller, path: str, headers: Headers = JSON, **said: object) -> Answer:
    typed: Headers = [*headers, ("Content-Type", "application/x-www-form-urlencoded")]
    return await who.send("POST", path, urlencode(said).encode(), typed)


def form_in(page: Answer) -> dict[str, str]:
    """What a browser would send of the form with all fields."""
    form = page.body.decode().rpartition("<form")[2]
    typed = re.findall(r'name="(\w+)"[^>]*value="([^"]*)"', form)
    areas = re.findall(r'<textarea[^>]*name="(\w+)"[^>]*>([^<]*)<', form)
    chosen = re.findall(r'<select[^>]*name="(\w+)".*?value="(\w*)" selected', form)
    return {name: unescape(value) for name, value in (*typed, *areas, *chosen)}


async def test_a_link_shows_the_listing_and_what_is_changed_there_is_fresh_in_the_directory(
    host: Caller, books: Books
) -> None:
    place = await listed(host)
    path = path_of(await issued(host, place))
    page = await opened(stranger(host), path, PAGE)
    told = page.body.decode()
    assert (page.status, page.header("cache-control")) == (200, "no-store")
    assert page.header("referrer-policy") == "no-referrer"
    assert "Boll &amp; &lt;lek&gt;" in told
    for secret in ("070-1740611", place, "idrott", "<script", "style="):
        assert secret not in told
    before = (await books.ends())["referrals"]
    form = form_in(page) | {
        "cost_sek": "0",
        "languages": "sv, so",
        "url": "https://example.org/boll",
    }
    thanks = await saved(stranger(host), path, PAGE, **form)
    assert (thanks.status, text("sv", "listing-thanks") in unescape(thanks.body.decode())) == (
        200,
        True,
    )
    changed, verified = await books.since("referrals", before)
    assert changed["data"]["fields"] == ["cost_sek", "languages", "url"]
    assert (verified["type"], verified["data"]["destination"]) == ("DestinationVerified", place)
    after = (await books.ends())["referrals"]
    shown = (await host.get(f"/referrals/destinations/{place}?after={after}")).json()
    assert (shown["cost_sek"], shown["languages"], shown["min_age"]) == (0, ["sv", "so"], 6)
    assert (shown["begins"], shown["stale"], shown["version"]) == ("17:30", False, 3)
    again = await opened(stranger(host), path)
    assert (again.json()["version"], again.json()["cost_sek"]) == (3, 0)


async def test_ten_posts_at_once_are_one_change(host: Caller, books: Books) -> None:
    place = await listed(host)
    path = path_of(await issued(host, place))
    before = (await books.ends())["referrals"]
    shown = await host.get(f"/referrals/destinations/{place}?after={before}")
    said = {"expected_version": shown.json()["version"], "max_age": "12"}
    assert said["expected_version"] == 2
    answers = await asyncio.gather(*(saved(stranger(host), path, **said) for _ in range(10)))
    assert {(it.status, it.json()["max_age"]) for it in answers} == {(200, 12)}
    facts = await books.since("referrals", before)
    assert [it["type"] for it in facts] == ["DestinationChanged", "DestinationVerified"]


async def test_what_cannot_be_right_is_told_beside_its_field_and_nothing_is_lost(
    host: Caller, books: Books
) -> None:
    path = path_of(await issued(host, await listed(host)))
    before = (await books.ends())["referrals"]
    form = form_in(await opened(stranger(host), path, PAGE)) | {"address": "Vendevägen 1"}
    for field, typed, sentence in (
        ("max_age", "5", "listing-ages-reversed"),
        ("max_age", "six", "listing-wrong"),
        ("cost_sek", "9" * 30, "listing-wrong"),
        ("ends", "17:00", "listing-ends-first"),
        ("description", "x" * 501, "listing-too-much"),
        ("url", '"><script>', "listing-wrong"),
    ):
        page = await saved(stranger(host), path, PAGE, **form | {field: typed})
        told = page.body.decode()
        assert page.status == 422, (field, typed)
        [marked] = re.findall(r'aria-describedby="(\w+)-fault"', told)
        assert (marked, text("sv", sentence) in unescape(told)) == (field, True)
        assert "<script" not in told
        assert form_in(page) == form | {field: typed}
    part = await saved(stranger(host), path, PAGE, expected_version=2, max_age="5")
    assert form_in(part)["cost_sek"] == "50", (
        "what is not said is shown as it stands, not as cleared"
    )
    answer = await saved(stranger(host), path, **form | {"max_age": "5"})
    assert (answer.status, answer.code, answer.pointers) == (422, "ages_reversed", ["/max_age"])
    twice = await stranger(host).send("POST", path, b"url=a&url=b", JSON)
    assert (twice.status, twice.code) == (400, "unreadable_body")
    assert (await saved(stranger(host), path, expected_version=2, name="Ours")).status == 422
    assert not await books.since("referrals", before)


async def test_of_two_at_once_the_later_is_shown_what_stands_now(host: Caller) -> None:
    path = path_of(await issued(host, await listed(host)))
    assert (await saved(stranger(host), path, expected_version=2, cost_sek="0")).status == 200
    for said in ({"cost_sek": "20"}, {}):
        page = await saved(stranger(host), path, PAGE, expected_version=2, **said)
        assert page.status == 409
        assert text("sv", "listing-clash") in unescape(page.body.decode())
        assert (form_in(page)["cost_sek"], form_in(page)["expected_version"]) == ("0", "3")
    answer = await saved(stranger(host), path, expected_version=2, cost_sek="20")
    assert (answer.status, answer.code) == (409, "version_conflict")
    assert (await saved(stranger(host), path, expected_version=3, cost_sek="20")).status == 200


async def test_the_same_key_gives_the_same_link_and_a_new_one_ends_it(host: Caller) -> None:
    place, key, who = await listed(host), uuid4(), elsewhere(host)
    first = await issued(host, place, key=key)
    assert await issued(host, place, key=key) == first
    second = await issued(host, place)
    assert (await opened(who, path_of(first))).status == 410
    assert (await opened(who, path_of(second))).status == 200


@pytest.mark.parametrize(("step", "body"), [("link/revoke", {}), ("close", WHY), ("withdraw", WHY)])
async def test_a_link_is_over_once_it_is_revoked_and_with_its_listing(
    host: Caller, books: Books, step: str, body: dict[str, Any]
) -> None:
    place, who = await listed(host), elsewhere(host)
    path = path_of(await issued(host, place))
    assert (await host.post(f"/referrals/destinations/{place}/{step}", body)).status == 201
    before = (await books.ends())["referrals"]
    for answer in (await opened(who, path), await saved(who, path, expected_version=2)):
        assert (answer.status, answer.code) == (410, "code_over")
    assert (await opened(who, path, PAGE)).status == 410
    assert not await books.since("referrals", before)


async def test_what_nobody_issued_is_no_page_and_no_log_knows_a_link(
    host: Caller, books: Books
) -> None:
    before = (await books.ends())["referrals"]
    code = (await issued(host, await listed(host)))["url"].rpartition("/")[2]
    await saved(stranger(host), f"/referrals/listings/{code}", expected_version=2)
    who = elsewhere(host)
    wrong = [f"{code[:-4]}AAAA", *(uuid4().hex * 2 for _ in range(10))]
    answers = [await opened(who, f"/referrals/listings/{it}") for it in wrong]
    assert [it.status for it in answers] == [*[404] * 10, 429]
    assert (await opened(who, f"/referrals/listings/{code}")).status == 200
    assert (await opened(who, f"/referrals/codes/{code}")).status != 200
    told = str(await books.since("referrals", before))
    logs = "".join(it.read_text() for it in host.brygga.home.path.rglob("*.log"))
    for secret in (code, code[22:54]):
        assert secret not in told
        assert secret not in logs


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ti", "ltr")])
async def test_the_form_speaks_the_owners_language(
    host: Caller, language: str, direction: str
) -> None:
    path = path_of(await issued(host, await listed(host)))
    said: Headers = [("Accept", "text/html"), ("Accept-Language", language)]
    told = unescape((await opened(stranger(host), path, said)).body.decode())
    assert text(language, "listing-right") in told
    assert f'dir="{direction}"' in told
