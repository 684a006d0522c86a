"""What is counted of an evening outlives the page and a lock, until it is recorded or the day is over."""

import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Final

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.conftest import left
from tests.browser.looking import sign_in
from tests.browser.test_evening import text_box
from tests.browser.test_sign_in import OUT
from tests.engine import eventually
from tests.stack import Running

SHELF: Final = """async ({ name }) => {
  const open = indexedDB.open("brygga");
  const db = await new Promise((told) => (open.onsuccess = () => told(open.result)));
  const shelf = db.transaction("kept", "readwrite").objectStore("kept");
  if (name) shelf.put({ iv: new Uint8Array(12), cipher: new ArrayBuffer(0) }, name);
  const all = shelf.getAllKeys();
  const names = await new Promise((told) => (all.onsuccess = () => told(all.result)));
  db.close();
  return names.filter((it) => it.startsWith("closing "));
}"""
"""Which evenings the device keeps; one with this name too, where one is given."""
LONG_AGO: Final = "closing 2016-05-02 motesplatsen"


@pytest.fixture
async def page(chromium: Browser, fresh: Running) -> AsyncIterator[Page]:
    """A tablet before a Brygga at which nobody has opened the evening."""
    context = await chromium.new_context(base_url=fresh.url, locale="sv-SE")
    page = await context.new_page()
    await page.clock.install(time=datetime.now(UTC))
    yield page
    await left(context)


async def count(page: Page) -> None:
    """Begin to close the evening, and let the device keep what was begun."""
    await sign_in(page, "host", to="/closing")
    await page.get_by_label("Öppnar").fill("16:45")
    await text_box(page, "Nyanlända").fill("417")
    await page.get_by_role("button", name="Det var fika").click()
    await page.get_by_role("button", name=re.compile(r"^1\W+tim")).click()
    await expect_kept(page, 1)


async def is_as_it_was(page: Page) -> None:
    """What was counted and told is shown."""
    await expect(page.get_by_label("Öppnar")).to_have_value("16:45")
    await expect(text_box(page, "Nyanlända")).to_have_value("417")
    for name in ("Det var fika", re.compile(r"^1\W+tim")):
        button = page.get_by_role("button", name=name)
        await expect(button).to_have_attribute("aria-pressed", "true")


async def expect_kept(page: Page, evenings: int) -> None:
    """Wait until the device keeps so many."""

    async def are_kept() -> bool:
        return len(await page.evaluate(SHELF, {})) == evenings

    await eventually(are_kept)


async def test_it_is_there_after_a_reload_and_a_lock_and_gone_once_it_is_recorded(
    page: Page,
) -> None:
    await count(page)
    await page.reload()
    await sign_in(page, "host", to="/closing")
    await is_as_it_was(page)
    await page.clock.fast_forward("11:00")
    await expect(page.get_by_role("alert")).to_have_text(OUT)
    await sign_in(page, "host", to="/closing")
    await is_as_it_was(page)
    await page.get_by_role("button", name="Stäng kvällen").click()
    await expect(page.get_by_role("heading", name="Kvällen är stängd")).to_be_visible()
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    await expect_kept(page, 0)


async def test_nobody_else_is_shown_it_and_it_is_gone_after_the_day(page: Page) -> None:
    await sign_in(page, "host", to="/closing")
    await text_box(page, "Etablerade").fill("918")
    await expect_kept(page, 1)
    await page.evaluate(SHELF, {"name": LONG_AGO})
    await sign_in(page, "project_lead", to="/closing")
    await expect(text_box(page, "Etablerade")).to_be_visible()
    await expect(text_box(page, "Etablerade")).not_to_have_value("918")
    await expect_kept(page, 1)
    assert LONG_AGO not in await page.evaluate(SHELF, {})
    await sign_in(page, "host", to="/closing")
    await expect(text_box(page, "Etablerade")).to_have_value("918")
