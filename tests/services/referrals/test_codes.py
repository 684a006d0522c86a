"""The closed loop over HTTP: a link for the destination, ten clicks and one fact (feature 3, R8)."""

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any
from uuid import UUID, uuid4

import pytest

from services.referrals.api.codes import Codes
from services.referrals.commands.referrals import IssueReferralCode
from shared.identity import Actor
from shared.log.wish import Wish
from shared.web import asking
from shared.web.pages import LANGUAGES, text
from shared.web.problems import Problem
from tests.books import Books
from tests.doors import GROUND
from tests.engine import empty, node
from tests.http import Caller, Headers
from tests.services.referrals.test_api import LIBRARY, LINK, WHY, refer, register
from tests.stack import Foundation
from tests.wire import Answer

PAGE: Headers = [("Accept", "text/html"), ("Accept-Language", "sv")]
JSON: Headers = [("Accept", "application/json")]


async def issued(host: Caller, referral: str, key: UUID | None = None) -> dict[str, Any]:
    answer = await host.post(f"/referrals/referrals/{referral}/code", {}, key=key)
    assert answer.status in {200, 201}, answer
    said: dict[str, Any] = answer.json()
    return said


def path_of(code: dict[str, Any]) -> str:
    """The path as a caller of these tests names it."""
    _, _, path = str(code["url"]).partition("/api")
    return path


def stranger(host: Caller) -> Caller:
    return replace(host, token=None)


def elsewhere(host: Caller) -> Caller:
    """A stranger at an address of their own, whose wrong tries are nobody else's."""
    return stranger(host).at_the_port().saying(("X-Forwarded-For", f"2001:db8::{uuid4().hex[:4]}"))


async def opened(who: Caller, path: str, headers: Headers = JSON) -> Answer:
    return await who.send("GET", path, headers=headers)


async def clicked(who: Caller, path: str, headers: Headers = JSON) -> Answer:
    return await who.send("POST", path, b"", headers)


async def test_ten_clicks_on_the_one_time_link_are_one_fact(host: Caller, books: Books) -> None:
    referral = await refer(host)
    path = path_of(await issued(host, referral))
    before = (await books.ends())["referrals"]
    asked = await opened(stranger(host), path)
    assert (asked.status, asked.json()["state"], asked.json()["destination"]) == (
        200,
        "open",
        "Biblioteket",
    )
    answers = await asyncio.gather(*(clicked(stranger(host), path) for _ in range(10)))
    assert {(it.status, it.json()["state"]) for it in answers} == {(200, "confirmed")}
    facts = await books.since("referrals", before)
    [confirmed] = [it for it in facts if it["data"].get("referral") == referral]
    assert (confirmed["type"], confirmed["data"]["by"]) == ("ReferralConfirmed", "destination")
    assert (await opened(stranger(host), path)).json()["state"] == "confirmed"
    step = {"rung": "participated", "expected_version": 3}
    told = await host.post(f"/referrals/referrals/{referral}/advance", step)
    assert (told.code, told.json()["rung"]) == ("rung_not_higher", "participated")


async def test_the_page_needs_no_script_and_shows_the_least_there_is(host: Caller) -> None:
    person, heard = await register(host)
    place = await host.made("/referrals/destinations", LIBRARY | {"name": "Sy & <prata>"})
    referral = await heard.made(
        "/referrals/referrals", LINK | {"person": person, "destination": place}
    )
    path = path_of(await issued(host, referral))
    page = await opened(stranger(host), path, PAGE)
    told = page.body.decode()
    assert page.status == 200
    assert "Sy &amp; &lt;prata&gt;" in told
    assert re.search(r'<form method="post"><button type="submit">', told)
    assert "<script" not in told
    for secret in (person, referral, place, "abo"):
        assert secret not in told
    assert page.header("cache-control") == "no-store"
    assert page.header("referrer-policy") == "no-referrer"
    assert (page.header("content-security-policy") or "").startswith("default-src 'self'")
    thanks = await clicked(stranger(host), path, PAGE)
    assert text("sv", "came-thanks") in unescape(thanks.body.decode())
    again = await opened(stranger(host), path, PAGE)
    assert "<form" not in again.body.decode()
    style = await stranger(host).get("/referrals/pages.css")
    assert (style.status, style.header("content-type")) == (200, "text/css; charset=utf-8")


@pytest.mark.parametrize(
    ("asked", "accepted", "language", "direction"),
    [
        *((it, "en", it, "rtl" if it in {"ar", "fa-AF"} else "ltr") for it in LANGUAGES),
        (None, "de, prs-AF;q=0.9, en;q=0.8", "fa-AF", "rtl"),
        (None, "uk-UA", "uk", "ltr"),
        ("tlh", "de", "sv", "ltr"),
    ],
)
async def test_the_page_speaks_eight_languages(
    host: Caller, coded: str, asked: str | None, accepted: str, language: str, direction: str
) -> None:
    query = f"?lang={asked}" if asked else ""
    said: Headers = [("Accept", "text/html"), ("Accept-Language", accepted)]
    page = (await opened(stranger(host), coded + query, said)).body.decode()
    assert text(language, "came-yes") in unescape(page)
    assert f'dir="{direction}"' in page


@pytest.fixture(scope="module")
async def coded(host: Caller) -> str:
    """A link that nobody clicks."""
    return path_of(await issued(host, await refer(host)))


async def test_the_same_key_gives_the_same_link_and_a_new_one_ends_it(host: Caller) -> None:
    referral, key = await refer(host), uuid4()
    first = await issued(host, referral, key=key)
    assert await issued(host, referral, key=key) == first
    assert first["url"].startswith(host.brygga.url)
    assert first["qr"].startswith("<svg")
    second = await issued(host, referral)
    who = elsewhere(host)
    ended = await clicked(who, path_of(first))
    assert (ended.status, ended.code) == (410, "code_over")
    assert (await opened(who, path_of(second))).status == 200


async def test_only_a_hash_is_kept_of_a_link_and_no_log_knows_it(
    host: Caller, books: Books
) -> None:
    referral = await refer(host)
    before = (await books.ends())["referrals"]
    code = (await issued(host, referral))["url"].rpartition("/")[2]
    await clicked(stranger(host), f"/referrals/codes/{code}")
    await opened(elsewhere(host), f"/referrals/codes/{code[:-4]}AAAA")
    told = str(await books.since("referrals", before))
    assert "ReferralCodeIssued" in told
    logs = "".join(it.read_text() for it in host.brygga.home.path.rglob("*.log"))
    assert "nats-server" in logs
    for secret in (code, code[22:54]):
        assert secret not in told
        assert secret not in logs


@pytest.mark.parametrize(
    ("step", "body"),
    [
        ("decline", {}),
        ("revoke", {}),
        ("close", {"reason": "full"}),
        ("code/withdraw", WHY),
        ("withdraw", WHY),
    ],
)
async def test_a_link_is_over_with_its_referral(
    host: Caller, books: Books, step: str, body: dict[str, Any]
) -> None:
    referral, who = await refer(host), elsewhere(host)
    path = path_of(await issued(host, referral))
    assert (await host.post(f"/referrals/referrals/{referral}/{step}", body)).status == 201
    before = (await books.ends())["referrals"]
    for answer in (await opened(who, path), await clicked(who, path)):
        assert (answer.status, answer.code) == (410, "code_over")
    page = await opened(who, path, PAGE)
    assert (page.status, text("sv", "came-over") in unescape(page.body.decode())) == (410, True)
    facts = await books.since("referrals", before)
    assert not [it for it in facts if it["type"] == "ReferralConfirmed"]


async def test_a_link_is_over_with_its_ground_also_once_somebody_came_and_goes_on_without_its_listing(
    host: Caller,
) -> None:
    person, heard = await register(host)
    place = await host.made("/referrals/destinations", LIBRARY | {"owner": "outside"})
    ground = await heard.made("/referrals/grounds", GROUND | {"person": person, "recipient": place})
    about = LINK | {"person": person, "destination": place}
    who, links = elsewhere(host), []
    for told in (about | {"ground": ground}, about):
        links.append(path_of(await issued(host, await host.made("/referrals/referrals", told))))
        assert (await clicked(who, links[-1])).json()["state"] == "confirmed"
    assert (await host.post(f"/referrals/grounds/{ground}/revoke", {})).status == 201
    assert [(await opened(who, it)).status for it in links] == [410, 200]
    assert (await clicked(who, links[0])).code == "code_over"
    refused = await host.post(f"/referrals/destinations/{place}/withdraw", WHY)
    assert (refused.status, refused.code, refused.pointers) == (
        422,
        "has_referrals",
        ["/destination"],
    )
    assert (await host.post(f"/referrals/destinations/{place}/close", WHY)).status == 201
    assert (await opened(who, links[1])).status == 200


async def test_a_link_is_over_while_its_person_is_only_stored_and_once_they_were_a_mistake(
    host: Caller,
) -> None:
    person, heard = await register(host)
    place = await host.made("/referrals/destinations", LIBRARY)
    link = LINK | {"person": person, "destination": place}
    path = path_of(await issued(host, await heard.made("/referrals/referrals", link)))
    who, manager = elsewhere(host), host.who("unit_manager")
    store = f"/visits/people/{person}/restriction"
    for on, status in ((True, 410), (False, 200)):
        said = await manager.post(store, {"on": on, "reason": "asked for it"})
        await _heard(host, said)
        assert (await opened(who, path)).status == status
        assert (await clicked(who, path)).status == status
    await _heard(host, await host.post(f"/visits/people/{person}/withdraw", WHY))
    assert (await opened(who, path)).status == 410


async def _heard(host: Caller, said: Answer) -> None:
    """Wait until referrals has heard of it."""
    hearing = host.saying(("Brygga-After", f"visits={said.receipt[1]}"))
    assert (await hearing.ask("/referrals/batch", [])).status == 200


async def test_what_nobody_issued_is_no_page_and_trying_is_slowed_down(host: Caller) -> None:
    who, right = elsewhere(host), path_of(await issued(host, await refer(host)))
    answers = [await opened(who, f"/referrals/codes/{uuid4().hex * 2}") for _ in range(12)]
    assert [it.status for it in answers] == [*[404] * 10, 429, 429]
    assert (answers[0].code, answers[-1].code) == ("no_such_code", "too_many_tries")
    assert (await opened(who, right)).status == 200, "a right link is held up by nobody"
    slow = await opened(who, f"/referrals/codes/{uuid4().hex}", PAGE)
    assert (slow.status, slow.header("retry-after")) == (429, "30")


async def test_a_rung_that_was_confirmed_by_mistake_is_taken_back_and_confirmed_again(
    host: Caller,
) -> None:
    referral = await refer(host)
    path = path_of(await issued(host, referral))
    assert (await clicked(stranger(host), path)).status == 200
    back = f"/referrals/referrals/{referral}/advances/participated/withdraw"
    assert (await host.post(back, WHY)).receipt[2] == 4
    assert (await opened(stranger(host), path)).json()["state"] == "open"
    assert (await clicked(stranger(host), path)).status == 200
    assert (await host.post(back, WHY)).receipt[2] == 6


async def test_without_an_address_of_its_own_a_service_makes_no_link(
    foundation: Foundation,
) -> None:
    await empty(foundation, "referrals")
    key, now = uuid4(), datetime.now(UTC)
    wish = Wish(IssueReferralCode(referral=uuid4()), key, b"", "eva", now, now.date(), "")
    eva = asking.Caller(Actor("eva", frozenset({"host"}), None, None, 0), now, timedelta(), "")
    async with node(foundation, "referrals") as one:
        find = Codes(one).prepare[IssueReferralCode].find
        with pytest.raises(Problem, match="own_address_missing"):
            await find(eva, wish)


async def test_she_says_herself_that_she_went(host: Caller) -> None:
    referral = await refer(host)
    path = f"/referrals/referrals/{referral}/attended"
    assert (await host.post(path, {})).receipt[2] == 2
    assert (await host.post(path, {})).receipt[2] == 2
    closed = await refer(host)
    await host.post(f"/referrals/referrals/{closed}/close", {"reason": "cost"})
    said = await host.post(f"/referrals/referrals/{closed}/attended", {})
    assert (said.status, said.code) == (422, "referral_closed")
