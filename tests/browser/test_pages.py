"""Every screen: accessible in light and dark, left to right and right to left, on a phone, by keyboard."""

from typing import Final, Literal

import pytest
from playwright.async_api import Page, expect

from tests.browser.looking import faults, sign_in

SCREENS: Final = ("/", "/goals", "/tillganglighet")


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["sv", "ar"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_a_screen_has_no_fault_that_axe_knows(
    page: Page, screen: str, language: str, scheme: Literal["light", "dark"]
) -> None:
    await page.emulate_media(color_scheme=scheme)
    await sign_in(page, "host", to=screen)
    await page.get_by_label("Språk").select_option(language)
    await expect(page.locator("html")).to_have_attribute(
        "dir", "rtl" if language == "ar" else "ltr"
    )
    assert await faults(page) == []
    await page.locator("h1").evaluate(
        "it => it.outerHTML = '<h3>a leap</h3><img src=\"/mark.svg\">'"
    )
    assert {rule for rule, _ in await faults(page)} >= {"image-alt", "page-has-heading-one"}


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_fits_a_narrow_phone_with_large_text(page: Page, screen: str) -> None:
    await sign_in(page, "host", to=screen)
    await page.set_viewport_size({"width": 320, "height": 640})
    width = "document.documentElement.scrollWidth"
    assert await page.evaluate(width) <= 320
    await page.locator("html").evaluate("it => it.style.setProperty('font-size', '200%')")
    assert await page.evaluate(width) <= 320


async def test_one_key_leads_past_the_menu(page: Page) -> None:
    await page.goto("/")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    await expect(skip).to_be_attached()
    await page.keyboard.press("Tab")
    await expect(skip).to_be_focused()
    await expect(skip).to_be_in_viewport()
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_be_focused()


async def test_the_goals_are_reached_by_keyboard_alone(page: Page) -> None:
    await sign_in(page, "host", to="/")
    for _ in range(10):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent") == "Målen":
            break
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", level=1, name="Målen")).to_be_visible()
