"""The goal board: live for those inside, what is released for others, in the language that was chosen."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from playwright.async_api import BrowserContext, Page, expect

from tests.browser.looking import sign_in
from tests.http import Caller

A_DAY: Final = "En föreningsdag varje halvår"


async def test_what_is_recorded_at_the_desk_is_on_the_board_a_moment_later(
    page: Page, host: Caller
) -> None:
    await sign_in(page, "host")
    fika = page.get_by_role("listitem").filter(has_text="Fika och aktiviteter på drop-in")
    figure = fika.locator(".figure")
    await expect(figure).to_have_text(re.compile(r"\d+ av \W?\d+"))
    before = int(re.findall(r"\d+", await figure.inner_text())[0])
    began = datetime.now(UTC) - timedelta(days=400 + before)
    about = {"kind": "drop_in", "site": "motesplatsen", "duration_minutes": 60}
    session = await host.made("/activities/sessions", about | {"starts_at": began.isoformat()})
    await host.made(f"/activities/sessions/{session}/hold", {"fika": True})
    await expect(figure).to_have_text(re.compile(rf"^{before + 1} av \W?\d+"))
    await expect(page.locator("main").get_by_role("status")).to_have_text(
        re.compile("sekunder sedan")
    )


async def test_who_sees_only_what_is_released_is_told_what_is_not(page: Page) -> None:
    await sign_in(page, "steering")
    persons = page.get_by_role("listitem").filter(has_text="Nyanlända besökare")
    await expect(persons.locator(".figure")).to_have_text("Ännu inte frisläppt")
    days = page.get_by_role("listitem").filter(has_text=A_DAY)
    await expect(days.locator(".figure")).to_have_text(re.compile(r"\d+ av \W?\d+"))


async def test_the_language_that_was_chosen_stays_on_the_device(
    page: Page, context: BrowserContext
) -> None:
    await page.goto("/")
    await page.get_by_label("Språk").select_option("uk")
    await expect(page.get_by_role("button", name="Увійти").first).to_be_visible()
    await expect(page.get_by_text("машиною")).to_be_visible()
    another = await context.new_page()
    await another.goto("/tillganglighet")
    await expect(another.get_by_role("heading", level=1)).to_have_text("Доступність")


async def test_nobody_stays_signed_in_on_a_page_that_is_loaded_anew(page: Page) -> None:
    await sign_in(page, "host")
    await page.reload()
    await expect(page.get_by_role("button", name="Logga in").first).to_be_visible()
    await expect(page.get_by_role("heading", name="Målen")).to_have_count(0)
