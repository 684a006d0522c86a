"""Volunteers: their link on a phone, their shifts and hours, and nobody else's anything."""

import json
import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.async_api import Browser, Page, expect

from deploy.local.home import ROOT
from tests.books import Books
from tests.browser.conftest import left
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.engine import eventually
from tests.http import Caller
from tests.stack import Running

NOW: Final = datetime.now(UTC)
NOBODY: Final = "00000000-0000-4000-8000-000000000001"
PHONE: Final = {"width": 390, "height": 844}
SCREENS: Final = re.findall(
    r'^  "(/[a-z]*)": \{', (ROOT / "web/src/screens.ts").read_text(encoding="utf-8"), re.MULTILINE
)
OF_PEOPLE: Final = re.compile(
    r"(.*/api/\w+)?/(people|here|evening|arrivals|cards|duplicates|conflicts|rosters|volunteers|hours|shifts"
    r"|facilitations|referrals|grounds|audit|reviews)\b"
)
"""What stands in the address of whatever tells of people."""
THEIRS: Final = {"/volunteers/me", "/shifts"}


@pytest.fixture
async def phone(chromium: Browser, brygga: Running) -> AsyncIterator[Page]:
    """A volunteer's phone."""
    context = await chromium.new_context(base_url=brygga.url, locale="sv-SE", viewport=PHONE)  # type: ignore[arg-type]
    yield await context.new_page()
    await left(context)


async def linked(host: Caller, name: str) -> tuple[str, str]:
    """Somebody who joined, and the link of their own; who gave it finds none of their hours right."""
    volunteer = await host.made("/activities/volunteers", {"given_name": name})
    another = host.who("host", sub="who-gives-links")
    issued = await another.post(f"/activities/volunteers/{volunteer}/link", {})
    return volunteer, issued.json()["url"]


async def offered(host: Caller, ahead: int) -> str:
    """A shift, so many days ahead."""
    starts = (NOW + timedelta(days=ahead)).isoformat()
    about = {"kind": "volontarkvall", "site": SITE, "starts_at": starts, "duration_minutes": 90}
    session = await host.made("/activities/sessions", about)
    return await host.made("/activities/shifts", {"session": session, "needed": 1})


async def test_a_volunteer_takes_a_shift_and_tells_of_their_hours_with_and_without_a_network(
    phone: Page, host: Caller, books: Books
) -> None:
    volunteer, url = await linked(host, "Selam")
    await offered(host, 3)
    since = (await books.ends())["activities"]
    await phone.goto(url)
    await expect(phone.get_by_text("Hej")).to_contain_text("Selam")
    await phone.get_by_role("link", name="Hoppa till innehållet").press("Enter")
    await expect(phone.locator("main")).to_be_focused()
    assert phone.url.endswith(url.partition("#")[2])
    await phone.get_by_role("button", name="Jag kommer").first.click()
    await expect(phone.get_by_role("button", name="Jag kan inte")).to_be_visible()
    await phone.context.set_offline(True)
    await phone.get_by_role("button", name="2 tim").click()
    await phone.get_by_role("button", name="Spara min tid").click()
    await expect(phone.get_by_text("Skickas så fort det går")).to_be_visible()
    await phone.context.set_offline(False)
    await expect(phone.get_by_text("Väntar på godkännande")).to_be_visible(timeout=15_000)
    facts = {
        it["type"].rpartition(".")[2]: it["data"] for it in await books.since("activities", since)
    }
    assert facts["ShiftTaken"]["volunteer"] == volunteer
    assert (facts["HoursReported"]["volunteer"], facts["HoursReported"]["minutes"]) == (
        volunteer,
        120,
    )
    me = replace(host, token=url.partition("#")[2])
    elsewhere = {"date": (NOW - timedelta(days=1)).date().isoformat(), "minutes": 45}
    told = await me.post(f"/activities/volunteers/{volunteer}/hours", elsewhere)
    hours, position, _ = told.receipt
    seen = await me.get(f"/activities/volunteers/me?after={position}")
    assert len(seen.json()["hours"]) == 2
    await phone.reload()
    await expect(phone.get_by_text("Väntar på godkännande")).to_have_count(2)
    await phone.get_by_role("listitem").filter(has_text="45 min").get_by_role("button").click()
    await expect(phone.get_by_text("Väntar på godkännande")).to_have_count(1)
    await eventually(lambda: is_back(books, since, hours))
    kept = await phone.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert url.partition("#")[2] not in kept
    await phone.get_by_role("button", name="Logga ut").click()
    await expect(phone.get_by_text("Selam")).to_have_count(0)
    assert "#" not in phone.url


async def is_back(books: Books, since: int, hours: str) -> bool:
    """Whether these hours were taken back."""
    told = await books.since("activities", since)
    return any(
        it["type"].endswith("HoursWithdrawn") and it["data"]["hours"] == hours for it in told
    )


async def test_a_volunteers_session_finds_no_person_anywhere(phone: Page, host: Caller) -> None:
    who = {"given_name": "Zarqavina", "target_group": "abo", "site": SITE}
    person = await host.made("/visits/people", who)
    await host.made(
        "/visits/visits", {"person": person, "site": SITE, "occurred_at": NOW.isoformat()}
    )
    _, url = await linked(host, "Hodan")
    asked: set[tuple[int, str]] = set()
    phone.on("response", lambda it: asked.add((it.status, it.url)))
    await phone.goto(url)
    await expect(phone.get_by_text("Hej")).to_contain_text("Hodan")
    for screen in SCREENS:
        await phone.evaluate(
            "to => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')) }",
            screen,
        )
        await expect(phone.locator(f'main[data-screen-at="{screen}"]')).to_be_attached()
        await phone.wait_for_load_state("networkidle")
        assert "Zarqavina" not in await phone.locator("body").inner_text(), screen
    told = {it for it in asked if it[0] < 400 and OF_PEOPLE.match(it[1])}
    assert {it for _, it in told if not any(one in it for one in THEIRS)} == set()
    me = replace(host, token=url.partition("#")[2])
    for service in ("visits", "activities", "referrals", "reporting"):
        for path in readings(service):
            answer = await me.get(f"/{service}{path}")
            assert answer.status in {401, 403}, (service, path, answer.status)


def readings(service: str) -> list[str]:
    """Every reading of a service that tells of people, as its document has it, with ids that nobody has."""
    document = json.loads(Path(ROOT / f"docs/api/{service}.json").read_text(encoding="utf-8"))
    return [
        re.sub(r"\{\w+\}", NOBODY, path) + needed(ways["get"])
        for path, ways in document["paths"].items()
        if "get" in ways and OF_PEOPLE.match(path) and path not in THEIRS and "code" not in path
    ]


def needed(reading: dict[str, Any]) -> str:
    """The parameters without which a reading is not asked at all."""
    asked = {"site": SITE, "person": NOBODY}
    names = {it.get("name") for it in reading.get("parameters", []) if it.get("required")}
    return "?" + "&".join(f"{name}={value}" for name, value in asked.items() if name in names)


async def test_a_link_is_given_as_a_code_and_once_it_is_closed_its_page_says_so_kindly(
    page: Page, phone: Page, host: Caller
) -> None:
    volunteer = await host.made("/activities/volunteers", {"given_name": "Mykola"})
    await sign_in(page, "host", to="/volunteers")
    everybody = page.get_by_role("region", name="Alla volontärer")
    card = everybody.locator("details.session").filter(has_text="Mykola").first
    await card.locator("summary").first.click()
    await card.get_by_role("button", name="Ge en personlig länk").click()
    await expect(card.get_by_role("img", name=re.compile("Personlig länk.*Mykola"))).to_be_visible()
    url = await card.locator("code").inner_text()
    await phone.goto(url)
    await expect(phone.get_by_text("Hej")).to_contain_text("Mykola")
    await card.get_by_role("button", name="Stäng länken").click()
    await expect(page.get_by_text("Länken är stängd")).to_be_visible()
    await eventually(lambda: is_linked_no_more(host, volunteer))
    await eventually(lambda: is_ended(phone))


async def is_linked_no_more(host: Caller, volunteer: str) -> bool:
    """Whether the list, which follows a moment later, says so too."""
    items = (await host.get("/activities/volunteers")).json()["items"]
    return not next(it["linked"] for it in items if it["id"] == volunteer)


async def is_ended(phone: Page) -> bool:
    """Whether the page, opened anew, says that its link is closed."""
    await phone.reload()
    greeted = phone.get_by_text("Hej").or_(phone.get_by_role("heading", level=2)).first
    await expect(greeted).to_be_visible()
    return await phone.get_by_role("heading", name="Länken gäller inte längre").is_visible()


async def test_hours_are_found_right_by_another_than_who_told_of_them(
    page: Page, host: Caller, books: Books
) -> None:
    volunteer, url = await linked(host, "Awet")
    me = replace(host, token=url.partition("#")[2])
    gave = {"date": NOW.date().isoformat(), "minutes": 45}
    hours = await me.made(f"/activities/volunteers/{volunteer}/hours", gave)
    since = (await books.ends())["activities"]
    await sign_in(page, "host", to="/volunteers")
    row = page.locator("details").filter(has_text=re.compile("Awet.*45 min"))
    await expect(row).to_be_visible()
    await page.get_by_role("button", name=re.compile("^Godkänn")).click()
    await expect(row).to_have_count(0)
    approved = [
        it["data"]
        for it in await books.since("activities", since)
        if it["type"].endswith("HoursApproved")
    ]
    assert hours in approved[-1]["hours"]
