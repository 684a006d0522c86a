"""The wall: large, released figures only, and nobody need touch it."""

import re

from playwright.async_api import Page, expect

from deploy.local.provider import NAMED
from shared.roles import Role
from tests.browser.test_goal_board import LINKED, NOT_YET, ON_LEAVE, linked
from tests.http import Caller

SHOWN = 15_000


async def hang(page: Page, role: Role) -> None:
    """Open the wall as somebody."""
    await page.goto("/wall")
    await page.get_by_role("button", name="Logga in").click()
    await page.get_by_label(NAMED[role]).check()
    await page.clock.install()
    await page.get_by_role("button", name="Logga in").click()
    await expect(page.get_by_role("heading", level=2)).to_contain_text(LINKED)


async def test_a_wall_goes_on_by_itself_until_somebody_holds_it(page: Page) -> None:
    await hang(page, "steering")
    await expect(page.locator(".wall-figure")).to_have_text(NOT_YET)
    await page.clock.run_for(SHOWN)
    await expect(page.get_by_role("heading", level=2)).to_contain_text(ON_LEAVE)
    await page.get_by_role("button", name="Stanna").click()
    await page.clock.run_for(SHOWN * 2)
    await expect(page.get_by_role("heading", level=2)).to_contain_text(ON_LEAVE)
    await page.get_by_role("button", name="Nästa").click()
    await expect(page.locator(".wall-figure")).to_have_text(re.compile(r"^\d+\sav\s\W?\d+"))


async def test_who_may_see_no_more_than_a_wall_leaves_nothing_open_behind_it(page: Page) -> None:
    await hang(page, "steering")
    await expect(page.get_by_role("button", name="Logga in")).to_have_count(0)
    asked = page.expect_response(lambda it: "/goals?released=true" in it.url and it.ok)
    async with asked:
        await page.clock.run_for(60_000)
    await page.goto("/goals")
    await expect(page.get_by_role("button", name="Logga in").first).to_be_visible()


async def test_a_wall_shows_a_host_no_more_than_others_and_is_locked_like_any_screen(
    page: Page, host: Caller
) -> None:
    await linked(host)
    await hang(page, "host")
    await expect(page.locator(".wall-figure")).to_have_text(NOT_YET)
    await page.clock.run_for(11 * 60_000)
    await expect(page.get_by_role("button", name="Logga in")).to_be_visible()
    await expect(page.get_by_role("heading", level=2)).to_be_visible()
