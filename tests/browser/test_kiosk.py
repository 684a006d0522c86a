"""The kiosk: two taps and no names, with or without a network, a server, a browser that was never closed."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.async_api import BrowserContext, Page, async_playwright, expect

from tests.books import Books, open_books
from tests.browser.at_desk import READER, stocked
from tests.browser.conftest import CHROMIUM
from tests.browser.looking import sign_in
from tests.browser.offline import (
    Away,
    carried,
    counts,
    found_on_disk,
    is_ready_for_anything,
    make_kiosk,
    take_in,
    visit,
    visits_since,
    wish,
)
from tests.http import STAFF, Caller, calling
from tests.stack import running_stack, temporary_home

NAMES: Final = ("Hodan", "Warsame")
WAITS: Final = 3


@asynccontextmanager
async def tablet(profile: Path, url: str) -> AsyncIterator[BrowserContext]:
    """A device that keeps its profile when its browser is closed."""
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            profile,
            executable_path=CHROMIUM,
            args=["--no-sandbox"],
            base_url=url,
            locale="sv-SE",
        )
        yield context
        await context.close()


async def test_two_taps_by_keyboard_are_a_visit_and_the_screen_returns_by_itself(
    page: Page, host: Caller
) -> None:
    await make_kiosk(page, host)
    await page.get_by_role("button", name="العربية").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("html")).to_have_attribute("dir", "rtl")
    await expect(page.get_by_role("heading", level=1)).to_be_focused()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="شكراً")).to_be_focused()
    await expect(page.get_by_role("heading", name="Välkommen")).to_be_visible(timeout=15_000)
    await expect(page.locator("html")).to_have_attribute("dir", "ltr")


async def test_a_visitor_does_not_wander_off_and_staff_may(page: Page, host: Caller) -> None:
    await make_kiosk(page, host)
    await visit(page)
    await page.go_back()
    await expect(page.get_by_role("heading", name="Välkommen")).to_be_visible()
    way_out = page.get_by_role("button", name="Personal: håll in för att lämna")
    await way_out.click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    await way_out.click(delay=1_700)
    await page.get_by_role("button", name="Lämna", exact=True).click()
    await expect(page.get_by_role("heading", name="Mötesplatsen")).to_be_visible()
    await sign_in(page, "host", to="/outbox")
    await page.get_by_role("link", name="Öppna kiosken på den här enheten").click()
    await visit(page)
    await way_out.click(delay=1_700)
    await expect(page.get_by_role("button", name="Sluta vara kiosk")).to_have_count(0)
    await page.get_by_role("button", name="Lämna", exact=True).click()
    await sign_in(page, "host", to="/outbox")
    await page.get_by_role("link", name="Öppna kiosken på den här enheten").click()
    await way_out.click(delay=1_700)
    await page.get_by_role("button", name="Sluta vara kiosk").click()
    await expect(page.get_by_label("Enhetens kod")).to_be_visible()


async def test_a_card_that_is_read_says_whose_visit_it_is_and_nobody_is_asked_for_it(
    page: Page, host: Caller, books: Books
) -> None:
    await make_kiosk(page, host)
    before = (await books.ends())["visits"]
    code = await stocked(host)
    await page.get_by_role("button", name="Svenska", exact=True).click()
    await expect(page.get_by_role("heading", name="Varför kommer du")).to_be_focused()
    await page.locator("body").evaluate(READER, [*code, "Enter"])
    await expect(page.get_by_text("Kortet är läst.")).to_be_visible()
    async with page.expect_response("**/visits/batch"):
        await page.get_by_role("button", name="Arbete").click()
    await visit(page)
    named, nameless = [it["data"].get("person") for it in await visits_since(books, before)]
    assert named
    assert not nameless
    assert (await host.get(f"/visits/cards/{code}")).json()["person"] == named


async def test_a_visitor_hears_what_waits_and_stays_as_long_as_they_need(
    context: BrowserContext, host: Caller
) -> None:
    page = await context.new_page()
    await page.clock.install(time=datetime.now(UTC))
    await make_kiosk(page, host)
    await Away(page).shut()
    await page.get_by_role("button", name="Svenska", exact=True).click()
    await page.get_by_role("button", name="Brev").click()
    thanks = page.get_by_role("heading", name="Tack! Det är sparat.")
    await expect(page.get_by_text(re.compile(r"1\W+väntar på att skickas"))).to_be_visible()
    await page.get_by_role("button", name="Stanna kvar").click()
    await page.clock.fast_forward("04:00")
    await expect(thanks).to_be_visible()
    await page.clock.fast_forward("02:00")
    await expect(page.get_by_role("heading", name="Välkommen")).to_be_visible()


async def test_a_code_of_no_device_is_said_so(context: BrowserContext) -> None:
    page = await context.new_page()
    await page.goto("/kiosk")
    await page.get_by_label("Enhetens kod").fill("nonsense")
    await page.get_by_role("button", name="Gör till kiosk").click()
    await expect(page.get_by_role("alert")).to_contain_text("Ingen enhet har den koden")


async def test_what_waits_survives_the_network_the_server_and_the_browser(tmp_path: Path) -> None:
    if CHROMIUM is None:
        pytest.skip("Chromium is missing: apt-get install chromium-headless-shell")
    with temporary_home() as home:
        async with running_stack(home) as running:
            url = running.url
            async with calling(running) as nobody, tablet(tmp_path, url) as device:
                page = device.pages[0]
                token = await make_kiosk(page, nobody.who(*STAFF))
                await is_ready_for_anything(page)
                await sign_in(page, "host", to="/outbox")
                await page.route("**/api/*/batch", lambda route: route.abort())
                arrival = wish("NoteArrival", {"name": "Hodan Warsame", "supports": []})
                await take_in(page, carried("staff:somebody-else", arrival))
                await page.goto("/kiosk")
                for _ in range(WAITS):
                    await visit(page)
                await running.kill()
        async with tablet(tmp_path, url) as device:
            page = device.pages[0]
            await page.goto("/kiosk")
            await visit(page, "Arbete")
            await page.goto("/outbox")
            await counts(page, saved=WAITS + 2)
        assert found_on_disk(tmp_path, (*NAMES, token)) == []
        async with (
            running_stack(home, "--port", str(urlsplit(url).port)) as running,
            open_books(running) as books,
            tablet(tmp_path, url) as device,
        ):
            page = device.pages[0]
            await page.goto("/outbox")
            await counts(page, saved=1, sent=WAITS + 1)
            assert len(await visits_since(books, 0)) == WAITS + 1
            await sign_in(page, "host", to="/outbox")
            await page.get_by_role("button", name="Skicka i mitt namn").click()
            await counts(page, saved=0, sent=WAITS + 2)
