"""Signing in at a provider of the municipality's own, and being signed out again."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import left
from tests.browser.looking import sign_in
from tests.browser.provider import provider, told
from tests.stack import Running, running_stack, temporary_home

STORES: Final = """async () => {
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
  for (const { name } of await indexedDB.databases()) {
    const open = indexedDB.open(name);
    const db = await new Promise((told) => (open.onsuccess = () => told(open.result)));
    for (const store of db.objectStoreNames) {
      const all = db.transaction(store).objectStore(store).getAll();
      kept.push(JSON.stringify(await new Promise((told) => (all.onsuccess = () => told(all.result)))));
    }
    db.close();
  }
  for (const shelf of await caches.keys())
    for (const it of await (await caches.open(shelf)).keys()) kept.push(it.url);
  return kept.join();
}"""
"""Everything that a browser keeps for a page."""
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
"""The provider warns of what its own libraries are going to change; that is no fault of a sign-in."""
OUT: Final = re.compile("Skärmen låstes")


@pytest.fixture(scope="module")
async def elsewhere() -> AsyncIterator[Running]:
    """A Brygga at which people sign in with the municipality."""
    with temporary_home() as home, provider() as at:
        jwks = home.path.parent / "provider.json"
        async with running_stack(home, told=told(at, jwks)) as running:
            yield running


@pytest.fixture
async def device(chromium: Browser, elsewhere: Running) -> AsyncIterator[BrowserContext]:
    """A device of its own before that Brygga."""
    context = await chromium.new_context(base_url=elsewhere.url, locale="sv-SE")
    yield context
    await left(context)


async def come(page: Page, who: str) -> None:
    """Sign in at the provider as one of those it knows."""
    await page.get_by_role("button", name="Logga in").first.click()
    await page.get_by_role("button", name=who, exact=True).first.click()


async def test_staff_sign_in_with_the_municipality_and_out_of_it_again(
    device: BrowserContext,
) -> None:
    page = await device.new_page()
    await page.goto("/goals")
    async with page.expect_response(re.compile("/token$")) as answered:
        await come(page, "amina")
    given = await (await answered.value).json()
    await expect(page.get_by_text("Amina")).to_be_visible()
    await expect(page.get_by_role("heading", level=1, name="Målen")).to_be_visible()
    await expect(page.get_by_role("listitem").filter(has_text="föreningsdag")).to_be_visible()
    assert "code=" not in page.url
    kept = await page.evaluate(STORES)
    for secret in given.values():
        if isinstance(secret, str) and len(secret) > 20:
            assert secret not in kept
            assert secret.split(".")[-1] not in kept
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_role("heading", name="End Session")).to_be_visible()
    assert "id_token_hint" not in page.url
    await page.get_by_role("button", name="End session").click()
    await expect(page.get_by_role("button", name="Logga in").first).to_be_visible()


async def test_what_keeps_somebody_out_is_told_in_words(device: BrowserContext) -> None:
    page = await device.new_page()
    await page.goto("/")
    await page.get_by_role("button", name="Logga in").first.click()
    await page.get_by_role("button", name="Deny").click()
    await expect(page.get_by_role("alert")).to_have_text("Inloggningen avbröts.")
    await come(page, "olena")
    await expect(page.get_by_role("alert")).to_contain_text("har ingen roll här")
    await page.goto("/?code=stolen&state=guessed")
    await expect(page.get_by_role("alert")).to_have_text(
        "Inloggningen gick inte igenom. Försök igen."
    )
    await expect(page.get_by_role("button", name="Logga ut")).to_have_count(0)
    assert "code=" not in page.url
    await device.route("**/oauth2/token", lambda it: it.abort())
    await come(page, "amina")
    await expect(page.get_by_role("alert")).to_contain_text("Det går inte att nå inloggningen")


async def test_the_role_chooser_is_not_there(elsewhere: Running, device: BrowserContext) -> None:
    answer = await device.request.get("/sign-in/authorize")
    assert answer.status == 404
    assert "sign-in" not in elsewhere.home.last_status()["processes"]


async def test_a_clock_that_is_a_day_ahead_keeps_nobody_out(page: Page) -> None:
    await page.clock.install(time=datetime.now(UTC) + timedelta(hours=26))
    await sign_in(page, "host")
    await expect(page.get_by_role("heading", level=1, name="Målen")).to_be_visible()
    await expect(page.get_by_role("alert")).to_have_count(0)
    await expect(page.get_by_text("före. Tiderna rättas av sig själva.")).to_be_visible()


async def test_a_screen_that_nobody_touches_is_locked(page: Page) -> None:
    await page.clock.install(time=datetime.now(UTC))
    await sign_in(page, "host")
    await page.clock.fast_forward("09:00")
    await page.keyboard.press("Shift")
    await page.clock.fast_forward("09:00")
    await expect(page.get_by_role("button", name="Logga ut")).to_be_visible()
    await page.clock.fast_forward("02:00")
    await expect(page.get_by_role("alert")).to_have_text(OUT)
    await expect(page.get_by_role("heading", name="Målen")).to_have_count(0)
    await page.reload()
    async with page.expect_request(re.compile("prompt=login")):
        await page.get_by_role("button", name="Logga in").first.click()


async def test_the_next_day_everybody_signs_in_anew(chromium: Browser, brygga: Running) -> None:
    now = datetime.now(UTC)
    where = f"Etc/GMT{now.hour - 23:+d}" if now.hour > 10 else f"Etc/GMT+{now.hour + 1}"
    context = await chromium.new_context(base_url=brygga.url, locale="sv-SE", timezone_id=where)
    page = await context.new_page()
    await page.clock.install(time=now)
    await sign_in(page, "host")
    for _ in range(12):
        await page.clock.fast_forward("05:00")
        await page.keyboard.press("Shift")
    await expect(page.get_by_role("alert")).to_have_text(OUT)
    await left(context)
