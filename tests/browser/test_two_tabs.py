"""Two tabs of one browser are one desk: whoever leaves one leaves both, and works in one works in both."""

from datetime import UTC, datetime

import pytest
from playwright.async_api import BrowserContext, Page, expect

from tests.browser.looking import sign_in
from tests.browser.test_sign_in import OUT

Tabs = tuple[Page, Page]


@pytest.fixture
async def tabs(context: BrowserContext) -> Tabs:
    """Two of them, in both of which somebody is signed in."""
    await context.clock.install(time=datetime.now(UTC))
    one, other = await context.new_page(), await context.new_page()
    for tab in (one, other):
        await sign_in(tab, "host")
    return one, other


async def are_in(tabs: Tabs) -> None:
    """Nobody has been signed out of either."""
    for tab in tabs:
        await expect(tab.get_by_role("button", name="Logga ut")).to_be_visible()


async def test_whoever_signs_out_in_one_is_signed_out_in_the_other(tabs: Tabs) -> None:
    one, other = tabs
    await one.get_by_role("button", name="Logga ut").click()
    await expect(other.get_by_role("alert")).to_have_text(OUT)
    await expect(other.get_by_role("heading", level=1, name="Målen")).to_have_count(0)


async def test_both_are_locked_once_neither_is_touched_and_none_while_one_is(tabs: Tabs) -> None:
    one, other = tabs
    for _ in range(2):
        await one.clock.fast_forward("09:00")
        await other.keyboard.press("Shift")
        await are_in(tabs)
    await one.clock.fast_forward("11:00")
    for tab in tabs:
        await expect(tab.get_by_role("alert")).to_have_text(OUT)
