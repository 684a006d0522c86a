"""Every screen: accessible in light and dark, left to right and right to left, on a phone, by keyboard."""

import re
from typing import Final, Literal

import pytest
from playwright.async_api import Page, expect

from deploy.local.home import ROOT
from tests.browser.keys import out_of_reach
from tests.browser.looking import faults, sign_in
from tests.browser.opened import GO, OPENED, speak_behind
from tests.http import Caller

SOURCE: Final = (ROOT / "web" / "src" / "screens.ts").read_text(encoding="utf-8")
SCREENS: Final = ("/", *re.findall(r'^  "(/\w+)": \{ title', SOURCE, re.MULTILINE))
OPEN: Final = frozenset(
    re.findall(r'^  "(/\w+)": \{ title: "[\w-]+", roles: \[\]', SOURCE, re.MULTILINE)
)
"""What is shown to everybody; the rest to whoever signs in."""
BARE: Final = frozenset(re.findall(r'^  "(/\w+)": .*bare: true', SOURCE, re.MULTILINE))
EVERYBODY: Final = ("project_lead", "unit_manager")
"""Between them they may see every screen."""
SEEN: Final[tuple[tuple[str, Literal["light", "dark"]], ...]] = (("sv", "light"), ("ar", "dark"))
"""How what opens over a screen is looked at."""
FAULT: Final = (
    """it => it.insertAdjacentHTML('beforeend', '<h6>a leap</h6><img src="/mark.svg">')"""
)
"""What the rules must find, or they would find nothing else either."""
TRAP: Final = """it => {
    it.insertAdjacentHTML('afterbegin', '<button>unseen</button><button>a trap</button>');
    it.children[0].style.outline = 'none';
    it.children[1].addEventListener('focus', () => it.focus());
}"""
"""Faults that must be found, or none would be."""
REPLACED: Final = "color-contrast"
"""In plain colours the system paints all text; the rule reckons with the page's own fill nevertheless."""
WIDTH: Final = "document.documentElement.scrollWidth"
SPEAK: Final = "it => localStorage.setItem('brygga.language', it)"


async def come(page: Page, screen: str) -> None:
    """Be shown a screen, signed in where it asks for that."""
    if screen in OPEN:
        await page.goto(screen)
    else:
        await sign_in(page, *EVERYBODY, to=screen)
    await expect(page.locator("h1")).to_be_visible()


async def speak(page: Page, screen: str, language: str) -> None:
    """Hear a screen in a language, chosen at its foot, or before where it has none."""
    if screen in BARE:
        await page.evaluate(SPEAK, language)
        await page.reload()
    else:
        await page.get_by_role("contentinfo").get_by_role("combobox").select_option(language)
    direction = "rtl" if language == "ar" else "ltr"
    await expect(page.locator("html")).to_have_attribute("dir", direction)
    await expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_and_what_opens_there_has_no_fault_that_axe_knows(
    page: Page, host: Caller, screen: str
) -> None:
    await come(page, screen)
    for language in ("sv", "ar"):
        await speak(page, screen, language)
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            assert await faults(page) == [], (language, scheme)
    for opens in OPENED.get(screen, ()):
        await page.keyboard.press("Escape")
        await speak_behind(page, "sv")
        await opens(page, host)
        for language, scheme in SEEN:
            await speak_behind(page, language)
            await page.emulate_media(color_scheme=scheme)
            assert await faults(page) == [], (opens, language)
    await page.locator("dialog[open], main").last.evaluate(FAULT)
    assert {rule for rule, _ in await faults(page)} >= {"image-alt", "heading-order"}


@pytest.mark.parametrize("screen", SCREENS)
async def test_a_screen_fits_a_narrow_phone_large_text_and_plain_colours(
    page: Page, screen: str
) -> None:
    await come(page, screen)
    await page.set_viewport_size({"width": 320, "height": 640})
    assert await page.evaluate(WIDTH) <= 320
    await page.locator("html").evaluate("it => it.style.setProperty('font-size', '200%')")
    assert await page.evaluate(WIDTH) <= 320
    await page.emulate_media(forced_colors="active", reduced_motion="reduce")
    assert await page.evaluate("document.getAnimations().length") == 0
    assert [it for it in await faults(page) if it[0] != REPLACED] == []


async def test_one_key_leads_past_the_menu(page: Page) -> None:
    await page.goto("/")
    skip = page.get_by_role("link", name="Hoppa till innehållet")
    await expect(skip).to_be_attached()
    await page.keyboard.press("Tab")
    await expect(skip).to_be_focused()
    await expect(skip).to_be_in_viewport()
    await page.keyboard.press("Enter")
    await expect(page.locator("main")).to_be_focused()


async def test_the_menu_leads_to_each_screen_by_keyboard_alone(page: Page) -> None:
    await sign_in(page, *EVERYBODY, to="/")
    for _ in range(10):
        await page.keyboard.press("Tab")
        if await page.evaluate("document.activeElement.textContent") == "Disken":
            break
    menu = page.get_by_role("navigation", name="Meny").get_by_role("link")
    for place in range(await menu.count()):
        link = menu.nth(place)
        await link.focus()
        await page.keyboard.press("Enter")
        await expect(link).to_have_attribute("aria-current", "page")
        await expect(page).to_have_title(re.compile(rf"^{await link.inner_text()} · "))
        await expect(page.locator("main *:focus")).to_have_count(1)


async def test_all_that_a_screen_offers_is_done_by_keyboard_and_seen_to_be(page: Page) -> None:
    await sign_in(page, *EVERYBODY, to="/")
    for screen in SCREENS:
        await page.evaluate(GO, screen)
        await expect(page.locator(f'main[data-screen-at="{screen}"] h1').first).to_be_visible()
        await expect(page.get_by_text("Vänta …")).to_have_count(0)
        assert await out_of_reach(page) == [], screen
    await page.locator("main").evaluate(TRAP)
    missed = " ".join(await out_of_reach(page))
    assert ">unseen<" in missed
    assert ">a trap<" in missed


async def test_on_a_phone_the_menu_unfolds_and_folds_by_keyboard(page: Page) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    await sign_in(page, "host", to="/goals")
    menu, unfold = (
        page.get_by_role("navigation", name="Meny"),
        page.get_by_role("button", name="Meny"),
    )
    await expect(menu).to_be_hidden()
    await unfold.focus()
    await page.keyboard.press("Enter")
    await expect(menu).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(menu).to_be_hidden()


async def test_the_statement_tells_which_texts_nobody_has_read(page: Page) -> None:
    await page.goto("/tillganglighet")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Tillgänglighetsredogörelse")
    await expect(page.get_by_role("link", name="Anmäl till Digg")).to_be_visible()
    await expect(page.get_by_text("skrivna eller lästa av en människa")).to_be_visible()
    await page.get_by_label("Språk").select_option("uk")
    await expect(page.get_by_text("Перекладено машиною, ще не перевірено")).to_be_visible()
